package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.output.text.PlainTextWriter;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * ＰＤＦの内容.
 */
class PdfContentTests {

	private static final Pattern ENTRY = Pattern.compile("^(.+?)\\s*(\\d+)$", Pattern.MULTILINE);

	private final PdfRenderer renderer = new PdfRenderer("");

	static Stream<Document> documents() {
		return Stream.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(),
				SampleDocuments.hard(), SampleDocuments.bare(), SampleDocuments.coverOnly());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void 文書にある文字は一つも落ちない(Document document) {
		List<String> pages = new ArrayList<>(
				PdfReading.pages(this.renderer.render(document, PageStyle.STANDARD).bytes()));
		pages.subList(1, bodyIndex(document, pages)).clear();
		String printed = PdfReading.letters(String.join("", pages));
		Document noted = LettersNote.added(document, new PrintableLetters(new PdfFonts("")));
		String written = PlainTextWriter.write(noted)
			.lines()
			.filter((line) -> !line.strip().startsWith("（図の説明"))
			.collect(Collectors.joining())
			.replace(SampleDocuments.EMOJI, "〓");
		assertThat(printed).isEqualTo(PdfReading.letters(written));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void 同じ文書からは同じファイルができる(Document document) {
		byte[] first = this.renderer.render(document, PageStyle.STANDARD).bytes();
		assertThat(this.renderer.render(document, PageStyle.STANDARD).bytes()).isEqualTo(first);
		assertThat(new PdfRenderer("").render(document, PageStyle.STANDARD).bytes()).isEqualTo(first);
	}

	@Test
	void 何人が同時に作っても同じファイルができる() throws Exception {
		byte[] alone = this.renderer.render(SampleDocuments.draft(), PageStyle.STANDARD).bytes();
		byte[] other = this.renderer.render(SampleDocuments.responsePlan(), PageStyle.STANDARD).bytes();
		try (ExecutorService staff = Executors.newFixedThreadPool(4)) {
			List<Future<byte[]>> files = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				Document document = (i % 2 == 0) ? SampleDocuments.draft() : SampleDocuments.responsePlan();
				files.add(staff.submit(() -> this.renderer.render(document, PageStyle.STANDARD).bytes()));
			}
			for (int i = 0; i < files.size(); i++) {
				assertThat(files.get(i).get()).isEqualTo((i % 2 == 0) ? alone : other);
			}
		}
	}

	@Test
	void 自前の書体を足せる(@TempDir Path folder) throws Exception {
		Files.copy(Path.of("target/classes/fonts/biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf"),
				folder.resolve("own.ttf"));
		Files.writeString(folder.resolve("readme.txt"), "no font");
		RenderedPdf pdf = new PdfRenderer(folder.toString()).render(SampleDocuments.hard(), PageStyle.STANDARD);
		assertThat(pdf.unprintable()).hasSize(1);
		assertThatThrownBy(() -> new PdfRenderer(folder.resolve("nowhere").toString())).hasMessageContaining("nowhere");
	}

	@Test
	void とても長いシステム名でも一頁に収まる() {
		String name = "住民記録".repeat(250) + "システム";
		Document.Head head = new Document.Head(Words.of(name), "実施手順", Words.NONE, Words.of("情報課"), "非公開", "第１版", true,
				SampleDocuments.head(true).date());
		List<String> pages = PdfReading.pages(
				this.renderer.render(new Document(head, SampleDocuments.bare().blocks()), PageStyle.STANDARD).bytes());
		assertThat(pages).hasSize(2);
		assertThat(PdfReading.letters(pages.getFirst())).contains(name);
	}

