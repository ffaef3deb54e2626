package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("版面のとおりの用紙")
class PdfPageStyleTests {

	private static final PageStyle LARGE = new PageStyle(35, 30, 24, 30, 28, 28, PageStyle.Face.UD_GOTHIC, true, true);

	private static final PageStyle DENSE = new PageStyle(50, 52, 19, 25, 20, 20, PageStyle.Face.GOTHIC, false, true);

	private static final PageStyle WIDE = new PageStyle(25, 15, 28, 30, 60, 58, PageStyle.Face.MINCHO, true, false);

	private static final float NEARLY = 0.1f;

	private final PdfFonts fonts = new PdfFonts("");

	private final PdfRenderer renderer = new PdfRenderer("");

	static Stream<PageStyle> styles() {
		return Stream.of(PageStyle.STANDARD, LARGE, DENSE, WIDE);
	}

	@ParameterizedTest
	@MethodSource("styles")
	void 一頁は決めたとおりの字数と行数になる(PageStyle style) {
		List<PdfPages.Page> pages = PdfLayout.of(plain(), style, this.fonts).pages();
		for (PdfPages.Page page : pages.subList(2, pages.size() - 2)) {
			assertThat(page.strips()).hasSize(style.lines());
			assertThat(page.strips()).allSatisfy(
					(placed) -> assertThat(((TextStrip) placed.strip()).line().spots()).hasSize(style.letters()));
		}
		// the cover, and a page that begins one letter in
		assertThat(pages.get(1).strips()).hasSize(style.lines());
		assertThat(pages).hasSizeGreaterThan(4);
	}

	@ParameterizedTest
	@MethodSource("styles")
	void 見出しや表の後でも本文は行の位置から始まる(PageStyle style) {
		int lines = 0;
		for (Document document : documents()) {
			Paper paper = Paper.of(style, document.format());
			for (PdfPages.Placed placed : placed(document, style)) {
				if (placed.strip().fit() == Strip.Fit.LINE) {
					float line = (placed.top() - paper.top()) / paper.leading();
					assertThat(line).isCloseTo(Math.round(line), within(0.01f));
					lines++;
				}
			}
		}
		assertThat(lines).isGreaterThan(100);
	}

