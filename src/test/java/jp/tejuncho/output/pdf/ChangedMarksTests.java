package jp.tejuncho.output.pdf;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.MarkedWordsTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 紙の上の、来た番号と去った番号.
 */
class ChangedMarksTests {

	@Test
	void 見出しも項目も番号に下線か取消線が引かれる() {
		List<Line> marks = PdfLayout.of(MarkedWordsTests.numbered(), PageStyle.STANDARD, new PdfFonts(""))
			.pages()
			.stream()
			.flatMap((page) -> page.strips().stream())
			.map(PdfPages.Placed::strip)
			.filter((strip) -> strip instanceof TextStrip text && text.label() != null)
			.map((strip) -> Objects.requireNonNull(((TextStrip) strip).label()).line())
			.toList();
		assertThat(marks.stream().map(Line::text)).containsExactly("２", "①", "(3)", "・");
		assertThat(marks.stream().map((mark) -> mark.changes().getFirst().change().name())).containsExactly("ADDED",
				"ADDED", "REMOVED", "REMOVED");
	}

}
