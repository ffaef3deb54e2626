package jp.tejuncho.output.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 頁の節約.
 */
class PageSavingTests {

	private final PdfFonts fonts = new PdfFonts("");

	@Test
	void 目次の終わりの一二行は次の頁へはみ出さない() {
		Paper paper = Paper.of(PageStyle.STANDARD, Document.Format.BOOK);
		int spilled = 0;
		for (int chapters = 28; chapters < 90; chapters++) {
			Document document = document(Document.Format.BOOK, chapters(chapters));
			Compositor compositor = new Compositor(this.fonts, document, paper);
			List<PdfPages.Page> pages = PdfContents.of(document.blocks(), compositor, Tag.document());
			spilled += (pages.size() > 1) ? 1 : 0;
			if (pages.size() > 1) {
				assertThat(pages.getLast().strips()).as(chapters + " chapters").hasSizeGreaterThan(5);
			}
			assertOnPaper(pages, paper);
			assertThat(pages.stream().mapToInt((page) -> page.strips().size()).sum()).isBetween(chapters + 1,
					chapters + 2);
		}
		assertThat(spilled).isPositive();
	}

	@ParameterizedTest
	@EnumSource(Document.Format.class)
	void 表の終わりの一行だけの頁はできない(Document.Format format) {
		for (int rows = 15; rows < 70; rows++) {
			Document document = document(format, List.of(table(rows)));
			PdfLayout layout = PdfLayout.of(document, PageStyle.STANDARD, this.fonts);
			List<PdfPages.Page> pages = layout.pages();
			if (pages.size() > 1) {
				assertThat(pages.getLast().strips()).as(rows + " rows").hasSizeGreaterThan(2);
			}
			assertOnPaper(pages, Paper.of(PageStyle.STANDARD, format));
		}
	}

	@Test
	void 節約できる頁は節の見出しの上の一行を詰めて節約する() {
		int before = 0;
		int now = 0;
		for (int lines = 20; lines < 70; lines++) {
			Document document = document(Document.Format.PORTRAIT, sections(lines));
			Paper paper = Paper.of(PageStyle.STANDARD, Document.Format.PORTRAIT);
			Compositor compositor = new Compositor(this.fonts, document, paper);
			List<Strip> strips = PdfBlocks.of(document.blocks(), compositor, Tag.document());
			List<PdfPages.Page> saved = PdfPages.of(strips, paper);
			before += PdfPages.divided(strips, paper).size();
			now += saved.size();
			assertOnPaper(saved, paper);
			assertThat(saved.stream()
				.flatMap((page) -> page.strips().stream())
				.filter((placed) -> placed.strip().fit() == Strip.Fit.LINE)
				.map((placed) -> (placed.top() - paper.top()) / paper.leading())
				.filter((line) -> Math.abs(line - Math.round(line)) > 0.01)).isEmpty();
		}
		assertThat(now).isLessThan(before);
	}

	@Test
	void 十分に入っている頁は変わらない() {
		Document document = document(Document.Format.PORTRAIT, sections(62));
		Paper paper = Paper.of(PageStyle.STANDARD, Document.Format.PORTRAIT);
		List<Strip> strips = PdfBlocks.of(document.blocks(), new Compositor(this.fonts, document, paper),
				Tag.document());
		assertThat(PdfPages.of(strips, paper)).isEqualTo(PdfPages.divided(strips, paper));
	}

	private static void assertOnPaper(List<PdfPages.Page> pages, Paper paper) {
		for (PdfPages.Page page : pages) {
			for (PdfPages.Placed placed : page.strips()) {
				assertThat(placed.top() + placed.strip().height())
					.isLessThanOrEqualTo(paper.top() + paper.textHeight() + 0.1f);
			}
		}
	}

	private static List<Block> chapters(int count) {
		List<Block> chapters = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			chapters.add(new Block.Division(new NodeId("c" + i), Level.CHAPTER, Words.of("情報資産の管理"),
					List.of(new Block.Paragraph(new NodeId("p" + i), Words.of("管理する。")))));
		}
		return chapters;
	}

	private static List<Block> sections(int lines) {
		List<Block> sections = new ArrayList<>();
		for (int i = 0; i < lines; i += 5) {
			List<Block> content = new ArrayList<>();
			for (int line = i; line < Math.min(lines, i + 5); line++) {
				content.add(new Block.Paragraph(new NodeId("p" + line), Words.of("管理する。")));
			}
			sections.add(new Block.Division(new NodeId("s" + i), Level.SECTION, Words.of("管理"), content));
		}
		return sections;
	}

	private static Block table(int rows) {
		List<List<Words>> cells = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			cells.add(List.of(Words.of("用語"), Words.of("意味")));
		}
		return new Block.Table(new NodeId("t"), "表", List.of(new Block.Column("用語", 1), new Block.Column("意味", 3)),
				cells);
	}

	private static Document document(Document.Format format, List<Block> blocks) {
		Document.Head head = new Document.Head(Words.of("見本システム"), "実施手順", Words.of("令和８年"), Words.of("見本市"), "", "第１版",
				false, LocalDate.of(2026, 4, 1), "");
		return new Document(head, blocks, format);
	}

}
