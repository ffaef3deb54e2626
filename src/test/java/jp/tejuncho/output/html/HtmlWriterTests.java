package jp.tejuncho.output.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 画面用の文書.
 */
class HtmlWriterTests {

	@Test
	void 数と単位は別々の部分でも行の終わりで離れない() {
		Words words = new Words(List.of(new Inline.Plain("保存期間は"), new Inline.Filled("days", "30"),
				new Inline.Plain("日間とし、"), new Inline.Marked("①～④", Inline.Change.REVISED)));
		Document document = new Document(SampleDocuments.head(true),
				List.of(new Block.Paragraph(new NodeId("p"), words)));
		String tie = "<span class=\"doc-tie\"></span>";
		assertThat(HtmlWriter.write(document, PageStyle.STANDARD, PreviewLinks.NONE))
			.contains("<span class=\"doc-filled\">30</span>" + tie + "日" + tie + "間とし、", "①" + tie + "～④");
	}

	@Test
	void 表の名と見出しは紙と同じ語の切れ目で分かれ文は分けられない() {
		Block.Table table = new Block.Table(new NodeId("t"), "表",
				List.of(new Block.Column("保守事業者リスト", 1), new Block.Column("期限", 1)),
				List.of(List.of(new Words(List.of(new Inline.Plain("令和18年４月30日"), new Inline.Break(),
						new Inline.Filled("who", "情報システム担当者"))), Words.of("情報システム担当者が保管する。"))));
		Block.Form form = new Block.Form(new NodeId("f"), "様式",
				List.of(new Block.FormRow("発生した日時", List.of(Words.of("情報課")))));
		String html = HtmlWriter.write(new Document(SampleDocuments.head(true), List.of(table, form)),
				PageStyle.STANDARD, PreviewLinks.NONE);
		assertThat(html).contains("<span class=\"doc-label\">保守<wbr/>事業者<wbr/>リスト</span></th>",
				"<br/><span class=\"doc-label\"><span class=\"doc-filled\">情報<wbr/>システム<wbr/>担当者</span></span>",
				"<span class=\"doc-label\">発生した<wbr/>日時</span></th>");
		assertThat(html.replace("<span class=\"doc-tie\"></span>", "")).contains("<td>令和18年４月30日<br/>",
				"<td>情報システム担当者が保管する。</td>");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void 見比べる二つの列は何が書いてあっても同じ幅である(int columns) {
		List<Block.Column> heads = List.of(new Block.Column("改正後", 5), new Block.Column("改正前", 5),
				new Block.Column("備考", 2));
		List<Words> row = List.of(Words.of("j.kakuninirai.madoguchi.tantou@pref.hokkaido.lg.jp"), Words.of("課"),
				Words.of("担当者の電子メールアドレスを加える。"));
		Block.Table table = new Block.Table(Block.Table.FACING, "新旧対照表", heads.subList(0, columns),
				List.of(row.subList(0, columns)));
		String html = HtmlWriter.write(new Document(SampleDocuments.head(true), List.of(table)), PageStyle.STANDARD,
				PreviewLinks.NONE);
		List<String> shares = Pattern.compile("doc-share-([0-9]+)")
			.matcher(html)
			.results()
			.map((share) -> share.group(1))
			.toList();
		assertThat(shares).hasSize(columns);
		assertThat(shares.get(0)).isEqualTo(shares.get(1));
		assertThat(shares.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(100);
		assertThat(html).contains("class=\"doc-table doc-facing\"");
	}

	@Test
	void 欄の中の片仮名の語は長すぎなければ裂けない() {
		Block.Table table = new Block.Table(new NodeId("t"), "表", List.of(new Block.Column("文", 1)),
				List.of(List.of(Words.of("本庁のサーバーをデータベースサーバー室に置き、カカカカカカカカカカカカと書く。"))));
		assertThat(HtmlWriter
			.write(new Document(SampleDocuments.head(true), List.of(table)), PageStyle.STANDARD, PreviewLinks.NONE)
			.replace("<span class=\"doc-tie\"></span>", "|"))
			.contains("本庁のサ|ー|バ|ーをデ|ー|タ|ベ|ー|ス|サ|ー|バ|ー室", "カカカカカカカカカカカカと");
	}

	@Test
	void 備考は見出しの横からその下の行の横へ続く() {
		Block.Table table = new Block.Table(new NodeId("t"), "表", Collections.nCopies(3, new Block.Column("列", 1)),
				List.of(List.of(Words.of("見"), Words.of("見"), Words.of("訳")),
						List.of(Words.of("文"), Words.of("文"), Words.NONE),
						List.of(Words.of("別"), Words.of("別"), Words.NONE)),
				Set.of(1));
		assertThat(HtmlWriter.write(new Document(SampleDocuments.head(true), List.of(table)), PageStyle.STANDARD,
				PreviewLinks.NONE))
			.contains("<td rowspan=\"2\">訳</td>", "<td>文</td><td>文</td></tr>", "<td>別</td><td>別</td><td></td></tr>");
	}

	@Test
	void 整形式でありidは一度しか現れない() throws Exception {
		for (Document document : List.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.hard(),
				SampleDocuments.responsePlan(), SampleDocuments.coverOnly())) {
			List<String> ids = new ArrayList<>();
			List<String> targets = new ArrayList<>();
			NodeList elements = parse(HtmlWriter.write(document, PageStyle.STANDARD, PreviewLinks.NONE));
			for (int i = 0; i < elements.getLength(); i++) {
				Element element = (Element) elements.item(i);
				if (element.hasAttribute("id")) {
					ids.add(element.getAttribute("id"));
				}
				if (element.getAttribute("href").startsWith("#")) {
					targets.add(element.getAttribute("href").substring(1));
				}
				assertThat(element.hasAttribute("style")).isFalse();
			}
			assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).containsAll(targets);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "&amp;<b>" })
	void 入力した文字はタグにならない(String attack) throws Exception {
		Document document = new Document(
				new Document.Head(Words.of(attack), attack, Words.of(attack), Words.of(attack), attack, attack, true,
						SampleDocuments.head(true).date(), attack),
				List.of(new Block.Paragraph(new NodeId(attack), Words.of(attack)),
						new Block.Form(new NodeId("form"), attack, List.of(new Block.FormRow(attack, List.of())))));
		NodeList elements = parse(
				HtmlWriter.write(document, PageStyle.STANDARD, (place, variable) -> Optional.of(attack)));
		for (int i = 0; i < elements.getLength(); i++) {
			assertThat(elements.item(i).getNodeName()).isNotIn("script", "img", "b");
			assertThat(((Element) elements.item(i)).hasAttribute("onclick")).isFalse();
		}
		assertThat(elements.item(0).getTextContent()).contains(attack);
	}

