package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.web.ChapterPage.Card;
import jp.tejuncho.drafting.web.ChapterPage.Clash;
import jp.tejuncho.drafting.web.ChapterPage.Decision;
import jp.tejuncho.drafting.web.ChapterPage.Line;
import jp.tejuncho.drafting.web.ChapterPage.Piece;
import jp.tejuncho.drafting.web.ChapterPage.Remark;
import jp.tejuncho.drafting.web.ChapterPage.Tools;
import jp.tejuncho.drafting.web.ChapterPage.Unit;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.JapanTime;

/**
 * 条項の作業欄の組立て.
 */
final class ChapterCards {

	private final Manuscript manuscript;

	private final Map<PlaceId, Proposal> proposals;

	private final ChapterPages.Overlay overlay;

	private final SentencePieces pieces;

	private final FinishedLines finished;

	private final Map<PlaceId, List<String>> elsewhere;

	ChapterCards(Manuscript manuscript, Map<PlaceId, Proposal> proposals, Numbering numbering,
			ChapterPages.Overlay overlay, Map<PlaceId, List<String>> elsewhere, boolean writable) {
		this.manuscript = manuscript;
		this.proposals = proposals;
		this.overlay = overlay;
		this.pieces = new SentencePieces(manuscript, numbering, overlay, writable);
		this.finished = new FinishedLines(manuscript, numbering);
		this.elsewhere = elsewhere;
	}

	private String itemMark(int number) {
		return this.manuscript.edition().levels().item().mark().at(number);
	}

	Card make(Clause clause) {
		ClauseText text = this.manuscript.tailoring().text(clause);
		List<Line> lines = new LineMaker(clause, text).lines();
		boolean changing = lines.stream().flatMap((line) -> line.pieces().stream()).anyMatch((p) -> p.field() != null);
		return new Card(Objects.requireNonNull(unit(clause.id().place())), EditingPlaces.anchor(clause.id().place()),
				heading(clause), isUntitled(clause, text), lines, notes(clause), remarks(clause),
				changing ? this.finished.of(clause) : List.of(), tools(clause.id().place(), state(clause)));
	}

	/**
	 * The card of an added clause.
	 * @param own the clause
	 * @return a card without a decision: whoever adds a clause has adopted it
	 */
	Card make(Arrangement.Entry.Own own) {
		ClauseText text = this.manuscript.tailoring().text(own.id()).orElse(new ClauseText("", List.of()));
		boolean untitled = own.title().isBlank();
		return new Card(null, EditingPlaces.anchor(own.id()), untitled ? "（見出しのない条項）" : own.title(), untitled,
				new LineMaker(own.id(), text).lines(), List.of(), List.of(), List.of(), tools(own.id(), "加えた条項"));
	}

	private static boolean isUntitled(Clause clause, ClauseText text) {
		return (text.title() != null) ? text.title().isBlank() : clause.title() == null;
	}

	private List<String> notes(Clause clause) {
		List<String> notes = new ArrayList<>();
		clause.body().forEach((element) -> {
			if (element instanceof Element.DraftingNote note) {
				notes.add("※　" + plain(note.wording(true)));
			}
			else if (element instanceof Element.Example example) {
				notes.add("（例）" + plain(example.wording(true)));
			}
		});
		return notes;
	}

	private Tools tools(PlaceId place, String state) {
		String address = "/drafts/" + this.manuscript.draft().id() + "/clauses/" + place;
		List<String> names = this.elsewhere.getOrDefault(place, List.of());
		return new Tools(address, address + "/history", state,
				names.isEmpty() ? "" : String.join("さん、", names) + "さんが開いています");
	}

	private String state(Clause clause) {
		ClauseState state = ClauseState.of(this.manuscript, clause);
		return switch (state) {
			case REWRITTEN, PARTLY -> state.label();
			case ADOPTED, OMITTED, ADDED, UNDECIDED -> "";
		};
	}

