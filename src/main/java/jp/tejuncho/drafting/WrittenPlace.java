package jp.tejuncho.drafting;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Authorship;

/**
 * 書いた場所.
 *
 * @param subject what was written
 * @param place where, as a step names it
 */
public record WrittenPlace(Step.Subject subject, PlaceId place) {

	/** Shorter pieces stand in every document. */
	private static final int LEAST = 4;

	private static final Pattern REVISION_NUMBER = Pattern.compile("^[0-9]+/");

	WrittenPlace(String subject, PlaceId place) {
		this(Step.Subject.named(subject), place);
	}

	static WrittenPlace of(DraftChange change) {
		return switch (change) {
			case DraftChange.Decide decide -> new WrittenPlace(Step.Entered.DECISION, decide.place());
			case DraftChange.Fill fill -> new WrittenPlace(Step.Entered.BLANK, new PlaceId(fill.variable()));
			case DraftChange.Amend amend -> new WrittenPlace(amend.kind(), amend.place());
		};
	}

	/**
	 * Whether the document of a draft holds it.
	 * @param manuscript the draft
	 * @return false for a blank of another document of the system
	 */
	public boolean isOf(Manuscript manuscript) {
		return this.subject != Step.Entered.BLANK || this.place.value().startsWith(Markup.OWN_BLANK)
				|| manuscript.edition().findVariable(this.place.value()).isPresent();
	}

	/**
	 * What was written where, in words.
	 * @param manuscript the draft
	 * @return 「責任の明確化」の本文
	 */
	public String label(Manuscript manuscript) {
		String what = switch (this.subject) {
			case Step.Entered.DECISION -> "採否";
			case Step.Entered.BLANK -> "空欄「" + manuscript.variable(this.place.value()).label() + "」";
			case Amendment.Kind kind -> kind.label();
		};
		Optional<PlaceId> clause = clauseOf(this.place);
		String heading = clause.flatMap(manuscript.edition()::findPlace)
			.map(Place::heading)
			.or(() -> clause.flatMap(manuscript.tailoring()::text)
				.map((text) -> (text.title() != null) ? Markup.read(text.title()).text() : ""))
			.orElse("");
		return heading.isEmpty() ? what : "「" + heading + "」の" + what;
	}

	/**
	 * The clause of what a step names.
	 * @param place a place, the reason of a revision, an erratum
	 * @return what stands before the part of the clause, or before the number of its
	 * erratum
	 */
	public static Optional<PlaceId> clauseOf(PlaceId place) {
		return PlaceId.read(REVISION_NUMBER.matcher(place.value()).replaceFirst("").split("#", 2)[0])
			.map(PlaceId::clause);
	}

	/**
	 * The place as one text.
	 * @return what tells it from others
	 */
	String written() {
		return this.subject + " " + this.place;
	}

	/**
	 * The place of words that came from elsewhere.
	 * @param written where they were recorded
	 * @return nothing where that isn't known
	 */
	public static Optional<WrittenPlace> of(Authorship written) {
		return switch (written.kind()) {
			case BORROWED -> Step.Subject.all()
				.filter((subject) -> written.place().startsWith(subject + " "))
				.flatMap((subject) -> PlaceId.read(written.place().substring(subject.name().length() + 1))
					.map((place) -> new WrittenPlace(subject, place))
					.stream())
				.findFirst();
			case PROPOSAL -> Optional.of(new WrittenPlace(Amendment.Kind.TEXT, new PlaceId(written.place()).clause()));
			case SYSTEM, SECTION, HOUSE, CONTACT -> Optional.empty();
		};
	}

	/**
	 * What is printed of a content.
	 * @param content what a step stored
	 * @return the pieces between the marks; a word that is too short to be told from
	 * others only where a blank was filled
	 */
	Stream<String> words(String content) {
		return switch (this.subject) {
			case Step.Entered.BLANK -> content.lines().map(String::strip).filter((line) -> !line.isEmpty());
			case Amendment.Kind.TEXT, Amendment.Kind.ADDITION, Amendment.Kind.TABLE, Amendment.Kind.CORRECTION,
					Amendment.Kind.OVERTAKEN ->
				content.lines()
					.flatMap((line) -> Arrays.stream(line.split("\t", -1)))
					.flatMap((cell) -> Markup.read(cell).fragments().stream())
					.flatMap((fragment) -> (fragment instanceof Fragment.Literal literal) ? literal.text().lines()
							: Stream.empty())
					.map(String::strip)
					.filter((piece) -> piece.codePointCount(0, piece.length()) >= LEAST);
			case Step.Entered.DECISION, Amendment.Kind.SAME_EFFECT, Amendment.Kind.REASON, Amendment.Kind.REVISION,
					Amendment.Kind.DISMISSAL, Amendment.Kind.NUMBERING ->
				Stream.empty();
		};
	}

}
