package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.TypedText;

/**
 * 送られてきた作業画面.
 *
 * Beside each field stands what the person saw. A field that bears what was seen was not
 * touched and changes nothing; whoever resolves a conflict has seen the other text.
 */
final class SentChapter {

	static final String CHOICE = "choice:";

	static final String REASON = "reason:";

	static final String VALUE = "value:";

	static final String SEEN = "seen:";

	static final String THEIRS = "theirs:";

	static final String TAKE_MINE = "takeMine";

	static final String TAKE_THEIRS = "takeTheirs";

	static final SentChapter NONE = new SentChapter(Map.of());

	private final Map<String, String> fields = new LinkedHashMap<>();

	SentChapter(Map<String, String[]> parameters) {
		parameters.forEach((name, values) -> this.fields.put(name, values[0].replace("\r\n", "\n")));
	}

	/**
	 * What a page sends by itself: nobody has pressed a button.
	 * @param parameters the request's
	 * @return the fields without the buttons
	 */
	static SentChapter unattended(Map<String, String[]> parameters) {
		SentChapter submission = new SentChapter(parameters);
		submission.fields.keySet().removeAll(Set.of(TAKE_MINE, TAKE_THEIRS));
		return submission;
	}

	/**
	 * What the person changed.
	 * @return changes, in the order of the page
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	List<DraftChange> changes() {
		List<DraftChange> changes = new ArrayList<>();
		for (String name : this.fields.keySet()) {
			if (name.startsWith(CHOICE)) {
				PlaceId.read(name.substring(CHOICE.length())).flatMap(this::decision).ifPresent(changes::add);
			}
			else if (name.startsWith(VALUE)) {
				value(name.substring(VALUE.length())).ifPresent(changes::add);
			}
		}
		return changes;
	}

	/**
	 * What a person typed into a field.
	 * @param name the field's name
	 * @return the text; nothing if the form has no such field
	 */
	Optional<String> field(String name) {
		return Optional.ofNullable(this.fields.get(name));
	}

	/**
	 * Whether a unit bears another reason than the person sent: one that was proposed for
	 * another choice is dropped.
	 * @param unit a unit as it is stored now
	 * @return {@code true} if the person must be shown what is stored
	 */
	boolean bearsAnotherReason(ChapterPage.Unit unit) {
		return field(REASON + unit.place()).filter((reason) -> !TypedText.isSame(reason, unit.shown().reason()))
			.isPresent();
	}

	/**
	 * Whether the page, which stays as it is, shows the choice that is stored.
	 * @param unit a unit as it is stored now
	 * @return {@code false} if another person chose otherwise
	 */
	boolean shows(ChapterPage.Unit unit) {
		return field(CHOICE + unit.place()).map(unit.seen().choice().name()::equals).orElse(true);
	}

	/**
	 * Whether the page, which stays as it is, shows what is stored in a blank.
	 * @param field a blank as it is stored now
	 * @return {@code false} if another person wrote something else
	 */
	boolean shows(ChapterPage.Field field) {
		return field(VALUE + field.variable()).map((value) -> TypedText.isSame(value, field.value().seen()))
			.orElse(true);
	}

	/**
	 * What the person saw in a field.
	 * @param name the field's name
	 * @param stored what is stored now, for a field that the form doesn't have
	 * @return the words
	 */
	String saw(String name, String stored) {
		return field(SEEN + name).orElse(stored);
	}

	private Optional<DraftChange> decision(PlaceId place) {
		String key = place.value();
		if (isGivenUp(key)) {
			return Optional.empty();
		}
		Choice seenChoice = choice(seen(CHOICE + place, key));
		Choice choice = choice(text(CHOICE + place));
		String seenReason = seen(REASON + place, key);
		String reason = typed(REASON + place);
		boolean changed = choice != choice(text(SEEN + CHOICE + place)) || !reason.equals(text(SEEN + REASON + place));
		return changed ? Optional.of(new DraftChange.Decide(place, seenChoice, seenReason, choice, reason))
				: Optional.empty();
	}

	private Optional<DraftChange> value(String variable) {
		if (isGivenUp(variable)) {
			return Optional.empty();
		}
		String content = typed(VALUE + variable);
		boolean changed = !content.equals(text(SEEN + VALUE + variable));
		return changed ? Optional.of(new DraftChange.Fill(variable, seen(VALUE + variable, variable), content))
				: Optional.empty();
	}

	private static Choice choice(String name) {
		return Stream.of(Choice.values())
			.filter((choice) -> choice.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

	private boolean isGivenUp(String key) {
		return key.equals(this.fields.get(TAKE_THEIRS));
	}

	private String seen(String field, String key) {
		@Nullable String theirs = this.fields.get(THEIRS + field);
		return (theirs != null && key.equals(this.fields.get(TAKE_MINE))) ? theirs : text(SEEN + field);
	}

	private String typed(String name) {
		return TypedText.unlessTyped(text(name).strip(), text(SEEN + name));
	}

	private String text(String name) {
		return Objects.requireNonNullElse(this.fields.get(name), "");
	}

}
