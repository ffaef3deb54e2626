package jp.tejuncho.output.pdf;

import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.HangingMarksTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 欄の中の、番号のある行.
 */
class HangingLinesTests {

	@Test
	void 番号のある行は番号の次から折り返す() {
		List<Line> lines = PdfLayout.of(HangingMarksTests.document(), PageStyle.STANDARD, new PdfFonts(""))
			.pages()
			.stream()
			.flatMap((page) -> page.strips().stream())
			.map(PdfPages.Placed::strip)
			.filter((strip) -> strip instanceof RowStrip row && !row.edge().shaded())
			.flatMap((strip) -> ((RowStrip) strip).cells().getFirst().lines().stream())
			.toList();
		float em = lines.getFirst().size();
		List<Float> begins = lines.stream().map((line) -> line.spots().getFirst().x() / em).toList();
		int bullet = lines
			.indexOf(lines.stream().filter((line) -> line.text().contains("・")).findFirst().orElseThrow());
		assertThat(bullet).isGreaterThan(2);
		assertThat(begins.subList(0, 2)).containsOnly(0f);
		assertThat(begins.subList(2, bullet)).isNotEmpty()
			.allSatisfy((begin) -> assertThat(begin).isBetween(2.9f, 3.1f));
		assertThat(begins.subList(bullet + 1, begins.size())).isNotEmpty()
			.allSatisfy((begin) -> assertThat(begin).isBetween(1.9f, 2.1f));
	}

}
