package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * 一つに綴じたＰＤＦ.
 */
class PdfBundleTests {

	private static final String TITLE = "住民記録システム 文書一式";

	private final PdfRenderer renderer = new PdfRenderer("");

	/** The first and the last have the same places. */
	private static List<Document> parts() {
		Document draft = SampleDocuments.draft();
		Document plan = SampleDocuments.responsePlan();
		return List.of(new Document(draft.head().withMark("識別 00000001"), draft.blocks()),
				new Document(plan.head().withTitle("連絡体制表").withMark("識別 00000002"), plan.blocks(),
						Document.Format.LANDSCAPE),
				new Document(draft.head().withTitle("採否理由一覧"), draft.blocks().reversed(), Document.Format.PORTRAIT),
				SampleDocuments.full());
	}

	@Test
	void どの文書も一頁ずつ単独で作ったときと同じに読める() {
		List<String> alone = new ArrayList<>();
		parts()
			.forEach((part) -> alone.addAll(PdfReading.pages(this.renderer.render(part, PageStyle.STANDARD).bytes())));
		RenderedPdf bundle = this.renderer.render(TITLE, parts(), PageStyle.STANDARD);
		assertThat(PdfReading.pages(bundle.bytes())).isEqualTo(alone);
		assertThat(bundle.pages()).isEqualTo(alone.size());
	}

	@Test
	void 欄外と紙の向きと頁番号は文書ごとである() throws IOException {
		List<String> alone = new ArrayList<>();
		List<Float> widths = new ArrayList<>();
		for (Document part : parts()) {
			read(this.renderer.render(part, PageStyle.STANDARD).bytes(), alone, widths);
		}
		List<String> bound = new ArrayList<>();
		List<Float> boundWidths = new ArrayList<>();
		read(this.renderer.render(TITLE, parts(), PageStyle.STANDARD).bytes(), bound, boundWidths);
		assertThat(bound).isEqualTo(alone);
		assertThat(boundWidths).isEqualTo(widths).contains(841.89f, 595.28f);
		assertThat(bound.getFirst()).contains("識別 00000001");
	}

	@Test
	void しおりは文書ごとに一つでその下に見出しがある() throws IOException {
		List<Document> parts = parts();
		try (PDDocument file = load()) {
			PDOutlineNode outline = file.getDocumentCatalog().getDocumentOutline();
			List<PDOutlineItem> items = new ArrayList<>();
			outline.children().forEach(items::add);
			assertThat(items).extracting(PDOutlineItem::getTitle)
				.containsExactlyElementsOf(parts.stream().map((part) -> part.head().title()).toList());
			int before = 0;
			for (int i = 0; i < parts.size(); i++) {
				byte[] own = this.renderer.render(parts.get(i), PageStyle.STANDARD).bytes();
				try (PDDocument alone = Loader.loadPDF(own)) {
					assertThat(page(items.get(i))).isEqualTo(before);
					assertThat(entries(items.get(i), 0))
						.isEqualTo(entries(alone.getDocumentCatalog().getDocumentOutline(), before))
						.isNotEmpty();
					before += alone.getNumberOfPages();
				}
			}
		}
	}

	@Test
	void 目次と参照は自分の文書の中へ行く() throws IOException {
		List<Integer> alone = new ArrayList<>();
		int before = 0;
		for (Document part : parts()) {
			try (PDDocument file = Loader.loadPDF(this.renderer.render(part, PageStyle.STANDARD).bytes())) {
				alone.addAll(destinations(file, before));
				before += file.getNumberOfPages();
			}
		}
		try (PDDocument file = load()) {
			assertThat(destinations(file, 0)).isEqualTo(alone).hasSizeGreaterThan(30);
		}
	}

