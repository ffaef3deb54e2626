package jp.tejuncho.drafting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.web.ChapterPage.Card;
import jp.tejuncho.drafting.web.ChapterPage.Clash;
import jp.tejuncho.drafting.web.ChapterPage.Field;
import jp.tejuncho.drafting.web.ChapterPage.FinishedLine;
import jp.tejuncho.drafting.web.ChapterPage.FinishedPart;
import jp.tejuncho.drafting.web.ChapterPage.Line;
import jp.tejuncho.drafting.web.ChapterPage.Piece;
import jp.tejuncho.drafting.web.ChapterPage.Remark;
import jp.tejuncho.drafting.web.ChapterPage.Row;
import jp.tejuncho.drafting.web.ChapterPage.Unit;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class CardMarkupTests {

	private static final String TYPED = "\"><script>'&</textarea>";

	@Test
	void 打った文字はどの欄でも文字のまま画面に出る() {
		for (String kind : List.of("text", "lines", "options")) {
			for (boolean editable : new boolean[] { true, false }) {
				String markup = String.join("", ChapterMarkup.rows(page(card(kind, editable), true), ""));
				assertThat(markup).contains("&quot;&gt;&lt;script&gt;&#39;&amp;&lt;/textarea&gt;")
					.doesNotContain("<script", "'&", TYPED);
			}
		}
	}

	@Test
	void 保存の後に入れ替わるところでも文字のままである() {
		Card card = card("lines", true);
		Map<String, String[]> sent = new HashMap<>();
		card.units().forEach((unit) -> sent.put(SentChapter.REASON + unit.place(), new String[] { "ほか" }));
		assertThat(ChapterMarkup.saved(page(card, true), card, TYPED, "", new SentChapter(sent)))
			.contains("&lt;script&gt;")
			.doesNotContain("<script", TYPED);
	}

	@Test
	void 読むだけの人の画面には送るものがない() {
		String markup = String.join("", ChapterMarkup.rows(page(card("text", false), false), "/jun"));
		assertThat(markup).contains("<fieldset class=\"decision\" disabled=\"\">")
			.doesNotContain("hx-post", "保存する</button></p></section>");
		assertThat(String.join("", ChapterMarkup.rows(page(card("text", true), true), "/jun")))
			.contains("hx-post=\"/jun/drafts/d/chapters/c\"");
	}

	@Test
	void 書いている画面でも数は数えるものと離れない() {
		String tie = "<span class=\"doc-tie\"></span>";
		Card card = new Card(null, "p-a_b", "見出し", false,
				List.of(new Line("item", "①", List.of(Piece.of("令和18年４月30日から")), null)), List.of("500 ㎡以上"), List.of(),
				List.of(new FinishedLine("①",
						List.of(new FinishedPart("30", "filled"), new FinishedPart("日間とする。", "plain")))));
		assertThat(String.join("", ChapterMarkup.rows(page(card, false), ""))).contains(
				"年４" + tie + "月" + tie + "30" + tie + "日から", "<p>500 " + tie + "㎡以上",
				"<span class=\"finished-filled\">30</span>" + tie + "日" + tie + "間とする。");
	}

	private static ChapterPage page(Card card, boolean writable) {
		ChapterPage.OutlineEntry chapter = new ChapterPage.OutlineEntry("", "c", "１", new Progress(0, 1), true,
				List.of());
		return new ChapterPage(new DraftHead("d", "実施手順", "s", "システム"), new ChapterPage.Outline(List.of(chapter), 0),
				new Progress(0, 1), Findings.NONE,
				List.of(new Row(TYPED, null, null), new Row(null, TYPED, null), new Row(null, null, card)), writable,
				false, 0);
	}

	private static Card card(String kind, boolean editable) {
		Clash clash = new Clash(TYPED, TYPED, TYPED, "", "", TYPED, TYPED, TYPED);
		ChapterPage.Decision decision = new ChapterPage.Decision(Choice.ADOPTED, TYPED);
		Unit unit = new Unit(new PlaceId("a.b"), "p-a_b", decision, decision, TYPED, TYPED, TYPED, clash, TYPED);
		Field field = new Field("v", "v-v", new ChapterPage.Asked(TYPED, TYPED, kind, List.of(TYPED)),
				new ChapterPage.Value(TYPED, TYPED, TYPED), editable, editable ? "" : "/" + TYPED, null, TYPED);
		return new Card(unit, "p-a_b", TYPED, true,
				List.of(new Line("item", TYPED, List.of(Piece.of(TYPED), new Piece("", field)), unit)), List.of(TYPED),
				List.of(new Remark(TYPED, TYPED, TYPED)), List.of(new FinishedLine(TYPED,
						List.of(new FinishedPart(TYPED, "plain"), new FinishedPart(TYPED, "filled")))));
	}

}