	Card cover(List<Edition.CoverLine> cover) {
		List<Line> lines = cover.stream()
			.filter((line) -> !line.exampleOnly())
			.map((line) -> new Line("p", "", this.pieces.of(line.wording(true), null), null))
			.toList();
		return new Card(null, "p-cover", "表紙", true, lines, List.of(), List.of(), List.of());
	}

	String heading(Clause clause) {
		@Nullable String own = this.manuscript.tailoring().text(clause.id().place()).map(ClauseText::title).orElse(null);
		if (own != null && !own.isBlank()) {
			return plain(Markup.read(own));
		}
		return (clause.title() != null) ? plain(clause.title().wording(this.manuscript.tailoring().reverted()))
				: clause.heading();
	}

	String plain(Wording wording) {
		return this.pieces.plain(wording);
	}

	private static Line named(String kind, String summary) {
		return named(kind, summary, null);
	}

	private static Line named(String kind, String summary, ChapterPage.@Nullable Source source) {
		return new Line("other", "", List.of(Piece.of("【" + kind + "】" + summary)), null, source);
	}

	private @Nullable Unit unit(PlaceId place) {
		@Nullable ClauseDecision stored = this.manuscript.decisions().get(place);
		@Nullable Proposal proposal = this.proposals.get(place);
		if (stored == null) {
			return null;
		}
		String key = place.value();
		String choice = this.overlay.typed(SentChapter.CHOICE + key, key, stored.choice().name());
		String reason = this.overlay.typed(SentChapter.REASON + key, key, stored.reason());
		SaveOutcome.@Nullable Conflict conflict = this.overlay.conflict(key);
		String suggestion = (proposal != null && proposal.choice() != stored.choice())
				? "今の設定からの提案は「" + proposal.choice().label() + "」です（" + proposal.reason() + "）。" : "";
		return new Unit(place, EditingPlaces.anchor(place), new Decision(Choice.valueOf(choice), reason),
				seen(conflict, stored), source(stored), (proposal != null) ? proposal.mandatory() : "", suggestion,
				clash(conflict), this.overlay.error(key));
	}

	private static Decision seen(SaveOutcome.@Nullable Conflict conflict, ClauseDecision stored) {
		return (conflict != null && conflict.change() instanceof DraftChange.Decide decide)
				? new Decision(decide.seenChoice(), decide.seenReason())
				: new Decision(stored.choice(), stored.reason());
	}

	private static String source(ClauseDecision decision) {
		return switch (decision.origin()) {
			case PROPOSAL -> "対象システムの設定からの提案";
			case PERSON -> decision.decidedBy() + "が判断（" + JapanTime.dayAndTime(decision.decidedAt()) + "）";
		};
	}

	static @Nullable Clash clash(SaveOutcome.@Nullable Conflict conflict) {
		if (conflict == null) {
			return null;
		}
		return switch (conflict.change()) {
			case DraftChange.Decide decide -> new Clash(decide.key(), said(decide.seenChoice(), decide.seenReason()),
					conflict.theirs(), conflict.theirChoice().label(), conflict.theirChoice().name(),
					said(decide.choice(), decide.reason()), conflict.by(), JapanTime.dayAndTime(conflict.at()));
			case DraftChange.Fill fill -> new Clash(fill.variable(), fill.seen(), conflict.theirs(), "", "",
					fill.content(), conflict.by(), JapanTime.dayAndTime(conflict.at()));
			case DraftChange.Amend amend -> new Clash(amend.key(), amend.seen(), conflict.theirs(), "", "",
					amend.content(), conflict.by(), JapanTime.dayAndTime(conflict.at()));
		};
	}

	private static String said(Choice choice, String reason) {
		return reason.isEmpty() ? choice.label() : choice.label() + "（" + reason + "）";
	}

