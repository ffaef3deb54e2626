package jp.tejuncho.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands on a page, with what is in its fields.
 *
 * @param action where it is sent
 * @param multipart whether a file can be sent with it
 * @param values what would be sent as it stands, without the token
 * @param typed the fields a person types into
 */
record PageForm(String action, boolean multipart, Map<String, List<String>> values, List<String> typed) {

	private static final Pattern TAG = Pattern.compile(
			"<(/?)(form|input|textarea|select|option|button)\\b((?:[^>\"]|\"[^\"]*\")*)>", Pattern.CASE_INSENSITIVE);

	private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

	private static final Set<String> NO_WORDS = Set.of("hidden", "checkbox", "radio", "submit", "button", "file");

	/**
	 * The forms of a page that write.
	 * @param html the page
	 * @return each as often as it has buttons that say something else
	 */
	static List<PageForm> of(String html) {
		Reader reader = new Reader(html);
		return reader.read();
	}

	PageForm to(String other) {
		return new PageForm(other, this.multipart, this.values, this.typed);
	}

	PageForm with(String name, String value) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changed.put(name, List.of(value));
		return new PageForm(this.action, this.multipart, changed, this.typed);
	}

	PageForm without(String name) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changed.remove(name);
		return new PageForm(this.action, this.multipart, changed, this.typed);
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Goes through the tags of a page.
	 */
	private static final class Reader {

		private final String html;

		private final Map<String, Draft> forms = new LinkedHashMap<>();

		private String current = "";

		private String select = "";

		Reader(String html) {
			this.html = html;
		}

		List<PageForm> read() {
			Matcher tag = TAG.matcher(this.html);
			int number = 0;
			while (tag.find()) {
				boolean end = !tag.group(1).isEmpty();
				Map<String, String> attributes = attributes(tag.group(3));
				switch (tag.group(2)) {
					case "form" -> {
						this.current = end ? "" : attributes.getOrDefault("id", "form " + number++);
						if (!end) {
							draft(this.current).open(attributes);
						}
					}
					case "input" -> owner(attributes).input(attributes);
					case "textarea" -> {
						if (!end) {
							owner(attributes).type(attributes.getOrDefault("name", ""), text(tag.end()));
						}
					}
					case "select" -> {
						this.select = end ? "" : attributes.getOrDefault("name", "");
					}
					case "option" -> option(end, attributes);
					default -> {
						if (!end) {
							owner(attributes).buttons.add(attributes);
						}
					}
				}
			}
			return this.forms.values()
				.stream()
				.filter((form) -> form.post)
				.flatMap((form) -> form.made().stream())
				.toList();
		}

		private void option(boolean end, Map<String, String> attributes) {
			if (!end && !this.select.isEmpty()) {
				Map<String, List<String>> values = draft(this.current).values;
				if (attributes.containsKey("selected") || !values.containsKey(this.select)) {
					values.put(this.select, List.of(attributes.getOrDefault("value", "")));
				}
			}
		}

		private String text(int from) {
			return HtmlUtils.htmlUnescape(this.html.substring(from, this.html.indexOf("</textarea", from)))
				.replaceFirst("^\r?\n", "");
		}

		private Draft owner(Map<String, String> attributes) {
			return draft(attributes.getOrDefault("form", this.current));
		}

		private Draft draft(String id) {
			return this.forms.computeIfAbsent(id, (_) -> new Draft());
		}

		private static Map<String, String> attributes(String text) {
			Map<String, String> attributes = new LinkedHashMap<>();
			Matcher attribute = ATTRIBUTE.matcher(text);
			while (attribute.find()) {
				String value = attribute.group(2);
				attributes.putIfAbsent(attribute.group(1), (value != null) ? HtmlUtils.htmlUnescape(value) : "");
			}
			return attributes;
		}

	}

	/**
	 * What is known of a form so far.
	 */
	private static final class Draft {

		private final Map<String, List<String>> values = new LinkedHashMap<>();

		private final List<String> typed = new ArrayList<>();

		private final List<Map<String, String>> buttons = new ArrayList<>();

		private String action = "";

		private boolean post;

		private boolean multipart;

		void open(Map<String, String> attributes) {
			this.action = attributes.getOrDefault("action", "");
			this.post = attributes.getOrDefault("method", "get").equalsIgnoreCase("post");
			this.multipart = attributes.getOrDefault("enctype", "").startsWith("multipart");
		}

		void input(Map<String, String> attributes) {
			String type = attributes.getOrDefault("type", "text");
			String name = attributes.getOrDefault("name", "");
			String value = attributes.getOrDefault("value", "");
			if (type.equals("checkbox") || type.equals("radio")) {
				if (attributes.containsKey("checked") || (type.equals("radio") && !this.values.containsKey(name))) {
					this.values.put(name, List.of(attributes.getOrDefault("value", "on")));
				}
			}
			else if (NO_WORDS.contains(type)) {
				add(name, type.equals("hidden") ? value : null);
			}
			else {
				type(name, value);
			}
		}

		void type(String name, String value) {
			if (!name.isEmpty()) {
				add(name, value);
				this.typed.add(name);
			}
		}

		private void add(String name, @Nullable String value) {
			if (value != null && !name.isEmpty() && !name.equals("_csrf")) {
				this.values.computeIfAbsent(name, (_) -> new ArrayList<>());
				List<String> all = new ArrayList<>(this.values.get(name));
				all.add(value);
				this.values.put(name, all);
			}
		}

		List<PageForm> made() {
			List<PageForm> made = new ArrayList<>();
			PageForm plain = new PageForm(this.action, this.multipart, Map.copyOf(this.values),
					List.copyOf(this.typed));
			made.add(plain);
			for (Map<String, String> button : this.buttons) {
				PageForm pressed = plain.to(button.getOrDefault("formaction", this.action));
				String name = button.getOrDefault("name", "");
				PageForm one = name.isEmpty() ? pressed : pressed.with(name, button.getOrDefault("value", ""));
				if (!one.equals(plain)) {
					made.add(one);
				}
			}
			return made;
		}

	}

}
