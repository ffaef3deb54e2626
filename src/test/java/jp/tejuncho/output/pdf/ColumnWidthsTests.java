package jp.tejuncho.output.pdf;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 表の列の幅.
 */
class ColumnWidthsTests {

	private static final float WIDTH = 430;

	private static final List<String> CELLS = List.of("", "内線2001", "00-0000-2001", "support@example.lg.jp", "見本　太郎",
			"情報システム管理者が別に定めるところにより、本システムの運用に必要な事項を周知する。",
			"https://www.example.lg.jp/soumu/joho/security/guideline/2019/index.html");

	private final Compositor compositor = new Compositor(new PdfFonts(""), SampleDocuments.full(),
			Paper.of(PageStyle.STANDARD, Document.Format.BOOK));

	@Property(tries = 200)
	void 幅の和は変わらずどの列も残る(@ForAll @Size(min = 1, max = 7) List<@IntRange(max = 40) Integer> shares,
			@ForAll @Size(min = 7, max = 7) List<@IntRange(max = 6) Integer> cells) {
		List<Block.Column> columns = shares.stream().map((share) -> new Block.Column("見出し", share)).toList();
		List<String> row = cells.subList(0, shares.size()).stream().map(CELLS::get).toList();
		float[] widths = ColumnWidths.of(table(columns, List.of(row)), WIDTH, this.compositor).widths();
		float sum = 0;
		for (float width : widths) {
			assertThat(width).isPositive();
			sum += width;
		}
		assertThat(sum).isCloseTo(WIDTH, within(0.1f));
	}

	@Test
	void 見出しの短い語は分かれない() {
		List<Block.Column> columns = List.of(new Block.Column("リスト No.", 6), new Block.Column("役割", 94));
		float[] widths = widths(columns, List.of("1", "緊急時対応リーダー"));
		assertThat(lines("リスト No.", widths[0])).containsExactly("リスト", "No.");
	}

	@Test
	void 宛先は一行で収まる列から幅をもらう() {
		List<Block.Column> columns = List.of(new Block.Column("担当者名", 50), new Block.Column("電子メール", 20),
				new Block.Column("備考", 30));
		List<String> row = List.of("見本　太郎", "support@example.lg.jp", CELLS.get(5));
		float before = ColumnWidths.byShares(new int[] { 50, 20, 30 }, WIDTH)[2];
		assertThat(lines(row.get(1), WIDTH * 0.2f)).hasSize(2);
		float[] widths = widths(columns, row);
		assertThat(lines(row.get(1), widths[1])).hasSize(1);
		assertThat(lines(row.get(0), widths[0])).hasSize(1);
		assertThat(widths[2]).isEqualTo(before);
	}

	@Test
	void 長い文の列も語が分かれないところまで譲る() {
		List<Block.Column> columns = List.of(new Block.Column("役割", 40), new Block.Column("電子メール", 20),
				new Block.Column("備考", 40));
		List<String> row = List.of(CELLS.get(5), "support@example.lg.jp", CELLS.get(5));
		assertThat(lines(row.get(1), widths(columns, row)[1])).hasSize(1);
	}

	@Test
	void 譲れる列がなければひな形のとおり() {
		List<Block.Column> columns = List.of(new Block.Column("役割", 40), new Block.Column("電子メール", 20),
				new Block.Column("備考", 40));
		String address = "https://www.example.lg.jp/soumu/joho/security/guideline/response/2019/index/contact.html";
		List<String> row = List.of(CELLS.get(5), address, CELLS.get(5));
		assertThat(widths(columns, row)).containsExactly(ColumnWidths.byShares(new int[] { 40, 20, 40 }, WIDTH));
	}

