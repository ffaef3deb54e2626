package jp.tejuncho.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.output.docx.DocxWriter;
import jp.tejuncho.output.html.HtmlWriter;
import jp.tejuncho.text.LetterWidths;
import jp.tejuncho.text.WordBreaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Paper, Word and screen divide a table alike, and no word of a name or a label is torn
 * where another column has room.
 */
class TableColumnsTests {

	private static final Pattern SHARE = Pattern.compile("doc-share-(\\d+)");

	private final Paper paper = Paper.of(PageStyle.STANDARD, Document.Format.BOOK);

	private static Stream<Block.Table> tables() {
		return Stream
			.of(table(List.of("リストNo.", "役割", "職・氏名", "電話番号", "夜間・休日", "電子メールアドレス"), List.of(6, 15, 17, 15, 15, 20),
					List.of(List.of("1", "情報システム担当者", "情報システム管理係主査", "内線2001", "00-0000-2001", "e2001@example.lg.jp"),
							List.of("2", "緊急時対応リーダー（責任者）", "見本　太郎左衛門", "00-0000-3001", "00-0000-3002",
									"support@example.lg.jp"))),
					table(List.of("機関等の名称", "担当部署", "担当者名", "電話番号", "電子メールアドレス"), List.of(5, 5, 4, 4, 6),
							List.of(List.of("個人情報保護委員会", "漏えい等報告窓口", "", "00-0000-4002", ""),
									List.of("見本県", "デジタル政策課", "担当者", "00-0000-4001", "digital@example.lg.jp"))),
					table(List.of("版", "承認", "施行", "主な内容"), List.of(1, 1, 1, 20),
							List.of(List.of("第10版", "令和８年11月23日", "令和８年12月１日", "新規制定"))),
					table(List.of("サーバー等の名称", "コンピューター名等", "ログの名称"), List.of(1, 1, 1),
							List.of(List.of("データベースサーバー", "mihon-db01.example.lg.jp", "監査ログ、ＯＳのイベントログ、アクセスログ、操作ログ"))));
	}

	@Test
	void 幅に余りがあれば宛先はほかの書体で開いても折れない() {
		Block.Table table = table(List.of("職・氏名", "電子メールアドレス"), List.of(3, 1),
				List.of(List.of("課長", "e2001@example.lg.jp")));
		Document document = new Document(SampleDocuments.full().head(), List.of(table), Document.Format.BOOK);
		ColumnWidths columns = ColumnWidths.of(table, this.paper.textWidth(),
				new Compositor(new PdfFonts(""), document, this.paper));
		assertThat(columns.widths()[1] / columns.size())
			.isGreaterThan((float) LetterWidths.set("e2001@example.lg.jp", true));
		assertThat(columns.size()).isEqualTo(this.paper.tableSize());
	}

	@Test
	void 職名が長くても電話番号と宛先は幅の広い書体で一行に収まる() {
		Block.Table table = table(List.of("リストNo.", "役割", "職・氏名", "電話番号", "夜間・休日", "電子メールアドレス"),
				List.of(6, 15, 17, 15, 15, 20),
				List.of(List.of("1", "緊急時対応リーダー（責任者）", "総務部情報政策課課長補佐", "011-204-5000", "090-1234-5678",
						"e2001@example.lg.jp"),
						List.of("2", "情報システム担当者", "総務部情報政策課情報システム係主査", "011-204-5001", "090-1234-5679",
								"e2002@example.lg.jp"),
						List.of("3", "委託等事業者", "見本情報サービス株式会社北海道支社", "011-204-5002", "090-1234-5670",
								"support@example.com")));
		Document document = new Document(SampleDocuments.full().head(), List.of(table), Document.Format.BOOK);
		ColumnWidths columns = ColumnWidths.of(table, this.paper.textWidth() - 2 * this.paper.size(),
				new Compositor(new PdfFonts(""), document, this.paper));
		// as wide as in Noto Sans CJK, which LibreOffice takes where ours is not at hand
		assertThat(columns.widths()[4] / columns.size()).isGreaterThan(11 * 0.555f + 2 * 0.347f + 0.8f);
		assertThat(columns.widths()[5] / columns.size()).isGreaterThan(10.95f + 0.8f);
		assertThat(columns.widths()[2] / columns.size()).as("a name on one line").isGreaterThan(5 + 0.8f);
		assertThat(columns.size()).isGreaterThan(0.85f * this.paper.tableSize());
	}

