package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.text.WordBreaking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contacts and logs on a page of the largest letters.
 */
class LargeLetterTablesTests {

	private static final PageStyle LARGE = new PageStyle(32, 28, 28, 25, 28, 28, PageStyle.Face.UD_MINCHO, false,
			false);

	private static final List<String> PEOPLE = List.of("リストNo.", "役割", "職・氏名", "電話番号", "夜間・休日", "電子メールアドレス");

	private static final List<Integer> SHARES = List.of(6, 15, 17, 15, 15, 20);

	private static final List<List<String>> CONTACTS = List.of(
			List.of("1", "緊急時対応リーダー（責任者）", "総務部情報課長", "011-231-4111（内線21-234）", "090-1234-5678",
					"joho-kacho@city.example.lg.jp"),
			List.of("2", "情報システム担当者", "情報課主幹", "011-231-4111（内線21-235）", "090-1234-5679", "joho@city.example.lg.jp"));

	private static final String LOGS = "Windowsイベントログ（セキュリティ、システム、アプリケーション）、データベースの監査ログ及びアクセスログ";

	@Test
	void 大きな文字でも番号も語も折れず番号だけの列は狭い() {
		Block.Table table = table(PEOPLE, SHARES, CONTACTS);
		Paper paper = Paper.of(LARGE, Document.Format.BOOK);
		Compositor compositor = compositor(table, paper);
		ColumnWidths columns = ColumnWidths.of(table, paper.textWidth() - 2 * paper.size(), compositor);
		assertWhole(table, compositor, columns);
		assertThat(columns.widths()[0] / columns.size()).isLessThan(4.5f);
		assertThat(columns.size()).as("as small as on a usual page at the smallest")
			.isGreaterThan(0.79f * Paper.of(PageStyle.STANDARD, Document.Format.BOOK).tableSize());
	}

	@Test
	void ログの名を並べた長い欄の語は標準の文字でも大きな文字でも折れない() {
		Block.Table table = table(List.of("サーバー等の名称", "コンピューター名等", "収集・記録するログの名称"), List.of(1, 1, 1),
				List.of(List.of("データベースサーバー", "mihon-db01", LOGS), List.of("業務サーバー", "mihon-ap01", LOGS)));
		for (PageStyle style : List.of(PageStyle.STANDARD, LARGE)) {
			Paper paper = Paper.of(style, Document.Format.BOOK);
			Compositor compositor = compositor(table, paper);
			assertWhole(table, compositor, ColumnWidths.of(table, paper.textWidth() - 2 * paper.size(), compositor));
		}
	}

	@Test
	void 電子メールアドレスがどうしても収まらなくても電話番号は折れない() {
		Block.Table table = table(PEOPLE, SHARES, List.of(List.of("1", "責任者", "課長", "011-231-4111", "090-1234-5678",
				"a-very-long-name-of-a-section-that-fits-nowhere.in-this-table@city.example.lg.jp")));
		Paper paper = Paper.of(LARGE, Document.Format.BOOK);
		Compositor compositor = compositor(table, paper);
		ColumnWidths columns = ColumnWidths.of(table, paper.textWidth() - 2 * paper.size(), compositor);
		assertThat(lines(compositor, "011-231-4111", columns, 3)).hasSize(1);
		assertThat(lines(compositor, "090-1234-5678", columns, 4)).hasSize(1);
	}

	@Test
	void 長い表の最後の一行だけが次の頁に行かない() {
		List<List<String>> rows = Stream.generate(() -> List.of("サーバー", "ログ")).limit(80).toList();
		Block.Table table = table(List.of("名称", "ログ"), List.of(1, 1), rows);
		Paper paper = Paper.of(LARGE, Document.Format.BOOK);
		List<Strip> strips = PdfTable.of(table, 0, compositor(table, paper), Tag.document(), List.of());
		assertThat(strips.reversed()).extracting(Strip::staysWithNext).startsWith(false, true, false);
	}

	private static void assertWhole(Block.Table table, Compositor compositor, ColumnWidths columns) {
		List<List<Words>> rows = new ArrayList<>(table.rows());
		rows.add(table.columns().stream().map((column) -> Words.of(column.head())).toList());
		for (List<Words> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				String text = jp.tejuncho.output.text.PlainWords.of(compositor.numbering(), table.id(), row.get(i));
				BitSet words = WordBreaking.opportunities(text);
				List<String> lines = lines(compositor, text, columns, i);
				int at = 0;
				for (String line : lines) {
					at = text.indexOf(line, at);
					assertThat(at == 0 || words.get(at)).as(text + " " + lines).isTrue();
					at += line.length();
				}
			}
		}
	}

	private static List<String> lines(Compositor compositor, String text, ColumnWidths columns, int column) {
		List<TextRun> pieces = List.of(TextRun.of(text, Style.MINCHO, null));
		float width = columns.widths()[column] - (2 * RowStrip.PADDING * columns.size());
		Compositor.Measure measure = WordBreaking.isLabel(text) ? Compositor.Measure.words(columns.size(), width)
				: Compositor.Measure.ragged(columns.size(), width);
		return compositor.lines(null, pieces, measure).stream().map(Line::text).toList();
	}

	private static Compositor compositor(Block.Table table, Paper paper) {
		return new Compositor(new PdfFonts(""),
				new Document(SampleDocuments.full().head(), List.of(table), Document.Format.BOOK), paper);
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
