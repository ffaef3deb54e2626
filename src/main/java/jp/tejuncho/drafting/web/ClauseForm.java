package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.text.TypedText;

/**
 * 送られてきた条項の文.
 *
 * The lines come in the order of the page; beside each field stands what the person saw.
 */
final class ClauseForm {

	static final String ACT = "act";

	static final String NOTE = "note:";

	static final String SEEN = "seen:";

	static final String REASON = "reason:";

	private static final String JOINED = "joined:";

	private final Map<String, String[]> parameters;

	private final String clause;

	private final UnaryOperator<String> example;

	/**
	 * Reads a form.
	 * @param parameters the request's
	 * @param clause the clause
	 * @param example what a line of the example says, by key; empty if there is none
	 */
	ClauseForm(Map<String, String[]> parameters, String clause, UnaryOperator<String> example) {
		this.parameters = parameters;
		this.clause = clause;
		this.example = example;
	}

	/**
	 * What the person asks for beside storing: a word, or a word and what it is about.
	 * @return the act
	 */
	Act act() {
		String[] parts = text(ACT).split(" ", 2);
		return new Act(parts[0], (parts.length > 1) ? parts[1] : "");
	}

	/**
	 * The text as it was typed.
	 * @return lines that say what the example says follow it
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	ClauseText typed() {
		try {
			List<TextEditing.Typed> lines = new ArrayList<>();
			ClauseText saw = saw();
			for (String key : values("line")) {
				lines.add(new TextEditing.Typed(kind(key), key, words(key, saw)));
			}
			List<TextLine> split = TextEditing.split(lines).stream().map(this::following).toList();
			return new ClauseText(title(), split);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not a clause's text", ex);
		}
	}

	/**
	 * The lines the form has fields for.
	 * @return their keys
	 */
	Set<String> lines() {
		return Set.copyOf(values("line"));
	}

	private TextLine following(TextLine line) {
		boolean same = !line.isOwn() && Objects.equals(line.markup(), this.example.apply(line.key()));
		return same ? new TextLine(line.kind(), line.key(), null) : line;
	}

	private @Nullable String title() {
		if (!this.parameters.containsKey("title")) {
			return null;
		}
		String seen = saw().title();
		String title = wanted(TypedText.joined(text("title")).strip(), "title", seen);
		return title.equals(this.example.apply("title")) ? null : title;
	}

	// what stood in the fields: empty where every line followed the example
	private ClauseText saw() {
		return ClauseText.read(seen()).orElse(new ClauseText(null, List.of()));
	}

	private String wanted(String sent, String key, @Nullable String seen) {
		String stood = Objects.requireNonNullElseGet(seen, () -> this.example.apply(key));
		return Markup.withMarksOf(TypedText.unlessTyped(sent, stood), stood);
	}

	private TextLine.Kind kind(String key) {
		return switch (text("kind:" + key)) {
			case "i" -> TextLine.Kind.ITEM;
			case "b" -> TextLine.Kind.BULLET;
			case "w" -> TextLine.Kind.WHOLE;
			default -> TextLine.Kind.PARAGRAPH;
		};
	}

	private @Nullable String words(String key, ClauseText saw) {
		@Nullable String seen = saw.line(key).map(TextLine::markup).orElse(null);
		return this.parameters.containsKey("text:" + key) ? wanted(text("text:" + key), key, seen) : null;
	}

	/**
	 * Storing the text.
	 * @param text the text to store
	 * @return a change that bears what the person saw
	 */
	DraftChange.Amend change(ClauseText text) {
		return new DraftChange.Amend(Amendment.Kind.TEXT, this.clause, seen(), text.written());
	}

	String seen() {
		return text(SEEN + "text");
	}

	/**
	 * What else was changed: reasons of lines left out, and notes beside the text.
	 * @return changes that bear what the person saw
	 */
	List<DraftChange> others() {
		List<DraftChange> changes = new ArrayList<>();
		for (String name : this.parameters.keySet()) {
			if (name.startsWith(REASON)) {
				reason(name.substring(REASON.length())).ifPresent(changes::add);
			}
			else if (name.startsWith(NOTE)) {
				note(name).ifPresent(changes::add);
			}
		}
		return changes;
	}

