package jp.tejuncho.drafting;

import java.util.regex.Pattern;

import jp.tejuncho.edition.Place;

/**
 * 書いた場所.
 *
 * @param subject what was written
 * @param place where, as a step names it
 */
public record WrittenPlace(Step.Subject subject, String place) {

	private static final Pattern REVISION_NUMBER = Pattern.compile("^[0-9]+/");

	static WrittenPlace of(DraftChange change) {
		return switch (change) {
			case DraftChange.Decide decide -> new WrittenPlace(Step.Subject.DECISION, decide.place());
			case DraftChange.Fill fill -> new WrittenPlace(Step.Subject.BLANK, fill.variable());
			case DraftChange.Amend amend -> new WrittenPlace(Step.Subject.valueOf(amend.kind().name()), amend.place());
		};
	}

	/**
	 * Whether the document of a draft holds it.
	 * @param manuscript the draft
	 * @return false for a blank of another document of the system
	 */
	public boolean isOf(Manuscript manuscript) {
		return this.subject != Step.Subject.BLANK || this.place.startsWith(Markup.OWN_BLANK)
				|| manuscript.edition().findVariable(this.place).isPresent();
	}

	/**
	 * What was written where, in words.
	 * @param manuscript the draft
	 * @return 「責任の明確化」の本文
	 */
	public String label(Manuscript manuscript) {
		String what = switch (this.subject) {
			case DECISION -> "採否";
			case BLANK -> "空欄「" + manuscript.variable(this.place).label() + "」";
			case TEXT, ADDITION, CORRECTION, OVERTAKEN, SAME_EFFECT, REASON, REVISION, DISMISSAL, TABLE, NUMBERING ->
				Amendment.Kind.valueOf(this.subject.name()).label();
		};
		String clause = REVISION_NUMBER.matcher(this.place).replaceFirst("").split("[/#]", 2)[0];
		String heading = manuscript.edition()
			.findPlace(clause)
			.map(Place::heading)
			.or(() -> manuscript.tailoring()
				.text(clause)
				.map((text) -> (text.title() != null) ? Markup.read(text.title()).text() : ""))
			.orElse("");
		return heading.isEmpty() ? what : "「" + heading + "」の" + what;
	}

	/**
	 * The place as one text.
	 * @return what tells it from others
	 */
	String written() {
		return this.subject + " " + this.place;
	}

}
