package jp.tejuncho.drafting.web;

import jp.tejuncho.drafting.web.ChapterPage.Card;
import jp.tejuncho.drafting.web.ChapterPage.Clash;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 保存の結果の画面.
 *
 * What became of the last attempt to store a clause.
 */
final class StateMarkup {

	private static final String EMPTY = "（空）";

	private StateMarkup() {
	}

	static void write(Html html, Card card, String saved) {
		html.open("div", "class", "clause-state", "id", card.anchor() + "-state", "role", "status");
		card.errors().forEach((error) -> html.element("p", "field-error", error));
		if (!saved.isEmpty()) {
			html.element("p", card.isTroubled() ? null : "clause-saved", saved);
		}
		card.clashes().forEach((clash) -> clash(html, clash));
		html.close("div");
	}

	private static void clash(Html html, Clash clash) {
		boolean blank = clash.theirChoice().isEmpty();
		html.open("div", "class", "clause-clash").open("p", "class", "clause-clash-title");
		html.element("span", null, clash.by())
			.text(EarlierWriter.first(clash.by()) + "変更しました（")
			.element("span", null, clash.at());
		html.text("）。どちらを残すか選んでください。").close("p").open("dl");
		html.element("dt", null, "変更する前").element("dd", null, orEmpty(clash.base()));
		html.element("dt", null, EarlierWriter.side(clash.by()) + "の内容（保存済み）")
			.open("dd")
			.element("span", null, clash.theirChoice());
		html.text(" ").element("span", null, blank ? orEmpty(clash.theirs()) : clash.theirs()).close("dd");
		html.element("dt", null, EarlierWriter.ownSide(clash.by()) + "の内容（未保存）")
			.element("dd", null, orEmpty(clash.mine()))
			.close("dl");
		if (blank) {
			html.hidden(SentChapter.THEIRS + SentChapter.VALUE + clash.key(), clash.theirs());
		}
		else {
			html.hidden(SentChapter.THEIRS + SentChapter.CHOICE + clash.key(), clash.theirChoiceName());
			html.hidden(SentChapter.THEIRS + SentChapter.REASON + clash.key(), clash.theirs());
		}
		html.open("p", "class", "buttons");
		button(html, SentChapter.TAKE_THEIRS, clash.key(), EarlierWriter.side(clash.by()) + "の内容にする");
		html.text(" ");
		button(html, SentChapter.TAKE_MINE, clash.key(), EarlierWriter.ownSide(clash.by()) + "の内容で保存する");
		html.close("p").close("div");
	}

	static void button(Html html, String name, String value, String words) {
		html.open("button", "form", Html.FORM, "class", "button-secondary button-small", "type", "submit", "name", name,
				"value", value)
			.text(words)
			.close("button");
	}

	private static String orEmpty(String text) {
		return text.isEmpty() ? EMPTY : text;
	}

}
