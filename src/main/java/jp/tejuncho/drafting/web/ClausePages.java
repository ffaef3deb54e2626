package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.LineMerge;
import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.EditedClause;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.BodyMerge;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;

/**
 * 条項を直す画面の組立て.
 */
final class ClausePages {

	private final EditedClause edited;

	private final Manuscript manuscript;

	private final PlaceId place;

	private final @Nullable Clause clause;

	private final ClauseText stored;

	private final Document document;

	private final Numbering numbering;

	private final SentencePieces pieces;

	private final ClauseMarks marks;

	/**
	 * The page of a clause.
	 * @param edited the clause
	 */
	ClausePages(EditedClause edited) {
		this.edited = edited;
		this.manuscript = edited.manuscript();
		this.place = edited.place();
		this.clause = edited.clause();
		this.stored = edited.stored();
		this.document = Composer.compose(this.manuscript);
		this.numbering = Numbering.of(this.document);
		this.pieces = new SentencePieces(this.manuscript, this.numbering,
				new ChapterPages.Overlay(SentChapter.NONE, ChapterPages.Overlay.CLEAN), false);
		this.marks = new ClauseMarks(this.manuscript, this.place, this.numbering, this.pieces);
	}

	/**
	 * The page of a clause.
	 * @param manuscript the manuscript
	 * @param place a clause of the guideline or an added one
	 * @throws NotFound if the draft has no such clause
	 */
	ClausePages(Manuscript manuscript, PlaceId place) {
		this(new EditedClause(manuscript, place));
	}

	/**
	 * What 点検 says of the clause.
	 * @param inspection who looks
	 * @return the gravest first
	 */
	List<Finding> findings(Inspection inspection) {
		return inspection.inspect(this.manuscript, this.document, this.numbering).ofClause(this.place);
	}

	/**
	 * Where the figures and tables of the clause are written.
	 * @return a link each
	 */
	List<ChapterPage.Source> sources() {
		return (this.clause != null) ? SlotSources.of(this.manuscript, this.clause) : List.of();
	}

	private String example(String key) {
		return this.edited.example(key);
	}

	String heading() {
		return heading(title(this.stored, this.stored, null));
	}

	ClausePage make(boolean writable) {
		return make(this.stored, Map.of(), seenNow(), null, writable);
	}

	/**
	 * The page after its text was stored while it stays as it is: only what it shows
	 * counts as seen, not what others changed meanwhile, and not the lines that can't be
	 * stored.
	 * @param attempt what was stored
	 * @return the page
	 */
	ClausePage kept(SaveAttempt attempt) {
		if (attempt.textRefused()) {
			return make(attempt.typed(), Map.of(), attempt.form().seen(), attempt, true);
		}
		return make(attempt.typed(), Map.of(), showsAll(attempt) ? seenNow() : rest(attempt).written(), attempt, true);
	}

	/**
	 * Whether the page shows everything that is stored of the text.
	 * @param attempt what was stored
	 * @return {@code false} if another person changed other lines
	 */
	boolean showsAll(SaveAttempt attempt) {
		return rest(attempt).equals(this.stored);
	}

	// what was typed, but for lines that can't be stored: they are as they were
	private ClauseText rest(SaveAttempt attempt) {
		ClauseText typed = attempt.typed();
		Set<String> faulty = attempt.faults().keySet();
		return new ClauseText(faulty.contains(BodyMerge.TITLE) ? this.stored.title() : typed.title(), typed.lines()
			.stream()
			.flatMap((line) -> faulty.contains(line.key()) ? this.stored.line(line.key()).stream() : Stream.of(line))
			.toList());
	}

	private ClauseText shown(@Nullable SaveAttempt attempt) {
		return (attempt != null && attempt.kept() && !attempt.textRefused()) ? rest(attempt) : this.stored;
	}

