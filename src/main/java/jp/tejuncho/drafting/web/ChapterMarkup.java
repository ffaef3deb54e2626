package jp.tejuncho.drafting.web;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.drafting.web.ChapterPage.Addition;
import jp.tejuncho.drafting.web.ChapterPage.Card;
import jp.tejuncho.drafting.web.ChapterPage.Field;
import jp.tejuncho.drafting.web.ChapterPage.FinishedLine;
import jp.tejuncho.drafting.web.ChapterPage.FinishedPart;
import jp.tejuncho.drafting.web.ChapterPage.Line;
import jp.tejuncho.drafting.web.ChapterPage.Piece;
import jp.tejuncho.drafting.web.ChapterPage.Remark;
import jp.tejuncho.drafting.web.ChapterPage.Row;
import jp.tejuncho.drafting.web.ChapterPage.Tools;
import jp.tejuncho.drafting.web.ChapterPage.Unit;
import jp.tejuncho.text.LineBreaking;

/**
 * 条項の作業欄の画面.
 *
 * A chapter has hundreds of small parts, each of which costs a template engine more than
 * its text: what repeats for each clause is written here, the page around it is a
 * template.
 */
final class ChapterMarkup {

	private static final int USUAL_CARD = 8 * 1024;

	private final ChapterPage page;

	private final String context;

	private final Html html;

	private ChapterMarkup(ChapterPage page, String context) {
		this.page = page;
		this.context = context;
		this.html = new Html(USUAL_CARD);
	}

	/**
	 * Everything between the chapter's title and its end. A whole chapter in one piece
	 * would be so large that the collector marks the whole heap for each page.
	 * @param page the page
	 * @param context what stands before every address
	 * @return markup, row by row
	 */
	static List<String> rows(ChapterPage page, String context) {
		return page.rows().stream().map((row) -> {
			ChapterMarkup markup = new ChapterMarkup(page, context);
			markup.row(row);
			return markup.html.toString();
		}).toList();
	}

	/**
	 * What changes on the page when a clause was stored.
	 * @param page the page
	 * @param card the clause
	 * @param saved when it was stored, in words; empty if it was not
	 * @param context what stands before every address
	 * @param submission what was sent
	 * @return markup
	 */
	static String saved(ChapterPage page, Card card, String saved, String context, SentChapter submission) {
		ChapterMarkup markup = new ChapterMarkup(page, context);
		StateMarkup.write(markup.html, card, saved);
		FindingMarkup.beside(markup.html, page, card.anchor(), context, true);
		markup.seen(card, submission, true);
		markup.finished(card, true);
		card.units().forEach((unit) -> DecisionMarkup.source(markup.html, unit, true));
		card.units()
			.stream()
			.filter(submission::bearsAnotherReason)
			.forEach((unit) -> DecisionMarkup.reason(markup.html, unit, true));
		return markup.html.toString();
	}

	private void row(Row row) {
		if (row.heading() != null) {
			this.html.element("h3", "work-section", row.heading());
		}
		if (row.note() != null) {
			this.html.open("p", "class", "work-note").element("span", "work-note-label", "ガイドラインの注記");
			this.html.text("※　").open("span").words(row.note()).close("span").close("p");
		}
		if (row.card() != null) {
			card(row.card());
		}
		if (row.addition() != null && this.page.writable()) {
			addition(row.addition());
		}
	}

	private void addition(Addition addition) {
		this.html.open("p", "class", "work-addition");
		if (!addition.edit().isEmpty()) {
			this.html.open("a", "href", this.context + addition.edit()).text(addition.editing()).close("a");
		}
		this.html.open("button", "form", "add-form", "class", "button-quiet", "type", "submit", "name", "place",
				"value", addition.target());
		this.html.text(addition.label()).close("button").close("p");
	}

	private void tools(Tools tools) {
		this.html.open("a", "class", "button-secondary button-small", "href", this.context + tools.edit());
		this.html.text(this.page.writable() ? "文を直す" : "文を見る").close("a");
		this.html.open("a", "href", this.context + tools.history()).text("履歴").close("a");
	}

	private void card(Card card) {
		String anchor = card.anchor();
		boolean writable = this.page.writable();
		String address = this.context + "/drafts/" + this.page.draft().id() + "/chapters/"
				+ this.page.outline().shown().id();
		this.html.open("section", "class", "clause", "id", anchor, "tabindex", "-1", "aria-labelledby",
				anchor + "-title", "hx-post", writable ? address : null, "data-autosave", "", "hx-vals",
				"{\"at\":\"" + anchor + "\"}", "hx-include", "#" + anchor, "hx-target", "#" + anchor + "-state",
				"hx-trigger", "input delay:800ms, retry", "hx-params", "*", "hx-swap", "outerHTML", "hx-sync",
				"this:queue last");
		title(card);
		StateMarkup.write(this.html, card, "");
		FindingMarkup.beside(this.html, this.page, anchor, this.context, false);
		this.html.open("div", "class", "clause-columns").open("div", "class", "clause-text");
		card.lines().forEach(this::line);
		finished(card, false);
		this.html.close("div");
		if (card.unit() != null || !card.notes().isEmpty() || !card.remarks().isEmpty()) {
			side(card);
		}
		this.html.close("div");
		seen(card, SentChapter.NONE, false);
		this.html.open("p", "class", "clause-save");
		if (card.tools() != null) {
			tools(card.tools());
		}
		if (writable) {
			StateMarkup.button(this.html, "at", anchor, "保存する");
		}
		this.html.close("p");
		this.html.close("section");
	}