	@ParameterizedTest
	@MethodSource("styles")
	void 見出しはすぐ下の本文から離れない(PageStyle style) {
		Paper paper = Paper.of(style, Document.Format.BOOK);
		for (PdfPages.Page page : PdfLayout.of(SampleDocuments.full(), style, this.fonts).pages()) {
			for (int i = 1; i < page.strips().size(); i++) {
				PdfPages.Placed above = page.strips().get(i - 1);
				if (above.strip().fit() == Strip.Fit.HEADING && page.strips().get(i).strip().fit() == Strip.Fit.LINE) {
					assertThat(page.strips().get(i).top()).isCloseTo(above.top() + above.strip().height(),
							within(paper.leading() / 10));
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("styles")
	void 何も重ならず余白にはみ出さない(PageStyle style) {
		for (Document document : documents()) {
			Paper paper = Paper.of(style, document.format());
			for (PdfPages.Page page : PdfLayout.of(document, style, this.fonts).pages()) {
				float above = paper.top();
				for (PdfPages.Placed placed : page.strips()) {
					assertThat(placed.top()).isGreaterThanOrEqualTo(above - NEARLY);
					above = placed.top() + placed.strip().height();
				}
				assertThat(above).isLessThanOrEqualTo(paper.top() + paper.textHeight() + NEARLY);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("styles")
	void どの版面でも長期保存と読み上げの規格に合う(PageStyle style) {
		for (Document document : documents()) {
			byte[] pdf = this.renderer.render(document, style).bytes();
			for (String flavour : List.of("2a", "ua1")) {
				assertThat(PdfConformance.faults(pdf, flavour)).isEmpty();
			}
		}
	}

	@Test
	void 版面が違えばファイルも識別子も違う() throws IOException {
		Set<String> ids = Stream.of(PageStyle.STANDARD, LARGE).map((style) -> {
			try (PDDocument file = Loader.loadPDF(this.renderer.render(SampleDocuments.bare(), style).bytes())) {
				return file.getDocument().getDocumentID().toString();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}).collect(Collectors.toSet());
		assertThat(ids).hasSize(2);
	}

	@Test
	void 両面では偶数頁の余白が左右入れ替わる() throws IOException {
		List<Float> lefts = lefts(this.renderer.render(plain(), LARGE).bytes());
		float odd = Paper.points(30);
		float even = 595.276f - odd - (35 * 12);
		for (int i = 1; i < lefts.size(); i++) {
			assertThat(lefts.get(i)).isCloseTo((i % 2 == 0) ? odd : even, within(0.5f));
		}
		assertThat(lefts(this.renderer.render(plain(), PageStyle.STANDARD).bytes()).subList(1, 4))
			.allMatch((left) -> left < 86);
	}

	@Test
	void 両面では横長の用紙の上下が入れ替わる() {
		Paper paper = Paper.of(LARGE, Document.Format.LANDSCAPE);
		assertThat(paper.top()).isCloseTo(Paper.points(30), within(NEARLY));
		assertThat(paper.shift(1)).isEqualTo(Paper.Shift.NONE);
		Paper.Shift shift = paper.shift(2);
		assertThat(shift.right()).isZero();
		assertThat(paper.bottom() - shift.down()).isCloseTo(Paper.points(30), within(NEARLY));
		assertThat(paper.textWidth()).isLessThanOrEqualTo(paper.width() - paper.left() - Paper.points(28));
	}

	@Test
	void 両面でも参照を押す場所は文字の上にある() throws IOException {
		try (PDDocument file = Loader.loadPDF(this.renderer.render(SampleDocuments.full(), LARGE).bytes())) {
			int links = 0;
			for (int page = 1; page <= file.getNumberOfPages(); page++) {
				Reader reader = new Reader(page);
				reader.getText(file);
				PDPage sheet = file.getPage(page - 1);
				for (PDAnnotation link : sheet.getAnnotations()) {
					float left = link.getRectangle().getLowerLeftX();
					float bottom = link.getRectangle().getLowerLeftY();
					assertThat(reader.letters).anyMatch((letter) -> Math.abs(letter.getXDirAdj() - left) < 1
							&& Math.abs((sheet.getMediaBox().getHeight() - letter.getYDirAdj()) - bottom) < 4);
					links++;
				}
			}
			assertThat(links).isGreaterThan(100);
		}
	}

	@Test
	void 必ず定める内容だけがゴシックになる() {
		Document document = SampleDocuments.full()
			.withMandatory(Set.of(new NodeId("p0.c0.s0.k0.a"), new NodeId("p0.c0.s0.k0.items/b")));
		PageStyle told = new PageStyle(40, 36, 22, 30, 28, 28, PageStyle.Face.UD_MINCHO, true, false);
		assertThat(gothic(document, told)).hasSize(gothic(document, PageStyle.STANDARD).size() + 4);
		assertThat(gothic(document, told)).anyMatch((line) -> line.startsWith("　情報システム管理者は、本システムの開発"))
			.anyMatch((line) -> line.startsWith("特定個人情報等を複数の部署で"));
		PageStyle bold = new PageStyle(40, 36, 22, 30, 28, 28, PageStyle.Face.UD_GOTHIC, true, false);
		assertThat(PdfLayout.of(document, bold, this.fonts).compositor().style(new NodeId("p0.c0.s0.k0.a")))
			.isEqualTo(Style.BOLD);
	}

	private List<String> gothic(Document document, PageStyle style) {
		return placed(document, style).stream()
			.filter((placed) -> placed.strip().fit() == Strip.Fit.LINE)
			.map((placed) -> ((TextStrip) placed.strip()).line())
			.filter((line) -> line.spots().getFirst().piece().style() == Style.GOTHIC)
			.map((line) -> ((line.spots().getFirst().x() > 1) ? "　" : "") + line.text())
			.toList();
	}

	private List<PdfPages.Placed> placed(Document document, PageStyle style) {
		return PdfLayout.of(document, style, this.fonts)
			.pages()
			.stream()
			.flatMap((page) -> page.strips().stream())
			.toList();
	}

	private static List<Document> documents() {
		Document draft = SampleDocuments.draft();
		Document hard = SampleDocuments.hard();
		return List.of(draft, hard, SampleDocuments.responsePlan(),
				new Document(draft.head(), draft.blocks(), Document.Format.PORTRAIT),
				new Document(hard.head(), hard.blocks(), Document.Format.LANDSCAPE));
	}

	private static Document plain() {
		List<Block> blocks = List.of(new Block.Paragraph(new NodeId("long"), Words.of("字".repeat(9000))));
		return new Document(SampleDocuments.head(false), blocks);
	}

	private static List<Float> lefts(byte[] pdf) throws IOException {
		List<Float> lefts = new ArrayList<>();
		try (PDDocument file = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= file.getNumberOfPages(); page++) {
				Reader reader = new Reader(page);
				reader.getText(file);
				lefts.add((float) reader.letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0));
			}
		}
		return lefts;
	}

	/**
	 * The letters of a page where they stand.
	 */
	private static final class Reader extends PDFTextStripper {

		private final List<TextPosition> letters = new ArrayList<>();

		Reader(int page) {
			setStartPage(page);
			setEndPage(page);
		}

		@Override
		protected void processTextPosition(TextPosition text) {
			this.letters.add(text);
			super.processTextPosition(text);
		}

	}

}
