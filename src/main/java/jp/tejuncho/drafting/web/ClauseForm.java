package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseInput;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.LineAct;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;
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

	private static final String SAVE = "save";

	private static final String JOINED = "joined:";

	private final Map<String, String[]> parameters;

	private final PlaceId clause;

	/**
	 * What a page sends by itself: nobody has pressed a button.
	 * @param parameters the request's
	 * @param clause the clause
	 * @return the form without any act
	 */
	static ClauseForm unattended(Map<String, String[]> parameters, PlaceId clause) {
		Map<String, String[]> fields = new LinkedHashMap<>(parameters);
		fields.remove(ACT);
		return new ClauseForm(fields, clause);
	}

	/**
	 * Reads a form.
	 * @param parameters the request's
	 * @param clause the clause
	 */
	ClauseForm(Map<String, String[]> parameters, PlaceId clause) {
		this.parameters = parameters;
		this.clause = clause;
	}

	/**
	 * What the person typed and asks for.
	 * @return it, to be read beside what is stored
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	ClauseInput input() {
		try {
			List<TextEditing.TypedLine> lines = new ArrayList<>();
			for (String key : values("line")) {
				lines.add(new TextEditing.TypedLine(kind(key), key, sent("text:" + key)));
			}
			return new ClauseInput(this.clause, new ClauseInput.Text(seen(), sent("title"), lines), act(), others(),
					joined(), omissions());
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not a clause's text", ex);
		}
	}

	private @Nullable String sent(String name) {
		return has(name) ? text(name) : null;
	}

	private LineAct act() {
		String[] parts = text(ACT).split(" ", 3);
		String about = (parts.length > 1) ? parts[1] : "";
		String more = (parts.length > 2) ? parts[2] : "";
		return switch (parts[0]) {
			case "up" -> new LineAct.Move(about, -1);
			case "down" -> new LineAct.Move(about, 1);
			case "paragraph" -> new LineAct.Insert(about, TextLine.Kind.PARAGRAPH);
			case "item" -> new LineAct.Insert(about, TextLine.Kind.ITEM);
			case "remove" -> new LineAct.Remove(about);
			case "follow" -> new LineAct.Follow(about);
			case "follow-all" -> new LineAct.FollowAll();
			case "join" -> new LineAct.Join(about);
			case "omit" -> new LineAct.Decide(about, Choice.OMITTED);
			case "use" -> new LineAct.Decide(about, Choice.ADOPTED);
			case "adopt" -> new LineAct.Adopt(about, more,
					text(SEEN + NOTE + Amendment.Kind.OVERTAKEN.name() + ":" + this.clause.child(more)));
			case "note" -> new LineAct.Note(note(about, text(SEEN + about), more));
			case "", SAVE -> new LineAct.Store();
			default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No act of a clause");
		};
	}

	private TextLine.Kind kind(String key) {
		return switch (text("kind:" + key)) {
			case "i" -> TextLine.Kind.ITEM;
			case "b" -> TextLine.Kind.BULLET;
			case "w" -> TextLine.Kind.WHOLE;
			default -> TextLine.Kind.PARAGRAPH;
		};
	}

	String seen() {
		return text(SEEN + "text");
	}

	// reasons of lines left out, and notes beside the text
	private List<DraftChange> others() {
		List<DraftChange> changes = new ArrayList<>();
		for (String name : this.parameters.keySet()) {
			if (name.startsWith(REASON)) {
				PlaceId.read(name.substring(REASON.length())).flatMap(this::reason).ifPresent(changes::add);
			}
			else if (name.startsWith(NOTE)) {
				note(name).ifPresent(changes::add);
			}
		}
		return changes;
	}

	private Map<String, Boolean> joined() {
		Map<String, Boolean> joined = new LinkedHashMap<>();
		this.parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith(JOINED))
			.forEach((name) -> joined.put(name.substring(JOINED.length()), Boolean.valueOf(text(name))));
		return joined;
	}

	private Map<PlaceId, String> omissions() {
		Map<PlaceId, String> omissions = new HashMap<>();
		this.parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith(SEEN + REASON))
			.forEach((name) -> PlaceId.read(name.substring((SEEN + REASON).length()))
				.ifPresent((place) -> omissions.put(place, text(name))));
		return omissions;
	}

	private Optional<DraftChange> reason(PlaceId place) {
		String seen = text(SEEN + REASON + place);
		String reason = typed(REASON + place, seen);
		return (place.isWithin(this.clause) && !reason.equals(seen))
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
	private static DraftChange note(String name, String seen, String content) {
		String[] parts = name.startsWith(NOTE) ? name.split(":", 3) : new String[0];
		Amendment.Kind kind = Stream
			.of(Amendment.Kind.CORRECTION, Amendment.Kind.OVERTAKEN, Amendment.Kind.SAME_EFFECT, Amendment.Kind.REASON)
			.filter((known) -> parts.length == 3 && known.name().equals(parts[1]))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		return new DraftChange.Amend(kind,
				PlaceId.read(parts[2]).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)), seen,
				content);
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

}
