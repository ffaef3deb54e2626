package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openpdf.text.pdf.PdfReader;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.PrintFont;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.UnprintableCharacter;
import jp.tejuncho.output.text.PlainWords;

/**
 * ＰＤＦを作る者.
 *
 * May be used by several threads at once.
 */
public final class PdfRenderer {

	private final PdfFonts fonts;

	private final CompressedFonts compressed = new CompressedFonts();

	private final PrintableLetters printable;

	private final FontList list;

	/**
	 * Makes a renderer.
	 * @param fontFolder a folder with further fonts, tried after our own, or empty
	 */
	public PdfRenderer(String fontFolder) {
		this.fonts = new PdfFonts(fontFolder);
		this.printable = new PrintableLetters(this.fonts);
		this.list = new FontList(this.fonts);
	}

	/**
	 * Makes a file.
	 * @param plain the document
	 * @param style what the house lays down for paper
	 * @return the file
	 */
	public RenderedPdf render(Document plain, PageStyle style) {
		Preparation.begin();
		Document document = LettersNote.added(plain, this.printable);
		PdfPart part = PdfPart.of(document, PdfLayout.of(document, style, this.fonts), 0);
		PdfMetadata metadata = new PdfMetadata(PdfMargins.title(document.head(), part.numbering()), owner(part),
				document.head().date());
		return write(new PdfFile(metadata, part.layout().structure(), List.of(part), false));
	}

	/**
	 * The pages of a document, without making its file.
	 * @param plain the document
	 * @param style what the house lays down for paper
	 * @return the page of each place, the cover being 1
	 */
	public Map<NodeId, Integer> places(Document plain, PageStyle style) {
		Preparation.begin();
		return PdfLayout.of(LettersNote.added(plain, this.printable), style, this.fonts).places().pages();
	}

	/**
	 * Makes one file of several documents.
	 * @param title what the file is
	 * @param documents the documents in their order, at least one
	 * @param style what the house lays down for paper
	 * @return the file
	 */
	public RenderedPdf render(String title, List<Document> documents, PageStyle style) {
		if (documents.isEmpty()) {
			throw new IllegalArgumentException("A file without documents has no pages");
		}
		Preparation.begin();
		Tag structure = Tag.document();
		List<PdfPart> parts = new ArrayList<>();
		int before = 0;
		for (Document plain : documents) {
			Document document = LettersNote.added(plain, this.printable);
			PdfPart part = PdfPart.of(document, PdfLayout.of(document, style, this.fonts, structure.kid("Part")),
					before);
			parts.add(part);
			before = part.end();
		}
		String owners = parts.stream()
			.map(PdfRenderer::owner)
			.filter((owner) -> !owner.isBlank())
			.distinct()
			.collect(Collectors.joining("、"));
		LocalDate latest = documents.stream()
			.map((document) -> document.head().date())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return write(new PdfFile(new PdfMetadata(title, owners, latest), structure, parts, true));
	}

	private RenderedPdf write(PdfFile file) {
		byte[] bytes = file.write(this.compressed);
		List<UnprintableCharacter> unprintable = file.parts()
			.stream()
			.flatMap((part) -> part.layout().compositor().unprintable().stream())
			.toList();
		Map<NodeId, Integer> places = file.bound() ? Map.of() : file.parts().getFirst().layout().places().pages();
		return new RenderedPdf(bytes, file.parts().getLast().end(), unprintable, places);
	}

	/**
	 * The letters that can't be printed as they are written.
	 * @param text any text
	 * @return letters that no font has, each once
	 */
	public List<String> unprintable(String text) {
		return this.printable.missingIn(text);
	}

	/**
	 * The fonts that come with the application.
	 * @return what each says of itself
	 */
	public List<PrintFont> ownFonts() {
		return this.list.own();
	}

	/**
	 * The fonts of the folder.
	 * @return what each says of itself
	 */
	public List<PrintFont> addedFonts() {
		return this.list.added();
	}

	/**
	 * How many pages a file has.
	 * @param pdf the file
	 * @return its pages
	 */
	public static int pages(byte[] pdf) {
		try (PdfReader reader = new PdfReader(pdf)) {
			return reader.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file of our own can't be read", ex);
		}
	}

	private static String owner(PdfPart part) {
		return PlainWords.of(part.numbering(), PreviewLinks.COVER, part.document().head().owner());
	}

}
