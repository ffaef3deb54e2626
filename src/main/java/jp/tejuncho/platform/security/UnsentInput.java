package jp.tejuncho.platform.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.jspecify.annotations.Nullable;

/**
 * 送信できていなかった入力.
 *
 * Because the person was not signed in any more, or because what was sent was refused and
 * no page has a field for it now. Lives in the session of the person who typed it and
 * ends with it, and gives back the room that it took.
 */
public final class UnsentInput implements HttpSessionBindingListener {

	static final String MARK = "_unsent";

	/** Under what name the browser keeps the same words. */
	static final String KEPT = "_kept";

	/** A session of its own may come with it: many small ones fill the memory too. */
	private static final long OF_ITSELF = 8 * 1024;

	private static final String LABEL = "_label.";

	private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}");

	/** What a page sends beside the words of the person. */
	private static final Pattern BESIDE = Pattern.compile(
			"_.*|version|seen|(seen|theirs|kind):.*|choice\\..*|line|clause|place|look|state|chapter|key|at|stamp|round"
					+ "|pick|group|how|raise|more|act");

	/** What it is about: the same words elsewhere are other words. */
	private static final Pattern PLACE = Pattern.compile("line|clause|place|chapter|key|at");

	private static final Pattern CODE = Pattern.compile("[A-Z_]+|true|false|on|[0-9a-f-]{36}");

	private final String id;

	private final String address;

	private final String page;

	private final Told told;

	private final List<Typed> typed;

	private final LongConsumer room;

	private UnsentInput(SentForm form, Told told, List<Typed> typed, LongConsumer room) {
		this.id = Objects.requireNonNullElseGet(form.kept(), () -> UUID.randomUUID().toString().replace("-", ""));
		this.address = form.address();
		this.page = form.page();
		this.told = told;
		this.typed = typed;
		this.room = room;
	}

	static UnsentInput of(SentForm form, Told told, LongConsumer room) {
		Map<String, String[]> parameters = form.parameters();
		List<Typed> typed = new ArrayList<>();
		parameters.forEach((name, values) -> {
			if (!secret(name)) {
				for (String value : values) {
					typed.add(new Typed(name, label(parameters, name), value));
				}
			}
		});
		return new UnsentInput(form, told, List.copyOf(typed), room);
	}

	/**
	 * What a form is called by the browser that keeps it, too.
	 * @param kept what was sent
	 * @return whether it is a name
	 */
	public static boolean isId(@Nullable String kept) {
		return kept != null && ID.matcher(kept).matches();
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
	public void valueUnbound(HttpSessionBindingEvent event) {
		this.room.accept(size());
	}

	long size() {
		return OF_ITSELF
				+ this.typed.stream().mapToLong((one) -> 32L + one.name().length() + one.value().length()).sum();
	}

	boolean belongsTo(UUID person) {
		return this.told.owner().equals(person);
	}

	/**
	 * Under what name it is kept here and in the browser.
	 * @return letters and digits
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The page it was typed on.
	 * @return a path of this application; empty if the browser did not say
	 */
	public String page() {
		return this.page;
	}

	/**
	 * Why it could not be stored.
	 * @return a sentence; empty if the person was not signed in any more
	 */
	public String why() {
		return this.told.why();
	}

	public Instant at() {
		return this.told.at();
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
	 * What a person would recognise: the words, without marks and codes, and without what
	 * stood on the page before.
	 * @return names and values to show
	 */
	public List<Typed> words() {
		return this.typed.stream()
			.filter((one) -> !BESIDE.matcher(one.name()).matches())
			.filter((one) -> !this.typed.contains(new Typed("seen:" + one.name(), "", one.value())))
			.filter((one) -> !one.value().isBlank() && !CODE.matcher(one.value()).matches())
			.toList();
	}

	/**
	 * Whether everything that was typed has come from the same form by now.
	 * @param form what was stored
	 * @return true if it says each of the words, perhaps among others
	 */
	boolean isIn(SentForm form) {
		return this.address.equals(form.address())
				&& this.typed.stream().filter((one) -> PLACE.matcher(one.name()).matches()).allMatch(form::says)
				&& words().stream().allMatch(form::says);
	}

	/**
	 * 預かったわけ.
	 *
	 * @param owner who typed it
	 * @param why why it could not be stored; empty if the person was not signed in
	 * @param at when it was sent
	 */
	record Told(UUID owner, String why, Instant at) {
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
