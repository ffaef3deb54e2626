package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.edition.PlaceId;

/**
 * 作業画面.
 *
 * @param draft the draft
 * @param outline all chapters, and which is shown
 * @param progress of the whole document
 * @param findings what was found
 * @param rows what is shown, in order
 * @param writable whether the person may change anything
 * @param settled whether nothing is left to do by anybody: a version is settled, or the
 * system ends
 * @param outdated how many decisions don't go with the answers, for whoever writes for
 * the system
 */
public record ChapterPage(DraftHead draft, Outline outline, Progress progress, Findings findings, List<Row> rows,
		boolean writable, boolean settled, int outdated) {

	/**
	 * How much is left to do.
	 * @return errors and warnings
	 */
	public int openPoints() {
		return this.findings.remaining();
	}

	/**
	 * The findings of a clause.
	 * @param anchor where the clause stands on the page
	 * @return the gravest first
	 */
	List<Finding> findingsAt(String anchor) {
		return this.findings.all()
			.stream()
			.filter((finding) -> EditingPlaces.anchor(finding.clause()).equals(anchor))
			.toList();
	}

	/**
	 * The clauses shown.
	 * @return in order
	 */
	public List<Card> cards() {
		return this.rows.stream().map(Row::card).filter(Objects::nonNull).toList();
	}

	/**
	 * Whether the chapter has sections, whose headings stand above those of the clauses.
	 * @return {@code true} if so
	 */
	public boolean sectioned() {
		return this.rows.stream().anyMatch((row) -> row.heading() != null);
	}

	/**
	 * Cards with something that could not be stored.
	 * @return in order
	 */
	public List<Card> troubled() {
		return cards().stream().filter(Card::isTroubled).toList();
	}

	/**
	 * 章の一覧.
	 *
	 * @param entries all chapters
	 * @param place which of them is shown
	 */
	public record Outline(List<OutlineEntry> entries, int place) {

		public OutlineEntry shown() {
			return this.entries.get(this.place);
		}

		public @Nullable OutlineEntry previous() {
			return (this.place > 0) ? this.entries.get(this.place - 1) : null;
		}

		public @Nullable OutlineEntry next() {
			return (this.place + 1 < this.entries.size()) ? this.entries.get(this.place + 1) : null;
		}

	}

	/**
	 * A line of the outline.
	 *
	 * @param part the part's mark and title if a new part begins here, or empty
	 * @param id the chapter
	 * @param title its mark and title
	 * @param progress how far it is
	 * @param current whether it is the one shown
	 * @param clauses the clauses of the one shown
	 */
	public record OutlineEntry(String part, String id, String title, Progress progress, boolean current,
			List<OutlineClause> clauses) {
	}

	/**
	 * A clause in the outline.
	 *
	 * @param anchor where it stands on the page
	 * @param title what it is called
	 * @param choice what was decided
	 */
	public record OutlineClause(String anchor, String title, Choice choice) {
	}

	/**
	 * Exactly one of heading, note and card.
	 *
	 * @param heading a section's mark and title
	 * @param note a note of the guideline between clauses
	 * @param card a clause
	 * @param addition what may be added below
	 */
	public record Row(@Nullable String heading, @Nullable String note, @Nullable Card card,
			@Nullable Addition addition) {

		Row(@Nullable String heading, @Nullable String note, @Nullable Card card) {
			this(heading, note, card, null);
		}

	}

	/**
	 * 条項を加える場所.
	 *
	 * @param target level, container and what it follows, as the form sends it
	 * @param label the button's words
	 * @param edit where an added section or a table is edited, or empty
	 * @param editing the link's words
	 */
	public record Addition(String target, String label, String edit, String editing) {

		Addition(String target, String label) {
			this(target, label, "", "");
		}

	}

	/**
	 * Where a clause's text is edited.
	 *
	 * @param edit the address
	 * @param history the address of its history
	 * @param state 修文, 一部採用, 加えた条項, or empty
	 * @param company who else has it open, in words, or empty
	 */
	public record Tools(String edit, String history, String state, String company) {
	}

	/**
	 * 条項の作業欄.
	 *
	 * @param unit the clause's own decision; {@code null} for the cover, where nothing is
	 * to be decided
	 * @param anchor where it stands on the page
	 * @param title the heading
	 * @param untitled whether the heading is ours and isn't printed
	 * @param lines the text
	 * @param notes ※ notes and examples of the guideline
	 * @param remarks errata corrected and what time has overtaken
	 * @param finished how it will look; empty if it looks the same
	 * @param tools where its text is edited; {@code null} for the cover
	 */
	public record Card(@Nullable Unit unit, String anchor, String title, boolean untitled, List<Line> lines,
			List<String> notes, List<Remark> remarks, List<FinishedLine> finished, @Nullable Tools tools) {

		Card(@Nullable Unit unit, String anchor, String title, boolean untitled, List<Line> lines, List<String> notes,
				List<Remark> remarks, List<FinishedLine> finished) {
			this(unit, anchor, title, untitled, lines, notes, remarks, finished, null);
		}

		/**
		 * Every decision on the card.
		 * @return the clause's own first
		 */
		public List<Unit> units() {
			return Stream
				.concat(Stream.ofNullable(this.unit), this.lines.stream().map(Line::unit).filter(Objects::nonNull))
				.toList();
		}

		/**
		 * Where another person was faster.
		 * @return decisions first
		 */
		public List<Clash> clashes() {
			return Stream.concat(units().stream().map(Unit::conflict), fields().stream().map(Field::conflict))
				.filter(Objects::nonNull)
				.toList();
		}

		/**
		 * What could not be stored for another reason.
		 * @return sentences
		 */
		public List<String> errors() {
			return Stream.concat(units().stream().map(Unit::error), fields().stream().map(Field::error))
				.filter((error) -> !error.isEmpty())
				.toList();
		}

		boolean holds(Set<String> keys) {
			return units().stream().map((unit) -> unit.place().value()).anyMatch(keys::contains)
					|| fields().stream().map(Field::variable).anyMatch(keys::contains);
		}

		public boolean isTroubled() {
			return !clashes().isEmpty() || !errors().isEmpty();
		}

		/**
		 * Every blank on the card that is filled here.
		 * @return in reading order
		 */
		public List<Field> fields() {
			return this.lines.stream()
				.flatMap((line) -> line.pieces().stream())
				.map(Piece::field)
				.filter(Objects::nonNull)
				.filter(Field::editable)
				.toList();
		}

	}

	/**
	 * 判断の欄.
	 *
	 * @param place a clause id, or clause id / part
	 * @param anchor its element id
	 * @param shown as it is chosen and typed
	 * @param seen as it is stored
	 * @param source where the decision comes from, in words
	 * @param mandatory why it can't be dropped, or empty
	 * @param proposal what the profile suggests now if that differs, or empty
	 * @param conflict another person's decision that came first
	 * @param error why it could not be stored, or empty
	 */
	public record Unit(PlaceId place, String anchor, Decision shown, Decision seen, String source, String mandatory,
			String proposal, @Nullable Clash conflict, String error) {
	}

	/**
	 * 採否と理由.
	 *
	 * @param choice the choice
	 * @param reason the reason
	 */
	public record Decision(Choice choice, String reason) {
	}

	/**
	 * A line of the clause's text.
	 *
	 * @param kind p, item, bullet, list, or other for what is only named
	 * @param mark what is printed before it
	 * @param pieces the text
	 * @param unit its own decision, if it has one
	 * @param source where it is written if not in the draft, or {@code null}
	 */
	public record Line(String kind, String mark, List<Piece> pieces, @Nullable Unit unit, @Nullable Source source) {

		Line(String kind, String mark, List<Piece> pieces, @Nullable Unit unit) {
			this(kind, mark, pieces, unit, null);
		}

	}

	/**
	 * Where a figure or a table is written.
	 *
	 * @param href an address from the application's root
	 * @param label the link's words
	 */
	public record Source(String href, String label) {
	}

	/**
	 * A piece of a line.
	 *
	 * @param text plain text; empty if there is a field
	 * @param field a blank
	 */
	public record Piece(String text, @Nullable Field field) {

		static Piece of(String text) {
			return new Piece(text, null);
		}

	}

	/**
	 * 空欄の欄.
	 *
	 * @param variable its variable
	 * @param id its element id
	 * @param asked what belongs here
	 * @param value what stands in it
	 * @param editable whether it is typed here; otherwise it is only shown
	 * @param source where it is typed instead, an address, or empty
	 * @param conflict another person's text that came first
	 * @param error why it could not be stored, or empty
	 */
	public record Field(String variable, String id, Asked asked, Value value, boolean editable, String source,
			@Nullable Clash conflict, String error) {

		/**
		 * How wide the field is drawn.
		 * @return characters
		 */
		public int width() {
			return Math.clamp(Math.max(this.value.shown().length(), this.asked.label().length()) * 2L + 2, 16, 60);
		}

	}

	/**
	 * 空欄に書くこと.
	 *
	 * @param label what belongs here
	 * @param hint how to write it
	 * @param kind text, lines or options
	 * @param options the choices
	 */
	public record Asked(String label, String hint, String kind, List<String> options) {
	}

	/**
	 * 空欄の値.
	 *
	 * @param shown as it is typed
	 * @param seen as it is stored
	 * @param proposed what is printed if nothing is written, or empty
	 */
	public record Value(String shown, String seen, String proposed) {
	}

	/**
	 * 競合.
	 *
	 * @param key what is in conflict, for the buttons that resolve it
	 * @param base what the person saw
	 * @param theirs what is stored now
	 * @param theirChoice the stored choice, in words; empty for a blank
	 * @param theirChoiceName the stored choice's name
	 * @param mine what the person wrote
	 * @param by who stored it
	 * @param at when
	 */
	public record Clash(String key, String base, String theirs, String theirChoice, String theirChoiceName, String mine,
			String by, String at) {
	}

	/**
	 * A remark beside the text.
	 *
	 * @param title what it is about
	 * @param text what to know
	 * @param source where that comes from
	 */
	public record Remark(String title, String text, String source) {
	}

	/**
	 * A line as it will be printed.
	 *
	 * @param mark what is printed before it
	 * @param parts the text
	 */
	public record FinishedLine(String mark, List<FinishedPart> parts) {
	}

	/**
	 * A part of a printed line.
	 *
	 * @param text the text
	 * @param style plain, filled or empty
	 */
	public record FinishedPart(String text, String style) {
	}

}