	/**
	 * Leaving a line out, or using it again.
	 * @param key the line
	 * @param choice what to do with it
	 * @param reason why
	 * @param stored what is decided by now; of a line that is used the page shows nothing
	 * else
	 * @return a change that bears what the person saw
	 */
	DraftChange decide(String key, Choice choice, String reason, Optional<ClauseDecision> stored) {
		String place = this.clause + "/" + key;
		Optional<ClauseDecision> used = stored.filter((decision) -> decision.choice() != Choice.OMITTED);
		if (this.parameters.containsKey(SEEN + REASON + place) || used.isEmpty()) {
			Choice seen = this.parameters.containsKey(SEEN + REASON + place) ? Choice.OMITTED : Choice.ADOPTED;
			return new DraftChange.Decide(place, seen, text(SEEN + REASON + place), choice, reason);
		}
		return new DraftChange.Decide(place, used.get().choice(), used.get().reason(), choice, reason);
	}

	/**
	 * Using a line again that was left out while typing.
	 * @param key the line
	 * @param reason why it was left out
	 * @return a change that bears what the person saw
	 */
	DraftChange taken(String key, String reason) {
		return new DraftChange.Decide(this.clause + "/" + key, Choice.OMITTED, reason, Choice.ADOPTED, "");
	}

	/**
	 * Lines of the example that were joined to the one before on the page.
	 * @return by key, whether they are joined or were taken apart again
	 */
	Map<String, Boolean> joined() {
		Map<String, Boolean> joined = new LinkedHashMap<>();
		this.parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith(JOINED))
			.forEach((name) -> joined.put(name.substring(JOINED.length()), Boolean.valueOf(text(name))));
		return joined;
	}

	private Optional<DraftChange> reason(String place) {
		String seen = text(SEEN + REASON + place);
		String reason = typed(REASON + place, seen);
		return (place.startsWith(this.clause + "/") && !reason.equals(seen))
				? Optional.of(new DraftChange.Decide(place, Choice.OMITTED, seen, Choice.OMITTED, reason))
				: Optional.empty();
	}

	private Optional<DraftChange> note(String name) {
		String seen = text(SEEN + name);
		String content = typed(name, seen);
		return content.equals(seen) ? Optional.empty() : Optional.of(note(name, seen, content));
	}

	private String typed(String name, String seen) {
		return TypedText.unlessTyped(text(name).strip(), seen);
	}

	/**
	 * A decision beside the text.
	 * @param name the field: note:, the kind of amendment and the place
	 * @param seen what the person saw
	 * @param content what the person wants
	 * @return the change
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	static DraftChange note(String name, String seen, String content) {
		String[] parts = name.substring(NOTE.length()).split(":", 2);
		Amendment.Kind kind = Stream
			.of(Amendment.Kind.CORRECTION, Amendment.Kind.OVERTAKEN, Amendment.Kind.SAME_EFFECT, Amendment.Kind.REASON)
			.filter((known) -> known.name().equals(parts[0]) && parts.length == 2)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		return new DraftChange.Amend(kind, parts[1], seen, content);
	}

	/**
	 * Which of the person's pages this is.
	 * @return its name; nothing if the form doesn't say
	 */
	Optional<UUID> visit() {
		try {
			return Optional.of(UUID.fromString(text("_visit")));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	boolean has(String name) {
		return this.parameters.containsKey(name);
	}

	String text(String name) {
		String @Nullable [] values = this.parameters.get(name);
		return (values != null) ? values[0].replace("\r\n", "\n") : "";
	}

	private List<String> values(String name) {
		return Arrays.asList(Objects.requireNonNullElse(this.parameters.get(name), new String[0]));
	}

	/**
	 * 操作.
	 *
	 * @param name what is to be done
	 * @param about what it is about, often a line
	 */
	record Act(String name, String about) {
	}

}
