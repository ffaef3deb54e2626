package jp.tejuncho.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfWriter;

/**
 * 書き出すファイル.
 *
 * @param metadata what is said about it
 * @param structure its tags
 * @param parts the documents in it, at least one
 * @param bound whether it is made for several documents
 */
record PdfFile(PdfMetadata metadata, Tag structure, List<PdfPart> parts, boolean bound) {

	/**
	 * Writes the file.
	 * @param fonts what compresses its fonts
	 * @return the file
	 */
	byte[] write(CompressedFonts fonts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Document file = new Document(size(this.parts.getFirst()), 0, 0, 0, 0);
		PdfWriter writer = FileWriter.of(file, bytes, fonts);
		try {
			this.metadata.declare(writer);
			file.open();
			this.metadata.describe(writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The PDF can't be written", ex);
		}
		this.structure.build(writer.getStructureTreeRoot());
		this.parts.forEach((part) -> paint(part, file, writer));
		outline(new PdfOutlines(writer));
		if (this.bound) {
			writer.setPageLabels(labels());
		}
		file.close();
		return bytes.toByteArray();
	}

	private static void paint(PdfPart part, Document file, PdfWriter writer) {
		Canvas canvas = new Canvas(writer, part.layout().places(), part.paper(), part.before());
		List<PdfPages.Page> pages = part.layout().pages();
		for (int i = 0; i < pages.size(); i++) {
			if (part.before() + i > 0) {
				file.setPageSize(size(part));
				file.newPage();
			}
			canvas.turnTo(part.before() + i + 1);
			part.margins().paint(canvas, i + 1);
			pages.get(i).paint(canvas);
			canvas.leave();
		}
	}

	private void outline(PdfOutlines outlines) {
		if (this.bound) {
			this.parts.forEach(outlines::addBelowTitle);
		}
		else {
			this.parts.forEach(outlines::add);
		}
	}

	// a viewer shows 2-3 for the page that bears - 3 - in the second document
	private PdfPageLabels labels() {
		PdfPageLabels labels = new PdfPageLabels();
		for (int i = 0; i < this.parts.size(); i++) {
			labels.addPageLabel(this.parts.get(i).before() + 1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS, (i + 1) + "-",
					1);
		}
		return labels;
	}

	private static Rectangle size(PdfPart part) {
		return new Rectangle(part.paper().width(), part.paper().height());
	}

}
