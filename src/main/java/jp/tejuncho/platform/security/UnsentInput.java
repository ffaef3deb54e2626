package jp.tejuncho.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/**
 * 送信できていなかった入力.
 *
 * Lives in the session of the person who typed it and ends with it; it counts against a
 * common budget, because somebody who is not signed in can leave one.
 */
public final class UnsentInput implements HttpSessionBindingListener {

	static final String MARK = "_unsent";

	private static final String LABEL = "_label.";

	private static final Pattern CODE = Pattern.compile("[A-Z_]+|true|false|on|[0-9a-f-]{36}");

	private final UUID owner;

	private final String address;

	private final List<Typed> typed;

	private final AtomicLong budget;

	private UnsentInput(UUID owner, String address, List<Typed> typed, AtomicLong budget) {
		this.owner = owner;
		this.address = address;
		this.typed = typed;
		this.budget = budget;
	}

	static UnsentInput of(HttpServletRequest request, UUID owner, AtomicLong budget) {
		Map<String, String[]> parameters = request.getParameterMap();
		List<Typed> typed = new ArrayList<>();
		parameters.forEach((name, values) -> {
			if (!secret(name)) {
				for (String value : values) {
					typed.add(new Typed(name, label(parameters, name), value));
				}
			}
		});
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return new UnsentInput(owner, path, List.copyOf(typed), budget);
	}

	private static boolean secret(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.contains("password") || lower.equals("_csrf") || lower.equals(MARK);
	}

	private static String label(Map<String, String[]> parameters, String name) {
		String[] label = parameters.get(LABEL + name);
		return (label != null && label.length > 0) ? label[0] : "";
	}

	@Override
	public void valueBound(HttpSessionBindingEvent event) {
		this.budget.addAndGet(-size());
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		this.budget.addAndGet(size());
	}

	long size() {
		return this.typed.stream().mapToLong((one) -> 32L + one.name().length() + one.value().length()).sum();
	}

	boolean belongsTo(UUID person) {
		return this.owner.equals(person);
	}

	/**
	 * Where it was to be sent: a path of this application.
	 * @return the path
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Everything that was typed, as it will be sent again.
	 * @return names and values
	 */
	public List<Typed> typed() {
		return this.typed;
	}

	/**
	 * What a person would recognise: the words, without marks and codes.
	 * @return names and values to show
	 */
	public List<Typed> words() {
		return this.typed.stream()
			.filter((one) -> !one.name().startsWith("_") && !one.name().equals("version"))
			.filter((one) -> !one.value().isBlank() && !CODE.matcher(one.value()).matches())
			.toList();
	}

	/**
	 * 入力された一項目.
	 *
	 * @param name the parameter
	 * @param label what the field is called on the page; empty if the page did not say
	 * @param value what was typed
	 */
	public record Typed(String name, String label, String value) {
	}

}