	@ParameterizedTest
	@MethodSource("tables")
	void 紙もWordも画面も同じ割合で分ける(Block.Table table) throws IOException {
		Document document = new Document(SampleDocuments.full().head(), List.of(table), Document.Format.BOOK);
		Compositor compositor = new Compositor(new PdfFonts(""), document, this.paper);
		float[] onPaper = ColumnWidths.of(table, this.paper.textWidth(), compositor).widths();
		List<Double> inWord = new ArrayList<>();
		try (XWPFDocument word = new XWPFDocument(
				new ByteArrayInputStream(DocxWriter.write(document, PageStyle.STANDARD, Map.of())))) {
			word.getTables()
				.getFirst()
				.getCTTbl()
				.getTblGrid()
				.getGridColList()
				.forEach((column) -> inWord.add(((Number) column.getW()).doubleValue() / 20));
		}
		List<Double> onScreen = new ArrayList<>();
		Matcher share = SHARE.matcher(HtmlWriter.write(document, PageStyle.STANDARD, PreviewLinks.NONE));
		while (share.find()) {
			onScreen.add(Double.parseDouble(share.group(1)) * this.paper.textWidth() / 100);
		}
		for (int i = 0; i < onPaper.length; i++) {
			assertThat(inWord.get(i)).isCloseTo(onPaper[i], within(0.1));
			assertThat(onScreen.get(i)).isCloseTo(onPaper[i], within(this.paper.textWidth() / 100.0));
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void 名や見出しの語は欄の中で分かれず一二字だけの行もできない(Block.Table table) {
		Document document = new Document(SampleDocuments.full().head(), List.of(table), Document.Format.BOOK);
		Compositor compositor = new Compositor(new PdfFonts(""), document, this.paper);
		ColumnWidths columns = ColumnWidths.of(table, this.paper.textWidth(), compositor);
		List<List<Words>> rows = new ArrayList<>(table.rows());
		rows.add(table.columns().stream().map((column) -> Words.of(column.head())).toList());
		for (List<Words> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				String text = jp.tejuncho.output.text.PlainWords.of(compositor.numbering(), table.id(), row.get(i));
				List<String> lines = lines(compositor, text, columns.widths()[i], columns.size());
				BitSet words = WordBreaking.opportunities(text);
				int at = 0;
				for (String line : lines) {
					at = text.indexOf(line, at);
					assertThat(at == 0 || words.get(at)).as(text + " " + lines).isTrue();
					at += line.length();
				}
				boolean lonely = lines.size() > 1 && LetterWidths.ems(lines.getLast()) < 1.5;
				assertThat(lonely).as(text + " " + lines).isFalse();
			}
		}
	}

	@Test
	void 語が列より長いときだけ語の途中で分かれる() {
		Compositor compositor = new Compositor(new PdfFonts(""), SampleDocuments.full(), this.paper);
		assertThat(lines(compositor, "個人情報保護委員会", 88, 10)).containsExactly("個人情報保護", "委員会");
		assertThat(lines(compositor, "情報システム担当者", 80, 10)).containsExactly("情報システム", "担当者");
		assertThat(lines(compositor, "データベースサーバー", 60, 10)).hasSizeGreaterThan(1);
	}

	private static List<String> lines(Compositor compositor, String text, float width, float size) {
		List<TextRun> pieces = List.of(TextRun.of(text, Style.MINCHO, null));
		Compositor.Measure measure = Compositor.Measure.words(size, width - (2 * RowStrip.PADDING * size));
		return compositor.lines(null, pieces, measure).stream().map(Line::text).toList();
	}

	private static Block.Table table(List<String> heads, List<Integer> shares, List<List<String>> rows) {
		List<Block.Column> columns = new ArrayList<>();
		for (int i = 0; i < heads.size(); i++) {
			columns.add(new Block.Column(heads.get(i), shares.get(i)));
		}
		return new Block.Table(new NodeId("t"), "表", columns,
				rows.stream().map((row) -> row.stream().map(Words::of).toList()).toList());
	}

}