	private List<Remark> remarks(Clause clause) {
		List<Remark> remarks = new ArrayList<>();
		for (Erratum erratum : clause.errata()) {
			if (this.manuscript.tailoring().reverted().contains(erratum.id())) {
				remarks.add(new Remark("誤記の扱い", "ガイドラインのとおり「" + erratum.verbatim() + "」と印刷します。", erratum.reason()));
				continue;
			}
			remarks.add(switch (erratum.kind()) {
				case LETTERS -> new Remark("誤記の訂正",
						"ガイドラインの「" + erratum.verbatim() + "」を「" + erratum.corrected() + "」に直しています。", erratum.basis());
				case ITEM_IS_PARAGRAPH -> new Remark("誤記の訂正", "列挙の最後の項目を、独立した段落に直しています。", erratum.reason());
			});
		}
		for (Overtaken overtaken : clause.overtaken()) {
			String proposal = (overtaken.proposal() != null) ? "書き換えるなら「" + overtaken.proposal() + "」です。" : "";
			remarks.add(new Remark("例文の後に変わったこと：" + overtaken.concerns(), overtaken.advice() + proposal,
					overtaken.basis()));
		}
		return remarks;
	}

	/**
	 * The lines of one clause.
	 */
	private final class LineMaker {

		private final PlaceId id;

		private final @Nullable Clause clause;

		private final ClauseText text;

		private final Map<String, Phrase> phrases;

		private int number;

		LineMaker(Clause clause, ClauseText text) {
			this(clause.id().place(), clause, text, ClauseText.phrases(clause));
		}

		LineMaker(PlaceId id, ClauseText text) {
			this(id, null, text, Map.of());
		}

		private LineMaker(PlaceId id, @Nullable Clause clause, ClauseText text, Map<String, Phrase> phrases) {
			this.id = id;
			this.clause = clause;
			this.text = text;
			this.phrases = phrases;
		}

		List<Line> lines() {
			return this.text.lines().stream().map(this::line).toList();
		}

		private Line line(TextLine line) {
			PlaceId place = this.id.child(line.key());
			boolean kept = ChapterCards.this.manuscript.keeps(place);
			boolean item = line.kind() == TextLine.Kind.ITEM;
			this.number = item ? this.number + (kept ? 1 : 0) : 0;
			return switch (line.kind()) {
				case PARAGRAPH -> new Line("p", "", pieces(line), unit(place));
				case ITEM -> new Line("item", kept ? itemMark(this.number) : "", pieces(line), unit(place));
				case BULLET -> new Line("item", kept ? "・" : "", pieces(line), unit(place));
				case WHOLE -> whole(line.key());
			};
		}

		private List<Piece> pieces(TextLine line) {
			if (line.markup() != null) {
				return ChapterCards.this.pieces.of(Markup.read(line.markup()), this.clause);
			}
			@Nullable Phrase phrase = this.phrases.get(line.key());
			return (phrase != null) ? ChapterCards.this.pieces
				.of(phrase.wording(ChapterCards.this.manuscript.tailoring().reverted()), this.clause) : List.of();
		}

		private Line whole(String key) {
			return Stream.ofNullable(this.clause)
				.flatMap((known) -> known.body().stream())
				.filter((element) -> element.key().equals(key))
				.findFirst()
				.map(this::whole)
				.orElse(named("表", ""));
		}

		private Line whole(Element element) {
			return switch (element) {
				case Element.GrowingList list ->
					new Line("list", "①", List.of(ChapterCards.this.pieces.list(list)), null);
				case Element.TableTemplate table ->
					named("表", Objects.requireNonNullElse(table.summary(), ""), source(table));
				case Element.FormTemplate form -> named("様式", form.summary());
				case Element.FigureTemplate figure -> named("図", figure.summary(), source(figure));
				case Element.TextParagraph _, Element.ItemList _, Element.BulletLines _ -> named("文", "");
				case Element.DraftingNote _, Element.Example _ -> named("注記", "");
			};
		}

		private ChapterPage.@Nullable Source source(Element element) {
			return (this.clause != null)
					? SlotSources.of(ChapterCards.this.manuscript, this.clause, element).orElse(null) : null;
		}

	}

}