	/**
	 * The page after something could not be stored: what was typed stands in the fields.
	 * @param attempt what the person wanted
	 * @return the page
	 */
	ClausePage troubled(SaveAttempt attempt) {
		String seen = attempt.form().seen();
		if (!attempt.error().isEmpty()) {
			return attempt.kept() ? kept(attempt) : make(attempt.typed(), Map.of(), seen, attempt, true);
		}
		ClauseText base = seen.isEmpty() ? following() : ClauseText.read(seen).orElse(following());
		BodyMerge merge = BodyMerge.of(base, this.stored, attempt.typed());
		Map<String, LineMerge.Conflict> conflicts = new LinkedHashMap<>();
		merge.conflicts().forEach((conflict) -> conflicts.put(conflict.key(), conflict));
		return make(merge.text(), conflicts, seenNow(), attempt, true);
	}

	private ClauseText following() {
		return (this.clause != null) ? ClauseText.following(this.clause, this.manuscript.tailoring().reverted())
				: new ClauseText("", List.of());
	}

	private String seenNow() {
		return this.manuscript.tailoring().content(Amendment.Kind.TEXT, this.place);
	}

	private ClausePage make(ClauseText text, Map<String, LineMerge.Conflict> conflicts, String seen,
			@Nullable SaveAttempt attempt, boolean writable) {
		ClauseText shown = shown(attempt);
		List<ClausePage.Line> lines = text.lines()
			.stream()
			.map((line) -> line(line, shown, conflicts.get(line.key()), attempt))
			.toList();
		ClausePage.@Nullable Title title = title(text, shown, conflicts.get(BodyMerge.TITLE));
		if (title != null) {
			this.marks.collect(title.words());
		}
		List<ClausePage.Remark> remarks = new ClauseRemarks(this.manuscript, this.place, this.clause).list()
			.stream()
			.map((remark) -> (attempt != null) ? after(attempt, remark) : remark)
			.toList();
		return new ClausePage(DraftHead.of(this.manuscript), clause(title),
				new ClausePage.Text(title, lines, seen, this.marks.list()), notes(), remarks,
				(attempt != null) ? attempt.trouble() : ClausePage.Trouble.NONE, writable);
	}

	private ClausePage.Clause clause(ClausePage.@Nullable Title title) {
		Chapter chapter = Objects.requireNonNull(Arrangement.of(this.manuscript).chapterOf(this.place));
		String back = "/drafts/" + this.manuscript.draft().id() + "/chapters/" + chapter.id() + "#"
				+ EditingPlaces.anchor(this.place);
		return new ClausePage.Clause(this.place.value(), back, chapter.title(), heading(title), this.clause == null,
				isSection());
	}

	private static ClausePage.Remark after(SaveAttempt attempt, ClausePage.Remark remark) {
		String stored = remark.answer().stored();
		ClausePage.Answer answer = new ClausePage.Answer(remark.answer().label(),
				attempt.words(remark.field(), remark.answer().words()),
				attempt.kept() ? attempt.seen(remark.field(), stored) : stored);
		return new ClausePage.Remark(remark.field(), remark.about(), answer, remark.toggle(), remark.adoption());
	}

	private String heading(ClausePage.@Nullable Title title) {
		if (title != null && !title.words().isBlank()) {
			return this.pieces.plain(Markup.read(title.words()));
		}
		return (this.clause != null) ? this.clause.heading() : "（見出しのない条項）";
	}

	private ClausePage.@Nullable Title title(ClauseText text, ClauseText shown, LineMerge.@Nullable Conflict conflict) {
		if (this.clause != null && this.clause.title() == null && text.title() == null) {
			return null;
		}
		String example = example("title");
		return new ClausePage.Title(Objects.requireNonNullElse(text.title(), example),
				Objects.requireNonNullElse(shown.title(), example), titleClash(conflict));
	}

	private ClausePage.@Nullable Clash titleClash(LineMerge.@Nullable Conflict conflict) {
		if (conflict == null) {
			return null;
		}
		String theirs = Objects.requireNonNullElse(conflict.theirs(), example("title"));
		return new ClausePage.Clash(this.marks.plain(Objects.requireNonNullElse(conflict.base(), example("title"))),
				this.marks.plain(theirs),
				this.marks.plain(Objects.requireNonNullElse(conflict.mine(), example("title"))), theirs);
	}