	private void title(Card card) {
		this.html.open("h4", "class", "clause-title", "id", card.anchor() + "-title", "aria-level",
				this.page.sectioned() ? null : "3");
		if (!card.untitled()) {
			this.html.open("span", "class", "clause-mark", "aria-hidden", "true").text("・").close("span");
		}
		this.html.element("span", null, card.title());
		if (card.untitled() && card.unit() != null) {
			this.html.element("span", "clause-untitled", "（見出しは印刷されません）");
		}
		if (card.tools() != null && !card.tools().state().isEmpty()) {
			this.html.element("span", "badge", card.tools().state());
		}
		if (card.tools() != null && !card.tools().company().isEmpty()) {
			this.html.element("span", "badge badge-warning", card.tools().company());
		}
		this.html.close("h4");
	}

	private void line(Line line) {
		this.html.open("div", "class", "clause-line clause-line-" + line.kind());
		mark(line.mark());
		this.html.open("div", "class", "clause-line-text");
		for (Piece piece : line.pieces()) {
			if (piece.field() != null) {
				BlankMarkup.write(this.html, piece.field(), this.context);
			}
			else {
				this.html.words(piece.text());
			}
		}
		if (line.source() != null) {
			this.html.open("a", "class", "slot-source", "href", this.context + line.source().href());
			this.html.text(line.source().label()).close("a");
		}
		this.html.close("div").close("div");
		if (line.unit() != null) {
			DecisionMarkup.part(this.html, line.unit(), this.page.writable());
		}
	}

	private void mark(String mark) {
		if (!mark.isEmpty()) {
			this.html.element("span", "clause-line-mark", mark);
		}
	}

	private void side(Card card) {
		this.html.open("div", "class", "clause-side");
		if (card.unit() != null) {
			DecisionMarkup.write(this.html, card.unit(), this.page.writable());
		}
		if (!card.notes().isEmpty()) {
			this.html.open("div", "class", "clause-notes").element("p", "clause-notes-title", "ガイドラインの注記");
			card.notes().forEach((note) -> this.html.open("p").words(note).close("p"));
			this.html.close("div");
		}
		if (!card.remarks().isEmpty()) {
			this.html.open("details", "class", "clause-remarks").open("summary").text("この例文について知っておくこと（");
			this.html.element("span", null, Integer.toString(card.remarks().size())).text("件）").close("summary");
			card.remarks().forEach(this::remark);
			this.html.close("details");
		}
		this.html.close("div");
	}

	private void remark(Remark remark) {
		this.html.open("div").element("p", "clause-remark-title", remark.title());
		this.html.open("p").words(remark.text()).close("p");
		this.html.element("p", "clause-remark-source", "根拠：" + remark.source()).close("div");
	}

	/**
	 * What was stored when the page was made. A page that stays as it is has not seen
	 * what others changed meanwhile.
	 * @param card the clause
	 * @param sent what such a page sent
	 * @param swapped whether it takes the place of what the page has
	 */
	private void seen(Card card, SentChapter sent, boolean swapped) {
		this.html.open("div", "id", card.anchor() + "-seen", "hidden", "", "hx-swap-oob", Html.whether(swapped));
		for (Unit unit : card.units()) {
			String choice = SentChapter.CHOICE + unit.place();
			this.html.hidden(SentChapter.SEEN + choice,
					sent.shows(unit) ? unit.seen().choice().name() : sent.saw(choice, unit.seen().choice().name()));
			this.html.hidden(SentChapter.SEEN + SentChapter.REASON + unit.place(), unit.seen().reason());
		}
		for (Field field : card.fields()) {
			String value = SentChapter.VALUE + field.variable();
			this.html.hidden(SentChapter.SEEN + value,
					sent.shows(field) ? field.value().seen() : sent.saw(value, field.value().seen()));
		}
		this.html.close("div");
	}

	/**
	 * How the clause will look.
	 * @param card the clause
	 * @param swapped whether it takes the place of what the page has
	 */
	private void finished(Card card, boolean swapped) {
		if (card.finished().isEmpty()) {
			return;
		}
		this.html.open("div", "class", "clause-finished", "id", card.anchor() + "-finished", "hx-swap-oob",
				Html.whether(swapped));
		this.html.element("p", "clause-finished-title", "仕上がり");
		for (FinishedLine line : card.finished()) {
			this.html.open("div", "class", "clause-line");
			mark(line.mark());
			this.html.open("div", "class", "clause-line-text");
			parts(line.parts());
			this.html.close("div").close("div");
		}
		this.html.close("div");
	}

	private void parts(List<FinishedPart> parts) {
		BitSet ties = LineBreaking.ties(parts.stream().map(FinishedPart::text).collect(Collectors.joining()));
		int written = 0;
		for (FinishedPart part : parts) {
			int end = written + part.text().length();
			part(part, ties.get(written, end));
			written = end;
		}
	}

	private void part(FinishedPart part, BitSet ties) {
		switch (part.style()) {
			case "filled" -> this.html.open("span", "class", "finished-filled").words(part.text(), ties).close("span");
			case "empty" -> this.html.open("mark", "class", "finished-empty").words(part.text(), ties).close("mark");
			default -> this.html.words(part.text(), ties);
		}
	}

}
