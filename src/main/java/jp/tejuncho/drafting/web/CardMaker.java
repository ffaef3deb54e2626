package jp.tejuncho.drafting.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.OpenPoints;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.web.WorkPage.Card;
import jp.tejuncho.drafting.web.WorkPage.Clash;
import jp.tejuncho.drafting.web.WorkPage.Line;
import jp.tejuncho.drafting.web.WorkPage.Piece;
import jp.tejuncho.drafting.web.WorkPage.Remark;
import jp.tejuncho.drafting.web.WorkPage.Unit;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Numerals;
import jp.tejuncho.text.Wareki;

/**
 * 条項の作業欄の組立て.
 */
final class CardMaker {

	private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分");

	private final Manuscript manuscript;

	private final Map<String, Proposal> proposals;

	private final WorkPages.Overlay overlay;

	private final PieceMaker pieces;

	private final FinishedLines finished;

	CardMaker(Manuscript manuscript, Map<String, Proposal> proposals, Numbering numbering, WorkPages.Overlay overlay,
			boolean writable) {
		this.manuscript = manuscript;
		this.proposals = proposals;
		this.overlay = overlay;
		this.pieces = new PieceMaker(manuscript, numbering, overlay, writable);
		this.finished = new FinishedLines(manuscript, numbering);
	}

	Card make(Clause clause) {
		List<Line> lines = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		clause.body().forEach((element) -> {
			switch (element) {
				case Element.DraftingNote note -> notes.add("※　" + plain(note.wording(true)));
				case Element.Example example -> notes.add("（例）" + plain(example.wording(true)));
				case Element.TextParagraph paragraph -> lines.add(new Line("p", "",
						this.pieces.of(paragraph.wording(true), clause), unit(clause.id() + "/" + paragraph.key())));
				case Element.ItemList list -> addItems(lines, clause, list.items(), true);
				case Element.BulletLines bullets -> addItems(lines, clause, bullets.lines(), false);
				case Element.GrowingList list ->
					lines.add(new Line("list", "①", List.of(this.pieces.list(list)), null));
				case Element.TableTemplate table ->
					lines.add(named("表", Objects.requireNonNullElse(table.summary(), "")));
				case Element.FormTemplate form -> lines.add(named("様式", form.summary()));
				case Element.FigureTemplate figure -> lines.add(named("図", figure.summary()));
			}
		});
		boolean changing = lines.stream().flatMap((line) -> line.pieces().stream()).anyMatch((p) -> p.field() != null);
		return new Card(Objects.requireNonNull(unit(clause.id().value())), OpenPoints.anchor(clause.id().value()),
				heading(clause), clause.title() == null, lines, notes, remarks(clause),
				changing ? this.finished.of(clause) : List.of());
	}

	Card cover(List<Edition.CoverLine> cover) {
		List<Line> lines = cover.stream()
			.filter((line) -> !line.exampleOnly())
			.map((line) -> new Line("p", "", this.pieces.of(line.wording(true), null), null))
			.toList();
		return new Card(null, "p-cover", "表紙", true, lines, List.of(), List.of(), List.of());
	}

	String heading(Clause clause) {
		return (clause.title() != null) ? plain(clause.title().wording(true)) : clause.heading();
	}

	String plain(Wording wording) {
		return this.pieces.plain(wording);
	}

	private void addItems(List<Line> lines, Clause clause, List<Item> items, boolean numbered) {
		int number = 0;
		for (Item item : items) {
			String place = clause.id() + "/" + item.key();
			boolean paragraph = item.becomesParagraph() != null;
			String mark = "";
			if (!paragraph && this.manuscript.keeps(place)) {
				number++;
				mark = numbered ? Numerals.circled(number) : "・";
			}
			lines
				.add(new Line(paragraph ? "p" : "item", mark, this.pieces.of(item.wording(true), clause), unit(place)));
		}
	}

	private static Line named(String kind, String summary) {
		return new Line("other", "", List.of(Piece.of("【" + kind + "】" + summary)), null);
	}

