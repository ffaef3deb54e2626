package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.output.TypesettingSample;
import jp.tejuncho.text.LineBreaking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 行と頁.
 */
class PdfLinesTests {

	private static final Pattern UNBREAKABLE = Pattern.compile("[（「『【】』」）。―…内]+");

	private static final Pattern PARTED = Pattern.compile("(\\d\\n\\d|第\\n\\d|\\d\\n[条項]|…\\n…|―\\n―)");

	private static final Paper PAPER = Paper.of(PageStyle.STANDARD, Document.Format.BOOK);

	private final PdfFonts fonts = new PdfFonts("");

	static Stream<Document> documents() {
		return Stream.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(),
				SampleDocuments.hard(), TypesettingSample.document());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void どの行も禁則を破らない(Document document) {
		List<String> lines = lines(document).stream().map(Line::text).filter((line) -> !line.isBlank()).toList();
		List<String> faults = lines.stream()
			.filter((line) -> !UNBREAKABLE.matcher(line).matches())
			.filter((line) -> !LineBreaking.mayBegin(line.codePointAt(0))
					|| !LineBreaking.mayEnd(line.codePointBefore(line.length())))
			.toList();
		assertThat(faults).isEmpty();
		String text = String.join("\n", lines.stream().filter((line) -> !UNBREAKABLE.matcher(line).matches()).toList());
		assertThat(PARTED.matcher(text).results().map((found) -> found.group()).toList()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void どの行も紙からはみ出さない(Document document) {
		for (PdfPages.Page page : PdfLayout.of(document, PageStyle.STANDARD, this.fonts).pages()) {
			for (PdfPages.Placed placed : page.strips()) {
				assertThat(placed.top() + placed.strip().height())
					.isLessThanOrEqualTo(PAPER.top() + PAPER.textHeight() + 0.1f);
				if (placed.strip() instanceof TextStrip strip) {
					float slack = endsHalfBlank(strip.line()) ? strip.line().size() / 2 : 0;
					assertThat(strip.x() + strip.line().width()).as(strip.line().text())
						.isLessThanOrEqualTo(PAPER.right() + slack + 0.1f);
				}
			}
		}
	}

	@Test
	void 見出しが頁の終わりに取り残されない() {
		for (PdfPages.Page page : PdfLayout.of(SampleDocuments.full(), PageStyle.STANDARD, this.fonts).pages()) {
			Strip last = page.strips().getLast().strip();
			boolean heading = last instanceof TextStrip strip && !strip.line().spots().isEmpty()
					&& strip.line().spots().getFirst().piece().style() != Style.MINCHO;
			assertThat(heading).isFalse();
		}
	}

	@Test
	void 頁をまたぐ表は見出しの行を繰り返す() {
		int heads = 0;
		for (PdfPages.Page page : PdfLayout.of(SampleDocuments.hard(), PageStyle.STANDARD, this.fonts).pages()) {
			boolean rows = page.strips().getFirst().strip() instanceof RowStrip row && row.edge().shaded();
			heads += rows ? 1 : 0;
		}
		assertThat(heads).isGreaterThan(3);
	}

	@Test
	void 小さな表と様式は頁で切れない() {
		long tables = lines(SampleDocuments.draft()).stream().filter((line) -> line.text().contains("機関等の名称")).count();
		long forms = PdfLayout.of(SampleDocuments.draft(), PageStyle.STANDARD, this.fonts)
			.pages()
			.stream()
			.filter((page) -> page.strips()
				.stream()
				.anyMatch((placed) -> placed.strip() instanceof RowStrip row && text(row).matches(".*(区分|日時|事故の内容).*")))
			.count();
		assertThat(tables).isEqualTo(1);
		assertThat(forms).isEqualTo(1);
	}

	@Test
	void 二行の備考があっても見出しと文の間は空かない() {
		Block.Table table = new Block.Table(new NodeId("t"), "表",
				List.of(new Block.Column("案", 4), new Block.Column("行", 4), new Block.Column("備", 1)),
				List.of(List.of(Words.of("見出し"), Words.of("見出し"), Words.of("予備機を管理の対象に加えるため。")),
						List.of(Words.of("文"), Words.of("文"), Words.NONE),
						List.of(Words.of("別"), Words.of("別"), Words.NONE)),
				Set.of(1));
		List<RowStrip> rows = PdfLayout
			.of(new Document(SampleDocuments.head(true), List.of(table)), PageStyle.STANDARD, this.fonts)
			.pages()
			.stream()
			.flatMap((page) -> page.strips().stream())
			.map(PdfPages.Placed::strip)
			.filter(RowStrip.class::isInstance)
			.map(RowStrip.class::cast)
			.toList();
		assertThat(rows).extracting((row) -> row.cells().getLast().lines().size()).containsExactly(1, 1, 3, 0);
		String remark = rows.stream()
			.skip(1)
			.flatMap((row) -> row.cells().getLast().lines().stream())
			.map(Line::text)
			.collect(Collectors.joining());
		assertThat(remark).isEqualTo("予備機を管理の対象に加えるため。");
	}

	@Test
	void 両端がそろう() {
		List<Line> lines = lines(SampleDocuments.bare());
		assertThat(lines).hasSizeGreaterThan(1);
		assertThat(lines.getFirst().width()).isCloseTo(PAPER.textWidth(), org.assertj.core.data.Offset.offset(0.1f));
	}

	private static boolean endsHalfBlank(Line line) {
		return !line.spots().isEmpty() && line.spots().getLast().glyph().closes();
	}

	private static String text(RowStrip row) {
		return row.cells().getFirst().lines().stream().map(Line::text).collect(Collectors.joining());
	}

	private List<Line> lines(Document document) {
		List<Line> lines = new ArrayList<>();
		PdfLayout layout = PdfLayout.of(document, PageStyle.STANDARD, this.fonts);
		for (PdfPages.Page page : layout.pages()) {
			for (PdfPages.Placed placed : page.strips()) {
				switch (placed.strip()) {
					case TextStrip strip -> lines.add(strip.line());
					case RowStrip row -> row.cells().forEach((cell) -> lines.addAll(cell.lines()));
					default -> {
					}
				}
			}
		}
		return lines;
	}

}
