package jp.tejuncho.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Numbering;

/**
 * 書き出すファイル.
 *
 * @param metadata what is said about it
 * @param structure its tags
 * @param places which page has what
 * @param numbering the document's numbers
 * @param paper what it is printed on
 */
record PdfFile(PdfMetadata metadata, Tag structure, Places places, Numbering numbering, Paper paper) {

	byte[] write(List<PdfPages.Page> pages, PdfMargins margins, List<Block> blocks) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Document file = new Document(new Rectangle(this.paper.width(), this.paper.height()), 0, 0, 0, 0);
		PdfWriter writer = PdfWriter.getInstance(file, bytes);
		try {
			this.metadata.declare(writer);
			file.open();
			this.metadata.describe(writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The PDF can't be written", ex);
		}
		this.structure.build(writer.getStructureTreeRoot());
		Canvas canvas = new Canvas(writer, this.places, this.paper.height());
		for (int i = 0; i < pages.size(); i++) {
			if (i > 0) {
				file.newPage();
			}
			margins.paint(canvas, i + 1);
			pages.get(i).paint(canvas);
			canvas.leave();
		}
		new PdfOutlines(writer, this.numbering, this.places, this.paper.height()).add(blocks);
		file.close();
		return bytes.toByteArray();
	}

}
