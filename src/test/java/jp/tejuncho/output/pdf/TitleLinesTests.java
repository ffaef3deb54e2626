package jp.tejuncho.output.pdf;

import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 表題の行.
 */
class TitleLinesTests {

	private static final float SIZE = 20;

	private final Compositor compositor = new Compositor(new PdfFonts(""), SampleDocuments.full(),
			Paper.of(PageStyle.STANDARD, Document.Format.BOOK));

	@Test
	void 一行に収まる表題はそのまま() {
		assertThat(lines("情報セキュリティ実施手順（見え消し）", 20)).containsExactly("情報セキュリティ実施手順（見え消し）");
	}

	@Test
	void 括弧は次の行に送る() {
		assertThat(lines("情報セキュリティ対策実施手順（見え消し）", 18)).containsExactly("情報セキュリティ対策実施手順", "（見え消し）");
	}

	@Test
	void 最後の行に一字だけを残さない() {
		List<String> lines = lines("見本市住民情報総合ネットワークシステム", 18);
		assertThat(lines).hasSize(2);
		assertThat(String.join("", lines)).isEqualTo("見本市住民情報総合ネットワークシステム");
		assertThat(lines.getLast().length()).isGreaterThan(6);
	}

	private List<String> lines(String title, int ems) {
		List<TextRun> pieces = List.of(TextRun.of(title, Style.BOLD, null));
		return TitleLines.of(pieces, SIZE, ems * SIZE, this.compositor).stream().map(Line::text).toList();
	}

}
