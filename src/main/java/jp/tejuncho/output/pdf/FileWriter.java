package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.OutputStream;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * ＰＤＦの書き手.
 *
 * OpenPDF's, but for the fonts: they are compressed elsewhere, and once.
 */
final class FileWriter extends PdfWriter {

	private final CompressedFonts fonts;

	private FileWriter(PdfDocument document, OutputStream bytes, CompressedFonts fonts) {
		super(document, bytes);
		this.fonts = fonts;
	}

	/**
	 * Begins a file.
	 * @param file what will be printed
	 * @param bytes where it is written
	 * @param fonts what compresses its fonts
	 * @return the writer
	 */
	static PdfWriter of(Document file, OutputStream bytes, CompressedFonts fonts) {
		PdfDocument document = new UndatedDocument();
		file.addDocListener(document);
		FileWriter writer = new FileWriter(document, bytes, fonts);
		document.addWriter(writer);
		return writer;
	}

	@Override
	public PdfIndirectObject addToBody(PdfObject object) throws IOException {
		boolean font = object instanceof PdfStream stream && CompressedFonts.isFont(stream);
		return super.addToBody(font ? this.fonts.compress((PdfStream) object) : object);
	}

	/**
	 * A document whose dates come from what is printed: the library's own would be asked
	 * for, at some cost, and thrown away.
	 */
	private static final class UndatedDocument extends PdfDocument {

		@Override
		public boolean addCreationDate() {
			return true;
		}

	}

}
