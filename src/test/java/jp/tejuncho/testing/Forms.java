package jp.tejuncho.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a page, as a browser finds them when somebody presses Enter in a field of
 * one line.
 */
public final class Forms {

	private static final Pattern TAG = Pattern
		.compile("<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);

	private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");

	private static final Set<String> NO_FIELD = Set.of("hidden", "submit", "button", "reset", "image");

	private final Map<String, List<Control>> forms = new LinkedHashMap<>();

	private Forms() {
	}

	/**
	 * Reads a page or a template whose fragments are filled in.
	 * @param html the markup
	 * @return its forms
	 */
	public static Forms of(String html) {
		Forms forms = new Forms();
		String current = "";
		int number = 0;
		Matcher tag = TAG.matcher(html);
		while (tag.find()) {
			if (tag.group(2) == null) {
				continue;
			}
			String name = tag.group(2).toLowerCase(Locale.ROOT);
			Map<String, String> attributes = attributes(tag.group(3));
			boolean end = !tag.group(1).isEmpty();
			if (name.equals("form")) {
				number++;
				String id = attributes.getOrDefault("id", "");
				// what a template computes is another name each time it is used
				boolean named = !id.isEmpty() && !id.contains("${");
				current = end ? "" : (named ? id : "form " + number);
			}
			else if (!end && (name.equals("input") || name.equals("button"))) {
				String owner = attributes.getOrDefault("form", current);
				forms.forms.computeIfAbsent(owner, (_) -> new ArrayList<>()).add(new Control(name, attributes));
			}
		}
		forms.forms.remove("");
		return forms;
	}

	private static Map<String, String> attributes(String text) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Matcher attribute = ATTRIBUTE.matcher(text);
		while (attribute.find()) {
			String value = Objects.requireNonNullElse(attribute.group(2),
					Objects.requireNonNullElse(attribute.group(3), ""));
			attributes.putIfAbsent(attribute.group(1).replaceFirst("^th:", ""), value);
		}
		return attributes;
	}

	/**
	 * How many forms have a field in which Enter does something.
	 * @return the number
	 */
	public long typed() {
		return this.forms.values().stream().filter((form) -> form.stream().anyMatch(Control::isField)).count();
	}

	/**
	 * Forms whose Enter key presses another button than the main one.
	 * @return sentences
	 */
	public List<String> complaints() {
		List<String> complaints = new ArrayList<>();
		this.forms
			.forEach((form, controls) -> complaint(controls).ifPresent((words) -> complaints.add(form + ": " + words)));
		return complaints;
	}

	private static Optional<String> complaint(List<Control> controls) {
		List<Control> buttons = controls.stream().filter(Control::submits).toList();
		if (controls.stream().noneMatch(Control::isField) || buttons.isEmpty() || buttons.getFirst().has("disabled")) {
			return Optional.empty();
		}
		Control pressed = buttons.getFirst();
		List<Control> marked = buttons.stream().filter((button) -> button.has("data-main")).toList();
		List<Control> main = !marked.isEmpty() ? marked
				: (buttons.size() == 1) ? buttons : buttons.stream().filter(Control::isPrimary).toList();
		if (main.isEmpty()) {
			return Optional.of("several buttons, and none is the main one");
		}
		return main.stream().allMatch(pressed::doesTheSame) ? Optional.empty()
				: Optional.of("Enter presses " + pressed.attributes());
	}

	/**
	 * A field or a button.
	 *
	 * @param element its element
	 * @param attributes its attributes, those of a template without their prefix
	 */
	private record Control(String element, Map<String, String> attributes) {

		boolean has(String attribute) {
			return this.attributes.containsKey(attribute);
		}

		private String type() {
			return this.attributes.getOrDefault("type", this.element.equals("button") ? "submit" : "text");
		}

		boolean isField() {
			return this.element.equals("input") && !NO_FIELD.contains(type());
		}

		boolean submits() {
			return type().equals("submit") || type().equals("image");
		}

		boolean isPrimary() {
			return Arrays.asList(this.attributes.getOrDefault("class", "").split("\\s+")).contains("button");
		}

		boolean doesTheSame(Control other) {
			return List.of("name", "value", "formaction", "formmethod")
				.stream()
				.allMatch((name) -> Objects.equals(this.attributes.get(name), other.attributes.get(name)));
		}

	}

}