	@Test
	void 同じ文書を綴じれば同じファイルができる() {
		byte[] first = this.renderer.render(TITLE, parts(), PageStyle.STANDARD).bytes();
		assertThat(this.renderer.render(TITLE, parts(), PageStyle.STANDARD).bytes()).isEqualTo(first);
		assertThat(new PdfRenderer("").render(TITLE, parts(), PageStyle.STANDARD).bytes()).isEqualTo(first);
		assertThat(this.renderer.render(TITLE, parts().reversed(), PageStyle.STANDARD).bytes()).isNotEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2b", "2a", "ua1" })
	void 綴じたものも長く保存できる(String flavour) {
		assertThat(PdfConformance.faults(this.renderer.render(TITLE, parts(), PageStyle.STANDARD).bytes(), flavour))
			.isEmpty();
		List<Document> hard = List.of(SampleDocuments.coverOnly(), SampleDocuments.hard(), SampleDocuments.hard());
		assertThat(PdfConformance.faults(this.renderer.render(TITLE, hard, PageStyle.STANDARD).bytes(), flavour))
			.isEmpty();
	}

	@Test
	void 題名と作成者があり閲覧ソフトの頁は文書の順と頁である() throws IOException {
		try (PDDocument file = load()) {
			assertThat(file.getDocumentInformation().getTitle()).isEqualTo(TITLE);
			assertThat(file.getDocumentInformation().getAuthor()).isEqualTo("総務部情報局情報課");
			String[] labels = file.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
			assertThat(labels).startsWith("1-1", "1-2").contains("2-1", "3-1", "4-1").doesNotHaveDuplicates();
			PDStructureElement root = (PDStructureElement) file.getDocumentCatalog()
				.getStructureTreeRoot()
				.getKids()
				.getFirst();
			assertThat(root.getStructureType()).isEqualTo("Document");
			assertThat(root.getKids()).hasSize(parts().size())
				.allMatch((kid) -> "Part".equals(((PDStructureElement) kid).getStructureType()));
		}
	}

	@Test
	void 書体は文書ごとに重ねて埋め込まれない() throws IOException {
		try (PDDocument file = load()) {
			List<String> names = file.getDocument()
				.getObjectsByType(COSName.FONT)
				.stream()
				.map((font) -> (org.apache.pdfbox.cos.COSDictionary) font.getObject())
				.filter((font) -> COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)))
				.map((font) -> font.getNameAsString(COSName.BASE_FONT).substring(7))
				.toList();
			assertThat(names).isNotEmpty().doesNotHaveDuplicates();
		}
	}

	@Test
	void 印字できない文字は何番目の文書のものでも分かる() {
		RenderedPdf pdf = this.renderer.render(TITLE, List.of(SampleDocuments.bare(), SampleDocuments.hard()),
				PageStyle.STANDARD);
		assertThat(pdf.unprintable()).singleElement()
			.satisfies((letter) -> assertThat(letter.character()).isEqualTo(SampleDocuments.EMOJI));
		assertThatThrownBy(() -> this.renderer.render(TITLE, List.of(), PageStyle.STANDARD))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private PDDocument load() throws IOException {
		return Loader.loadPDF(this.renderer.render(TITLE, parts(), PageStyle.STANDARD).bytes());
	}

	private static void read(byte[] pdf, List<String> texts, List<Float> widths) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= file.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				texts.add(stripper.getText(file));
				widths.add(file.getPage(page - 1).getMediaBox().getWidth());
			}
		}
	}

	private static int page(PDOutlineItem item) throws IOException {
		return ((PDPageDestination) item.getDestination()).retrievePageNumber();
	}

	private static List<String> entries(PDOutlineNode node, int before) throws IOException {
		List<String> entries = new ArrayList<>();
		for (PDOutlineItem item : node.children()) {
			entries.add(item.getTitle() + " " + (before + page(item)));
			entries.addAll(entries(item, before));
		}
		return entries;
	}

	private static List<Integer> destinations(PDDocument file, int before) throws IOException {
		List<Integer> destinations = new ArrayList<>();
		for (PDPage page : file.getPages()) {
			for (PDAnnotation annotation : page.getAnnotations()) {
				PDPageDestination destination = (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
				destinations.add(before + destination.retrievePageNumber());
			}
		}
		return destinations;
	}

}