	@Test
	void 列が譲っても足りなければ字を小さくする() {
		List<Block.Column> columns = List.of(new Block.Column("電話番号", 15), new Block.Column("夜間・休日", 15),
				new Block.Column("電子メール", 20), new Block.Column("職・氏名", 17));
		List<String> row = List.of("0123-45-6789", "0123-45-6790", "joho-security.tantou@pref.mihon-todofuken.lg.jp",
				"情報課長補佐　見本　太郎");
		ColumnWidths fitted = ColumnWidths.of(table(columns, List.of(row)), WIDTH, this.compositor);
		assertThat(fitted.size()).isLessThan(this.compositor.paper().tableSize());
		for (int i = 0; i < 3; i++) {
			assertThat(lines(row.get(i), fitted.widths()[i], fitted.size())).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "e2004@example.lg.jp", "joho-security.tantou@pref.mihon-todofuken.lg.jp",
			"joho-system-kanri-tantou-gyomu@city.mihon-chuo.hokkaido.example.lg.jp" })
	void 長い宛先が一つあってもほかの宛先は分かれず番号は並びの間でだけ分かれる(String mail) {
		List<Block.Column> columns = List.of(new Block.Column("リストNo.", 6), new Block.Column("役割", 15),
				new Block.Column("職・氏名", 17), new Block.Column("電話番号", 15), new Block.Column("夜間・休日", 15),
				new Block.Column("電子メールアドレス", 20));
		List<List<String>> rows = List.of(
				List.of("1", "緊急時対応リーダー（責任者）", "総務部長　見本　太郎", "011-204-5000", "090-1234-5678／080-9876-5432",
						"e2001@example.lg.jp"),
				List.of("2", "緊急時対応統括", "情報政策課長　見本　花子", "011-204-5001", "090-1234-5679", mail),
				List.of("3", "情報システム担当者", "情報システム係主査　見本　担当者", "0126(22)3111", "090-1234-5679", "support@example.com"));
		ColumnWidths fitted = ColumnWidths.of(table(columns, rows), WIDTH, this.compositor);
		assertThat(cell(fitted, 4, "090-1234-5678／080-9876-5432")).containsExactly("090-1234-5678／", "080-9876-5432");
		assertThat(cell(fitted, 5, "e2001@example.lg.jp")).hasSize(1);
		assertThat(cell(fitted, 5, "support@example.com")).hasSize(1);
		assertThat(cell(fitted, 1, "情報システム担当者")).hasSizeLessThan(3);
		assertThat(cell(fitted, 2, "情報システム係主査　見本　担当者")).contains("見本　担当者");
		assertThat(fitted.widths()[0] / fitted.size()).as("リスト No. 1").isLessThan(4.3f);
	}

	private List<String> cell(ColumnWidths columns, int column, String text) {
		List<TextRun> pieces = List.of(TextRun.of(text, Style.MINCHO, null));
		float width = columns.widths()[column] - (2 * RowStrip.PADDING * columns.size());
		return this.compositor.lines(null, pieces, Compositor.Measure.words(columns.size(), width))
			.stream()
			.map(Line::text)
			.toList();
	}

	@Test
	void 入らない電子メールは機関の名の前で分かれる() {
		assertThat(lines("e2001@example.lg.jp", 80)).containsExactly("e2001", "@example.lg.jp");
	}

	@Test
	void 氏名は行の途中で分かれない() {
		assertThat(lines("情報課長　見本　太郎", 70)).containsExactly("情報課長", "見本　太郎");
		assertThat(lines("１　障害及び事案の内容について記入する欄", 70).getFirst()).startsWith("１　障害");
	}

	private float[] widths(List<Block.Column> columns, List<String> row) {
		return ColumnWidths.of(table(columns, List.of(row)), WIDTH, this.compositor).widths();
	}

	private static Block.Table table(List<Block.Column> columns, List<List<String>> rows) {
		return new Block.Table(new NodeId("t"), "表", columns,
				rows.stream().map((row) -> row.stream().map(Words::of).toList()).toList());
	}

	private List<String> lines(String text, float width) {
		return lines(text, width, this.compositor.paper().tableSize());
	}

	private List<String> lines(String text, float width, float size) {
		List<TextRun> pieces = List.of(TextRun.of(text, Style.MINCHO, null));
		Compositor.Measure measure = Compositor.Measure.ragged(size, width - (2 * RowStrip.PADDING * size));
		return this.compositor.lines(null, pieces, measure).stream().map(Line::text).toList();
	}

}