	private ClausePage.Line line(TextLine line, ClauseText shown, LineMerge.@Nullable Conflict conflict,
			@Nullable SaveAttempt attempt) {
		PlaceId place = this.place.child(line.key());
		NodeId node = place.toNode();
		String mark = this.numbering.contains(node) ? this.numbering.mark(node) : "";
		if (line.kind() == TextLine.Kind.WHOLE) {
			return new ClausePage.Line(line.key(), "w", "", whole(line.key()), "", false, ClausePage.Difference.NONE,
					null, null);
		}
		String words = Objects.requireNonNullElse(line.markup(), example(line.key()));
		this.marks.collect(words);
		String stored = shown.line(line.key())
			.map((known) -> Objects.requireNonNullElse(known.markup(), example(line.key())))
			.orElse("");
		boolean rewritten = !line.isOwn() && !words.equals(example(line.key()));
		return new ClausePage.Line(
				line.key(), code(line.kind()), mark, words, stored, line.isOwn(), rewritten
						? new ClausePage.Difference(true, differences(line.key(), words)) : ClausePage.Difference.NONE,
				omission(place, attempt), clash(conflict, line.key()));
	}

	/**
	 * How a line differs from the example.
	 * @param key the line
	 * @param words its markup
	 * @return word by word; empty if there is no example
	 */
	List<TextComparison.Run> differences(String key, String words) {
		String before = this.pieces.plain(Markup.read(example(key)));
		return before.isEmpty() ? List.of() : TextComparison.of(before, this.pieces.plain(Markup.read(words))).runs();
	}

	/**
	 * What a line says.
	 * @param markup the line
	 * @return its letters, as the chips show what is more than letters
	 */
	String plain(String markup) {
		return this.marks.plain(markup);
	}

	private static String code(TextLine.Kind kind) {
		return switch (kind) {
			case PARAGRAPH -> "p";
			case ITEM -> "i";
			case BULLET -> "b";
			case WHOLE -> "w";
		};
	}

	private ClausePage.@Nullable Omission omission(PlaceId place, @Nullable SaveAttempt attempt) {
		@Nullable ClauseDecision decision = this.manuscript.decisions().get(place);
		if (decision == null || decision.choice() != Choice.OMITTED) {
			return null;
		}
		String field = ClauseForm.REASON + place;
		String reason = decision.reason();
		if (attempt == null) {
			return new ClausePage.Omission(place, reason, reason);
		}
		return new ClausePage.Omission(place, attempt.words(field, reason),
				attempt.kept() ? attempt.seen(field, reason) : reason);
	}

	private ClausePage.@Nullable Clash clash(LineMerge.@Nullable Conflict conflict, String key) {
		if (conflict == null) {
			return null;
		}
		@Nullable String theirs = conflict.theirs();
		return new ClausePage.Clash(shown(conflict.base(), key), shown(theirs, key), shown(conflict.mine(), key),
				(theirs != null) ? BodyMerge.words(theirs).orElse(example(key)) : null);
	}

	private String shown(@Nullable String side, String key) {
		if (side == null) {
			return "（この行はありません）";
		}
		return this.marks.plain(BodyMerge.words(side).orElse(example(key)));
	}

	private String whole(String key) {
		return Stream.ofNullable(this.clause)
			.flatMap((known) -> known.body().stream())
			.filter((element) -> element.key().equals(key))
			.map((element) -> switch (element) {
				case Element.TableTemplate table -> "表：" + Objects.requireNonNullElse(table.summary(), "");
				case Element.FormTemplate form -> "様式：" + form.summary();
				case Element.FigureTemplate figure -> "図：" + figure.summary();
				case Element.GrowingList list -> "列挙：" + this.manuscript.variable(list.variable()).label();
				case Element.TextParagraph _, Element.ItemList _, Element.BulletLines _ -> "";
				case Element.DraftingNote _, Element.Example _ -> "";
			})
			.findFirst()
			.orElse("");
	}

	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		Stream.ofNullable(this.clause).flatMap((known) -> known.body().stream()).forEach((element) -> {
			if (element instanceof Element.DraftingNote note) {
				notes.add("※　" + this.pieces.plain(note.wording(true)));
			}
			else if (element instanceof Element.Example sample) {
				notes.add("（例）" + this.pieces.plain(sample.wording(true)));
			}
		});
		return notes;
	}

	private boolean isSection() {
		return this.manuscript.tailoring().addition(this.place).filter(OwnClause::isSection).isPresent();
	}

}
