package jp.tejuncho.output.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Figures;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Mark;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Word文書.
 */
class DocxWriterTests {

	private final DocumentOutput output = new DocumentOutput("");

	@ParameterizedTest
	@MethodSource("documents")
	void 同じ文書は何度作っても同じファイルになる(Document document) {
		assertThat(this.output.docx(document, PageStyle.STANDARD))
			.isEqualTo(this.output.docx(document, PageStyle.STANDARD));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void 文字だけの文書と一字も違わない(Document document) {
		String text = DocxReading.flat(this.output.text(document).replaceAll("（図の説明　[^\n]*）", ""));
		assertThat(DocxReading.letters(this.output.docx(document, PageStyle.STANDARD))).isEqualTo(text);
	}

	@Test
	void 見出しはWordの見出しになり番号は文字で書かれる() throws IOException {
		try (XWPFDocument read = read(SampleDocuments.draft())) {
			assertThat(texts(read, "Heading1")).containsExactly("Ⅰ\t総則");
			assertThat(texts(read, "Heading2")).containsExactly("１\t通則", "２\t緊急時の報告");
			assertThat(texts(read, "Heading3")).contains("(1)\t目的", "(3)\t実施体制");
			assertThat(texts(read, "Heading4")).contains("・管理責任に関する定め");
			assertThat(read.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
			assertThat(read.getNumbering()).isNull();
		}
	}

	@Test
	void 見出しの上のあきは紙と同じ行数になる() throws IOException {
		Words words = Words.of("総則");
		Block.Paragraph text = new Block.Paragraph(new NodeId("p"), words);
		Block.Division first = new Block.Division(new NodeId("s1"), Level.SECTION, words, List.of(text));
		Block.Division second = new Block.Division(new NodeId("s2"), Level.SECTION, words, List.of());
		Block.Division chapter = new Block.Division(new NodeId("c"), Level.CHAPTER, words, List.of(first, second));
		Block.Division part = new Block.Division(new NodeId("d"), Level.PART, words, List.of(chapter));
		int line = (int) (PageStyle.STANDARD.leading() * 20);
		try (XWPFDocument read = read(of(part))) {
			assertThat(before(read, "Heading1")).containsExactly(0);
			assertThat(before(read, "Heading2")).containsExactly(line * 3 / 2);
			assertThat(before(read, "Heading3")).as("the second as its style says").containsExactly(line / 2, -1);
		}
	}

	@Test
	void 数字の前後にあきの入る番号の後にも見出しとの間がある() throws IOException {
		Level article = new Level("条", Counting.of(new Mark("第", Figures.HALF_WIDTH, "条")), Level.Heading.SMALL, true);
		Block.Division first = new Block.Division(new NodeId("a"), article, Words.of("目的"), List.of());
		int em = PageStyle.STANDARD.halfPoints() * 10;
		try (XWPFDocument read = read(of(first))) {
			assertThat(read.getParagraphs()
				.stream()
				.filter((paragraph) -> "Heading3".equals(paragraph.getStyle()))
				.map(XWPFParagraph::getIndentationHanging)).as("第, 1 and 条 with a quarter on either side, and the gap")
				.containsExactly(3 * em + em / 2);
		}
	}

	@Test
	void 列挙の最後の項目は前の項目と離れない() throws IOException {
		List<Block.Item> items = IntStream.range(0, 4)
			.mapToObj((i) -> new Block.Item(new NodeId("i" + i), Words.of("記録する。")))
			.toList();
		try (XWPFDocument read = read(of(new Block.Enumeration(new NodeId("e"), items)))) {
			assertThat(read.getParagraphs()
				.stream()
				.filter((paragraph) -> "Item".equals(paragraph.getStyle()))
				.map((paragraph) -> paragraph.getCTP().getPPr().isSetKeepNext()))
				.containsExactly(false, false, true, false);
		}
	}

	@Test
	void 目次には開いたときから頁がありWordも数え直す() throws IOException {
		Document document = SampleDocuments.full();
		Map<NodeId, Integer> pages = this.output.pdf(document, PageStyle.STANDARD).places();
		List<String> printed = document.blocks()
			.stream()
			.map(Block.Division.class::cast)
			.map((part) -> "\t" + pages.get(part.id()))
			.toList();
		String body = DocxReading.body(this.output.docx(document, PageStyle.STANDARD));
		try (XWPFDocument read = read(document)) {
			List<String> listed = read.getBodyElements()
				.stream()
				.filter(XWPFSDT.class::isInstance)
				.flatMap((contents) -> ((XWPFSDT) contents).getContent().getText().lines())
				.filter((line) -> line.matches("[Ⅰ-Ⅻ]\t.*"))
				.toList();
			assertThat(listed).hasSameSizeAs(printed);
			assertThat(listed).zipSatisfy(printed, (line, page) -> assertThat(line).endsWith(page));
		}
		assertThat(body).containsPattern("fldCharType=\"begin\" w:dirty=\"(?:true|1|on)\"");
	}

	@Test
	void 数の後の単位の記号と斜線のそばでは行が分かれない() {
		String settings = DocxReading.parts(this.output.docx(SampleDocuments.full(), PageStyle.STANDARD))
			.getOrDefault("word/settings.xml", "");
		assertThat(settings).containsPattern("noLineBreaksBefore w:lang=\"ja-JP\" w:val=\"[^\"]*、。[^\"]*／[^\"]*㎡")
			.containsPattern("noLineBreaksAfter w:lang=\"ja-JP\" w:val=\"[^\"]*「[^\"]*／");
	}

	@Test
	void 大きくした文字は上が切れない() {
		assertThat(DocxReading.parts(this.output.docx(SampleDocuments.full(), PageStyle.STANDARD))
			.getOrDefault("word/styles.xml", "exact")
			.replaceAll("(?s)<w:style [^>]*\"TableGap\">.*?</w:style>", "")).doesNotContain("exact");
	}

	@Test
	void 使う体裁は全て定義されている() throws IOException {
		for (Document document : documents().toList()) {
			try (XWPFDocument read = read(document)) {
				String body = DocxReading.body(this.output.docx(document, PageStyle.STANDARD));
				Pattern.compile("<w:(?:pStyle|rStyle) w:val=\"([^\"]*)\"")
					.matcher(body)
					.results()
					.forEach((use) -> assertThat(read.getStyles().getStyle(use.group(1))).as(use.group(1)).isNotNull());
			}
		}
	}

	@Test
	void 表の見出しは次の頁でも繰り返され高い行だけが頁で分かれる() throws IOException {
		try (XWPFDocument read = read(SampleDocuments.hard())) {
			XWPFTable rows = read.getTables().getFirst();
			assertThat(rows.getRow(0).isRepeatHeader()).isTrue();
			assertThat(rows.getRow(1).isRepeatHeader()).isFalse();
			assertThat(rows.getRow(1).isCantSplitRow()).isTrue();
			XWPFTable high = read.getTables().get(1);
			assertThat(high.getRow(1).isCantSplitRow()).isFalse();
		}
	}

	@Test
	void 備考は見出しの横からその下の行の横へ続く() {
		Words none = Words.NONE;
		Block.Table table = new Block.Table(new NodeId("t"), "表", Collections.nCopies(3, new Block.Column("列", 1)),
				List.of(List.of(Words.of("見出し"), Words.of("見出し"), Words.of("わけ")),
						List.of(Words.of("文"), Words.of("文"), none), List.of(Words.of("別"), Words.of("別"), none)),
				Set.of(1));
		String body = DocxReading.body(this.output.docx(of(table), PageStyle.STANDARD));
		assertThat(body).containsSubsequence("<w:vMerge w:val=\"restart\"/>", "わけ", "<w:vMerge w:val=\"continue\"/>",
				"別");
		assertThat(body.substring(body.indexOf("別"))).doesNotContain("vMerge");
	}

	@Test
	void 続きの行の間には線がない() {
		Block.Table table = new Block.Table(new NodeId("t"), "表", List.of(new Block.Column("列", 1)),
				List.of(List.of(Words.of("一")), List.of(Words.of("二"))), Set.of(1));
		String body = DocxReading.body(this.output.docx(of(table), PageStyle.STANDARD));
		assertThat(body).containsSubsequence("<w:bottom w:val=\"nil\"/>", "一", "<w:top w:val=\"nil\"/>", "二");
	}

	@Test
	void 参照を押すと参照先へ行き外へは出ない() {
		byte[] file = this.output.docx(SampleDocuments.draft(), PageStyle.STANDARD);
		String body = DocxReading.body(file);
		List<String> names = Pattern.compile("<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"")
			.matcher(body)
			.results()
			.map((name) -> name.group(1))
			.toList();
		List<String> anchors = Pattern.compile("w:anchor=\"([^\"]*)\"")
			.matcher(body)
			.results()
			.map((name) -> name.group(1))
			.toList();
		assertThat(names).doesNotHaveDuplicates().containsAll(anchors);
		assertThat(anchors).isNotEmpty();
		assertThat(String.join("", DocxReading.parts(file).values())).doesNotContain("TargetMode=\"External\"",
				"vbaProject");
	}

	@Test
	void 変わった語は線の種類で見分けられる() throws IOException {
		Words words = new Words(List.of(new Inline.Marked("削", Inline.Change.REMOVED),
				new Inline.Marked("加", Inline.Change.ADDED), new Inline.Marked("改", Inline.Change.REVISED)));
		Document document = of(new Block.Paragraph(new NodeId("p"), words));
		assertThat(DocxReading.body(this.output.docx(document, PageStyle.STANDARD))).containsSubsequence("\"Removed\"",
				"削", "\"Added\"", "加", "\"Revised\"", "改");
		try (XWPFDocument read = read(document)) {
			assertThat(read.getStyles().getStyle("Removed").getCTStyle().getRPr().sizeOfDstrikeArray()).isOne();
			assertThat(read.getStyles().getStyle("Added").getCTStyle().getRPr().sizeOfUArray()).isOne();
		}
	}

	@Test
	void 属性と欄外に文書の名と区分と日付がある() throws IOException {
		byte[] file = this.output.docx(SampleDocuments.draft(), PageStyle.STANDARD);
		try (XWPFDocument read = read(SampleDocuments.draft())) {
			assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("○○○○システム情報セキュリティ対策実施手順");
			assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("総務部情報局情報課");
		}
		Map<String, String> parts = DocxReading.parts(file);
		assertThat(parts.get("docProps/core.xml")).contains("2026-11-22T15:00:00Z").doesNotContain("POI");
		String margins = String.join("",
				parts.entrySet()
					.stream()
					.filter((part) -> part.getKey().matches("word/(header|footer)\\d.xml"))
					.map(Map.Entry::getValue)
					.toList());
		assertThat(margins).contains("○○○○システム情報セキュリティ対策実施手順　第１版（案）", "非公開", " PAGE ", "string=\"案\"");
	}

	@Test
	void 縮めた図の文字は枠から出ない() {
		String body = DocxReading.body(this.output.docx(SampleDocuments.highFigure(), PageStyle.STANDARD));
		double drawn = extent(body, "<wp:extent cx=\"\\d+\" cy=\"(\\d+)\"");
		double scale = drawn / extent(body, "<a:chExt cx=\"\\d+\" cy=\"(\\d+)\"");
		double line = extent(body, "w:line=\"(\\d+)\" w:lineRule=\"exact\"");
		assertThat(scale).isLessThan(0.8);
		assertThat(2 * line / 1440 * 25.4).isLessThan(12 * scale);
	}

	private static double extent(String body, String pattern) {
		return Pattern.compile(pattern)
			.matcher(body)
			.results()
			.mapToDouble((found) -> Double.parseDouble(found.group(1)))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void 用紙と文字は版面のとおりになる() throws IOException {
		PageStyle style = new PageStyle(35, 30, 24, 30, 28, 25, PageStyle.Face.GOTHIC, true, true);
		Document document = SampleDocuments.draft()
			.withMandatory(Set.of(new NodeId("roles.p1"), new NodeId("plan.table")));
		byte[] file = this.output.docx(document, style);
		Map<String, String> parts = DocxReading.parts(file);
		assertThat(parts.get("word/settings.xml")).contains("<w:mirrorMargins/>").doesNotContain("{");
		assertThat(parts.get("word/document.xml")).contains("w:left=\"1701\"", "w:bottom=\"1417\"", "w:right=\"1805\"",
				"<w:docGrid w:type=\"lines\" w:linePitch=\"461\"/>");
		assertThat(parts.get("word/styles.xml"))
			.contains("<w:sz w:val=\"24\"/>", "w:line=\"461\"", "w:eastAsia=\"Noto Sans JP\"")
			.doesNotContain("{");
		try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
			assertThat(texts(read, "MandatoryText")).singleElement().asString().contains("情報システム管理者は○○部");
			assertThat(read.getStyles().getStyle("MandatoryText").getCTStyle().getRPr().sizeOfBArray()).isOne();
		}
		assertThat(DocxReading.letters(file))
			.isEqualTo(DocxReading.letters(this.output.docx(document, PageStyle.STANDARD)));
		assertThat(DocxReading.parts(this.output.docx(document, PageStyle.STANDARD)).get("word/settings.xml"))
			.doesNotContain("mirrorMargins", "{");
		assertThat(DocxReading.body(this.output.docx(document, PageStyle.STANDARD))).doesNotContain("Mandatory");
	}

	@Test
	void どの頁の下にも識別がある() {
		Document plain = SampleDocuments.draft();
		Document marked = new Document(plain.head().withMark("識別 3f2a91c0"), plain.blocks());
		List<String> footers = DocxReading.parts(this.output.docx(marked, PageStyle.STANDARD))
			.entrySet()
			.stream()
			.filter((part) -> part.getKey().matches("word/footer\\d.xml"))
			.map(Map.Entry::getValue)
			.toList();
		assertThat(footers).hasSize(2).allMatch((footer) -> footer.contains("識別 3f2a91c0"));
		assertThat(DocxReading.letters(this.output.docx(marked, PageStyle.STANDARD)))
			.isEqualTo(DocxReading.letters(this.output.docx(plain, PageStyle.STANDARD)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000\u0001\u0008\u000b\u001f", "\ud800", "\udc00あ", "\ufffe\uffff", "<w:p/>",
			"]]>&amp;", "\u202e逆さ", "_x0041_", "&#0;" })
	void どんな字が来ても開ける(String hostile) throws IOException {
		Document document = hostile(hostile);
		try (XWPFDocument read = read(document)) {
			assertThat(read.getParagraphs()).isNotEmpty();
		}
		assertThat(DocxReading.letters(this.output.docx(document, PageStyle.STANDARD)))
			.contains(DocxReading.flat(XmlLetters.of(hostile)));
	}

	@Test
	void とても長い語も失われない() {
		String endless = "長".repeat(10_000);
		assertThat(DocxReading.letters(this.output.docx(hostile(endless), PageStyle.STANDARD))).contains(endless);
	}

	static Stream<Document> documents() {
		return Stream.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(),
				SampleDocuments.hard(), SampleDocuments.bare(), SampleDocuments.coverOnly());
	}

	private XWPFDocument read(Document document) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(this.output.docx(document, PageStyle.STANDARD)));
	}

	private static List<Integer> before(XWPFDocument read, String style) {
		return read.getParagraphs()
			.stream()
			.filter((paragraph) -> style.equals(paragraph.getStyle()))
			.map(XWPFParagraph::getSpacingBefore)
			.toList();
	}

	private static List<String> texts(XWPFDocument read, String style) {
		return read.getParagraphs()
			.stream()
			.filter((paragraph) -> style.equals(paragraph.getStyle()))
			.map(XWPFParagraph::getText)
			.toList();
	}

	private static Document of(Block block) {
		return new Document(SampleDocuments.head(false), List.of(block));
	}

	private static Document hostile(String text) {
		Words words = Words.of(text);
		List<Block> blocks = List.of(new Block.Paragraph(new NodeId("p"), words),
				new Block.Bullets(new NodeId("b"), List.of(new Block.Item(new NodeId("i"), words))),
				new Block.Table(new NodeId("t"), text, List.of(new Block.Column(text, 1)), List.of(List.of(words))),
				new Block.Form(new NodeId("f"), text, List.of(new Block.FormRow(text, List.of(words)))));
		return new Document(
				new Document.Head(words, text, words, words, text, text, true, LocalDate.of(2026, 11, 23), text),
				List.of(new Block.Division(new NodeId("d"), Level.PART, words, blocks)));
	}

}
