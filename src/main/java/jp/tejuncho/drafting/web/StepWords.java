package jp.tejuncho.drafting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Step;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.WrittenPlace;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;

/**
 * Changes in words a clerk reads.
 */
public final class StepWords {

	private final Manuscript manuscript;

	private final SentencePieces pieces;

	StepWords(Manuscript manuscript) {
		this(manuscript, pieces(manuscript));
	}

	private StepWords(Manuscript manuscript, SentencePieces pieces) {
		this.manuscript = manuscript;
		this.pieces = pieces;
	}

	/**
	 * The words of sentences that are printed now, with what fills their blanks.
	 * @param manuscript the draft
	 * @return what tells them
	 */
	static StepWords printed(Manuscript manuscript) {
		return new StepWords(manuscript, pieces(manuscript).filled());
	}

	private static SentencePieces pieces(Manuscript manuscript) {
		return new SentencePieces(manuscript, Numbering.of(Composer.compose(manuscript)),
				new ChapterPages.Overlay(SentChapter.NONE, ChapterPages.Overlay.CLEAN), false);
	}

	/**
	 * What was changed.
	 * @param content the change
	 * @return 「責任の明確化」の本文
	 */
	String subject(Step.Content content) {
		String what = switch (content.subject()) {
			case Step.Entered.DECISION -> "採否";
			case Step.Entered.BLANK -> "空欄「" + this.manuscript.variable(content.variable()).label() + "」";
			case Amendment.Kind kind -> kind.label();
		};
		String heading = (content.subject() == Step.Entered.DECISION)
				? PlaceWords.heading(content.place(), this.manuscript) : heading(content.place());
		return heading.isEmpty() ? what : "「" + heading + "」の" + what;
	}

	/**
	 * What a clause is called, an added one too.
	 * @param place the clause, or a place in it
	 * @return its heading, or empty
	 */
	String heading(PlaceId place) {
		Optional<PlaceId> clause = WrittenPlace.clauseOf(place);
		return clause.flatMap(this.manuscript.edition()::findPlace)
			.map(Place::heading)
			.or(() -> clause.flatMap(this.manuscript.tailoring()::text).map((text) -> plain(text.title())))
			.orElse("");
	}

	/**
	 * A content in words.
	 * @param content the change it belongs to
	 * @param state the content before or after
	 * @return plain text, a line each
	 */
	String state(Step.Content content, String state) {
		return switch (content.subject()) {
			case Step.Entered.DECISION -> Step.Content.choice(state).label() + "　" + Step.Content.reason(state);
			case Amendment.Kind.TEXT -> text(content.place(), state, this.pieces::plain);
			case Amendment.Kind.ADDITION -> state.isEmpty() ? "（なし）" : "加えた";
			case Amendment.Kind.CORRECTION -> state.equals(Tailoring.VERBATIM) ? "ガイドラインのとおり" : "訂正する";
			case Step.Entered.BLANK, Amendment.Kind.OVERTAKEN, Amendment.Kind.SAME_EFFECT, Amendment.Kind.REASON,
					Amendment.Kind.REVISION, Amendment.Kind.DISMISSAL, Amendment.Kind.TABLE, Amendment.Kind.NUMBERING ->
				state.isEmpty() ? "（なし）" : state;
		};
	}

	/**
	 * What a button would write, in words.
	 * @param content the change
	 * @return plain text; the month that is printed where the cover's is left empty
	 */
	String offered(Step.Content content) {
		boolean month = content.subject() == Step.Entered.BLANK && content.after().isEmpty()
				&& this.manuscript.variable(content.variable()).calendar() == Variable.Calendar.MONTH;
		return month ? this.manuscript.house().written(YearMonth.from(this.manuscript.today())) + "（印刷する日の年月）"
				: state(content, content.after());
	}

	/**
	 * The text of a clause with what its references lead to.
	 * @param content the change it belongs to
	 * @param state the content before or after
	 * @return plain text, a line each
	 */
	String leading(Step.Content content, String state) {
		return text(content.place(), state, this.pieces::leading);
	}

	private String text(PlaceId place, String state, BiFunction<Wording, PlaceId, String> said) {
		Optional<Clause> clause = this.manuscript.edition().findClause(place);
		ClauseText example = clause.map((known) -> ClauseText.following(known, this.manuscript.tailoring().reverted()))
			.orElse(new ClauseText(null, List.of()));
		ClauseText text = state.isEmpty() ? example : ClauseText.read(state).orElse(example);
		String lines = text.lines()
			.stream()
			.map((line) -> wording(clause, line).map((wording) -> said.apply(wording, place)).orElse(""))
			.collect(Collectors.joining("\n"));
		String title = title(clause, text.title()).map((wording) -> said.apply(wording, place)).orElse("");
		return title.isEmpty() ? lines : title + "\n" + lines;
	}

	private Optional<Wording> title(Optional<Clause> clause, @Nullable String written) {
		return Optional.ofNullable(written).map(Markup::read).or(() -> clause.map(Clause::title).map(this::example));
	}

	private Optional<Wording> wording(Optional<Clause> clause, TextLine line) {
		return Optional.ofNullable(line.markup())
			.map(Markup::read)
			.or(() -> clause.map(ClauseText::phrases).map((phrases) -> phrases.get(line.key())).map(this::example));
	}

	private Wording example(Phrase phrase) {
		return phrase.wording(this.manuscript.tailoring().reverted());
	}

	/**
	 * A line as it is read.
	 * @param markup the line as it is edited
	 * @return plain text
	 */
	public String plain(@Nullable String markup) {
		return this.pieces.plain(Markup.read(Objects.requireNonNullElse(markup, "")));
	}

}
