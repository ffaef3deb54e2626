package jp.tejuncho.output;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.docx.DocxWriter;
import jp.tejuncho.output.html.HtmlWriter;
import jp.tejuncho.output.pdf.PdfRenderer;
import jp.tejuncho.output.text.PlainTextWriter;
import jp.tejuncho.text.LineBreaking;

/**
 * 文書の出力.
 *
 * Every way out of the house starts here; nobody else sees the libraries behind it.
 */
@Component
public class DocumentOutput {

	private static final Pattern BLANK = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

	private static final String NOTICE = "は、印刷に使う書体にありません。入力したまま保存されます。PDFでは「〓」（異体字や記号の付いた文字は、元の字形）で印刷し、末尾の注に文字の符号を載せます。";

	private final PdfRenderer renderer;

	/**
	 * Makes the outputs.
	 * @param fontFolder a folder with further fonts, tried after our own, or empty
	 */
	public DocumentOutput(@Value("${tejuncho.fonts.folder:}") String fontFolder) {
		this.renderer = new PdfRenderer(fontFolder);
	}

	/**
	 * The document on paper.
	 * @param document the document
	 * @param style what the house lays down for paper
	 * @return the file; the same document and style give the same bytes
	 */
	public RenderedPdf pdf(Document document, PageStyle style) {
		return this.renderer.render(document, style);
	}

	/**
	 * Several documents in one file, each with its own cover, margins and page numbers.
	 * @param title what the file is, for a viewer's title bar
	 * @param parts the documents in their order, at least one
	 * @param style what the house lays down for paper
	 * @return the file; the same title, documents and style give the same bytes
	 */
	public RenderedPdf pdf(String title, List<Document> parts, PageStyle style) {
		return this.renderer.render(title, parts, style);
	}

	/**
	 * How many pages a file has that was made before.
	 * @param pdf the file
	 * @return its pages
	 */
	public static int pages(byte[] pdf) {
		return PdfRenderer.pages(pdf);
	}

	/**
	 * The letters that the paper can't show as they are written.
	 * @param text any text
	 * @return letters that no font has, each once; what has no form, as a line break, is
	 * no letter
	 */
	public List<String> unprintable(String text) {
		return this.renderer.unprintable(text).stream().filter((letter) -> !BLANK.matcher(letter).matches()).toList();
	}

	/**
	 * What becomes of such letters. In a page: {@code ${@documentOutput.notice(text)}}.
	 * @param text any text
	 * @return whole sentences; empty if everything is printed as it is written
	 */
	public String notice(String text) {
		String letters = unprintable(text).stream()
			.map((letter) -> new UnprintableCharacter(letter, null).label())
			.collect(Collectors.joining("、"));
		return letters.isEmpty() ? "" : letters + NOTICE;
	}

	/**
	 * The fonts that come with the application.
	 * @return what each says of itself, with its licence in full
	 */
	public List<PrintFont> ownFonts() {
		return this.renderer.ownFonts();
	}

	/**
	 * The fonts the house has added.
	 * @return what each says of itself, also those that can't be used
	 */
	public List<PrintFont> addedFonts() {
		return this.renderer.addedFonts();
	}

	/**
	 * The document for a word processor. Its table of contents bears the numbers of our
	 * own pages until the word processor has counted its own.
	 * @param document the document
	 * @param style what the house lays down for paper
	 * @return a Word file (docx); the same document and style give the same bytes
	 */
	public byte[] docx(Document document, PageStyle style) {
		boolean listed = document.format() == Document.Format.BOOK;
		return DocxWriter.write(document, style, listed ? this.renderer.places(document, style) : Map.of());
	}

	/**
	 * The document as plain text.
	 * @param document the document
	 * @return what is printed, the cover first, numbers included
	 */
	public String text(Document document) {
		return PlainTextWriter.write(document);
	}

	/**
	 * The document for the screen.
	 * @param document the document
	 * @param style what the house lays down for paper; the screen follows it only in what
	 * tells mandatory places from others and in how tables are divided
	 * @param links where what is empty can be filled
	 * @return an article element, safe to be put into a page as it is
	 */
	public String html(Document document, PageStyle style, PreviewLinks links) {
		return HtmlWriter.write(document, style, links);
	}

	/**
	 * Words of a document that a page shows by itself.
	 * @param words what is printed
	 * @return its parts, which a page ties, so that no number is parted from what it
	 * counts
	 */
	public List<String> tied(String words) {
		return LineBreaking.tied(words);
	}

	/**
	 * Where a place stands in what {@link #html} writes.
	 * @param place a place of the document
	 * @return the id of its element, without #
	 */
	public static String anchor(NodeId place) {
		return HtmlWriter.anchor(place);
	}

}