	@Test
	void 目次の頁番号は見出しのある頁の番号である() {
		for (Document document : List.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.hard())) {
			List<String> pages = PdfReading.pages(this.renderer.render(document, PageStyle.STANDARD).bytes());
			int body = bodyIndex(document, pages);
			int entries = 0;
			for (String page : pages.subList(1, body)) {
				Matcher entry = ENTRY.matcher(page);
				while (entry.find()) {
					entries++;
					String title = PdfReading.letters(entry.group(1));
					assertThat(PdfReading.letters(pages.get(Integer.parseInt(entry.group(2)) - 1))).contains(title);
				}
			}
			assertThat(entries).isGreaterThan(1);
		}
	}

	@Test
	void しおりから見出しへ行ける() throws IOException {
		byte[] pdf = this.renderer.render(SampleDocuments.draft(), PageStyle.STANDARD).bytes();
		List<String> pages = PdfReading.pages(pdf);
		try (PDDocument file = Loader.loadPDF(pdf)) {
			List<String> titles = new ArrayList<>();
			collect(file.getDocumentCatalog().getDocumentOutline(), titles, pages);
			assertThat(titles).startsWith("Ⅰ　総則", "１　通則", "(1)　目的").contains("・管理責任に関する定め", "２　緊急時の報告");
		}
	}

	@Test
	void 目次と参照は押せば行ける() throws IOException {
		try (PDDocument file = Loader
			.loadPDF(this.renderer.render(SampleDocuments.draft(), PageStyle.STANDARD).bytes())) {
			int links = 0;
			for (PDPage page : file.getPages()) {
				links += page.getAnnotations((annotation) -> annotation instanceof PDAnnotationLink).size();
			}
			// six entries of the contents, two references to a list, one to a section
			assertThat(links).isGreaterThanOrEqualTo(9);
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void 書体はどれも使った文字だけ埋め込む(Document document) throws IOException {
		try (PDDocument file = Loader.loadPDF(this.renderer.render(document, PageStyle.STANDARD).bytes())) {
			for (PDPage page : file.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
					assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
				}
			}
		}
	}

	@Test
	void 人名の珍しい漢字も印字できない文字も分かる() {
		RenderedPdf pdf = this.renderer.render(SampleDocuments.hard(), PageStyle.STANDARD);
		assertThat(PdfReading.letters(PdfReading.text(pdf.bytes()))).contains(SampleDocuments.RARE).contains("絵文字〓は");
		assertThat(pdf.unprintable()).singleElement().satisfies((character) -> {
			assertThat(character.character()).isEqualTo(SampleDocuments.EMOJI);
			assertThat(character.notation()).isEqualTo("U+1F680");
			assertThat(character.place()).hasToString("hard.rare");
		});
	}

	@Test
	void 頁番号と非公開と案が欄外にある() throws IOException {
		RenderedPdf pdf = this.renderer.render(SampleDocuments.draft(), PageStyle.STANDARD);
		try (PDDocument file = Loader.loadPDF(pdf.bytes())) {
			assertThat(file.getNumberOfPages()).isEqualTo(pdf.pages());
			for (int page = 2; page <= pdf.pages(); page++) {
				var stripper = new org.apache.pdfbox.text.PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(stripper.getText(file)).contains("- " + page + " -", "非公開", "第１版（案）");
			}
		}
	}

	@Test
	void どの頁の下にも識別がある() throws IOException {
		for (Document document : documents().toList()) {
			String mark = "識別 3f2a91c0";
			byte[] pdf = this.renderer
				.render(new Document(document.head().withMark(mark), document.blocks()), PageStyle.STANDARD)
				.bytes();
			try (PDDocument file = Loader.loadPDF(pdf)) {
				for (int page = 1; page <= file.getNumberOfPages(); page++) {
					var stripper = new org.apache.pdfbox.text.PDFTextStripper();
					stripper.setStartPage(page);
					stripper.setEndPage(page);
					assertThat(stripper.getText(file)).contains(mark);
				}
			}
			assertThat(PdfReading.text(pdf))
				.isEqualTo(PdfReading.text(this.renderer.render(document, PageStyle.STANDARD).bytes()));
			assertThat(PdfConformance.faults(pdf, "ua1")).isEmpty();
		}
	}

	@Test
	void とても長い識別も頁番号に重ならない() {
		Document.Head head = SampleDocuments.head(false).withMark("識別".repeat(200));
		Document document = new Document(head, SampleDocuments.bare().blocks());
		PdfLayout layout = PdfLayout.of(document, PageStyle.STANDARD, new PdfFonts(""));
		Line mark = new PdfMargins(document, layout.compositor(), layout.compositor().numbering()).mark();
		assertThat(mark.width()).isLessThanOrEqualTo((layout.compositor().paper().textWidth() / 2) - 39);
	}

	@Test
	void 署名の前に読む人のために題名がある() throws IOException {
		try (PDDocument file = Loader
			.loadPDF(this.renderer.render(SampleDocuments.full(), PageStyle.STANDARD).bytes())) {
			assertThat(file.getDocumentInformation().getTitle()).isEqualTo("住民記録情報システム情報セキュリティ対策実施手順");
			assertThat(file.getDocumentInformation().getAuthor()).isEqualTo("総務部情報局情報課");
			assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ja");
		}
	}

	private static int bodyIndex(Document document, List<String> pages) {
		int index = Math.min(1, pages.size());
		if (pages.size() > 1 && PdfReading.letters(pages.get(1)).startsWith("目次")) {
			String first = PdfReading
				.letters(PlainTextWriter.write(new Document(SampleDocuments.head(false), document.blocks()))
					.split("\n\n", 2)[1])
				.substring(0, 5);
			index = 2;
			while (!PdfReading.letters(pages.get(index)).startsWith(first)) {
				index++;
			}
		}
		return index;
	}

	private static void collect(PDOutlineNode node, List<String> titles, List<String> pages) throws IOException {
		for (PDOutlineItem item : node.children()) {
			titles.add(item.getTitle());
			PDPageDestination destination = (PDPageDestination) item.getDestination();
			assertThat(PdfReading.letters(pages.get(destination.retrievePageNumber())))
				.contains(PdfReading.letters(item.getTitle()));
			collect(item, titles, pages);
		}
	}

}