	@Test
	void 空欄から記入する場所へ行ける() {
		String html = HtmlWriter.write(SampleDocuments.draft(), PageStyle.STANDARD,
				(place, variable) -> Optional.of("/drafts/1/" + place + "?v=" + variable));
		assertThat(html)
			.contains("<a class=\"doc-empty-blank\" href=\"/drafts/1/roles.p1?v=owner.department\" title=\"部\">○○部")
			.contains("href=\"/drafts/1/cover?v=system.name\"");
		assertThat(HtmlWriter.write(SampleDocuments.draft(), PageStyle.STANDARD, PreviewLinks.NONE))
			.contains("<mark class=\"doc-empty-blank\" title=\"部\">○○部");
	}

	@Test
	void 必ず定める内容は決めたときだけ見分けられる() {
		Document document = SampleDocuments.draft()
			.withMandatory(Set.of(new NodeId("roles.p1"), new NodeId("plan.table")));
		PageStyle usual = PageStyle.STANDARD;
		PageStyle told = new PageStyle(usual.letters(), usual.lines(), usual.halfPoints(), usual.binding(), usual.top(),
				usual.bottom(), usual.face(), true, usual.duplex());
		assertThat(HtmlWriter.write(document, told, PreviewLinks.NONE))
			.contains("<p class=\"doc-paragraph doc-mandatory\" id=\"doc-roles_p1\"",
					"<table class=\"doc-table doc-mandatory\"")
			.containsPattern("<p class=\"doc-paragraph\" id=\"doc-purpose_p1\"");
		assertThat(HtmlWriter.write(document, PageStyle.STANDARD, PreviewLinks.NONE)).doesNotContain("doc-mandatory");
	}

	@Test
	void 参照は参照先へつながり番号は計算される() {
		String html = HtmlWriter.write(SampleDocuments.draft(), PageStyle.STANDARD, PreviewLinks.NONE);
		assertThat(html).contains("<a class=\"doc-reference\" href=\"#doc-scope\">(2)</a>")
			.contains("<span class=\"doc-mark\">①</span>")
			.contains("<mark class=\"doc-missing\">〔参照先なし〕</mark>")
			.contains("<h2 class=\"doc-heading\"><span class=\"doc-mark\">Ⅰ</span>");
	}

	@Test
	void 別の場所が同じidになることはない() {
		assertThat(List.of("a.b", "a_b", "a/b", "a-b", "aXb", "a..b", "a/.b")
			.stream()
			.map((id) -> Anchor.of(new NodeId(id)))
			.distinct()).hasSize(7).allMatch((anchor) -> anchor.matches("[A-Za-z0-9_-]+"));
	}

	private static NodeList parse(String html) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(html)))
			.getElementsByTagName("*");
	}

}