	private @Nullable Unit unit(String place) {
		@Nullable ClauseDecision stored = this.manuscript.decisions().get(place);
		@Nullable Proposal proposal = this.proposals.get(place);
		if (stored == null || proposal == null) {
			return null;
		}
		String choice = this.overlay.typed(Submission.CHOICE + place, place, stored.choice().name());
		String reason = this.overlay.typed(Submission.REASON + place, place, stored.reason());
		SaveOutcome.@Nullable Conflict conflict = this.overlay.conflict(place);
		boolean differs = proposal.choice() != stored.choice();
		return new Unit(place, OpenPoints.anchor(place), Choice.valueOf(choice), reason, seenChoice(conflict, stored),
				seenReason(conflict, stored), source(stored), proposal.mandatory(),
				differs ? "今の設定からの提案は「" + proposal.choice().label() + "」です（" + proposal.reason() + "）。" : "",
				clash(conflict), this.overlay.error(place));
	}

	private static Choice seenChoice(SaveOutcome.@Nullable Conflict conflict, ClauseDecision stored) {
		return (conflict != null && conflict.change() instanceof DraftChange.Decide decide) ? decide.seenChoice()
				: stored.choice();
	}

	private static String seenReason(SaveOutcome.@Nullable Conflict conflict, ClauseDecision stored) {
		return (conflict != null && conflict.change() instanceof DraftChange.Decide decide) ? decide.seenReason()
				: stored.reason();
	}

	private static String source(ClauseDecision decision) {
		return switch (decision.origin()) {
			case PROPOSAL -> "対象システムの設定からの提案";
			case PERSON -> decision.decidedBy() + "が判断（" + moment(decision.decidedAt()) + "）";
		};
	}

	static @Nullable Clash clash(SaveOutcome.@Nullable Conflict conflict) {
		if (conflict == null) {
			return null;
		}
		return switch (conflict.change()) {
			case DraftChange.Decide decide -> new Clash(decide.place(), said(decide.seenChoice(), decide.seenReason()),
					conflict.theirs(), conflict.theirChoice().label(), conflict.theirChoice().name(),
					said(decide.choice(), decide.reason()), conflict.by(), moment(conflict.at()));
			case DraftChange.Fill fill -> new Clash(fill.variable(), fill.seen(), conflict.theirs(), "", "",
					fill.content(), conflict.by(), moment(conflict.at()));
			case DraftChange.Amend amend -> new Clash(amend.key(), amend.seen(), conflict.theirs(), "", "",
					amend.content(), conflict.by(), moment(conflict.at()));
		};
	}

	private static String said(Choice choice, String reason) {
		return reason.isEmpty() ? choice.label() : choice.label() + "（" + reason + "）";
	}

	private static String moment(Instant at) {
		var local = at.atZone(ZONE);
		return Wareki.of(local.toLocalDate()) + " " + TIME.format(local);
	}

	private static List<Remark> remarks(Clause clause) {
		List<Remark> remarks = new ArrayList<>();
		for (Erratum erratum : clause.errata()) {
			remarks.add(switch (erratum.kind()) {
				case LETTERS ->
					new Remark("誤記の訂正", "ガイドラインの「" + erratum.verbatim() + "」を「" + erratum.corrected() + "」に直しています。",
							erratum.reason() + (erratum.confirmed() ? "" : "（要確認）"));
				case ITEM_IS_PARAGRAPH -> new Remark("誤記の訂正", "列挙の最後の項目を、独立した段落に直しています。", erratum.reason());
			});
		}
		for (Overtaken overtaken : clause.overtaken()) {
			String proposal = (overtaken.proposal() != null) ? "書き換えるなら「" + overtaken.proposal() + "」です。" : "";
			remarks.add(new Remark("例文の後に変わったこと：" + overtaken.concerns(), overtaken.advice() + proposal,
					overtaken.source() + "（" + overtaken.since() + "）" + (overtaken.confirmed() ? "" : "（要確認）")));
		}
		return remarks;
	}

}
