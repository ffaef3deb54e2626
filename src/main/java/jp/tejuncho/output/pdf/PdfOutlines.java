package jp.tejuncho.output.pdf;

import java.util.List;

import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.output.text.PlainWords;

/**
 * しおり.
 */
final class PdfOutlines {

	private final PdfWriter writer;

	PdfOutlines(PdfWriter writer) {
		this.writer = writer;
	}

	/**
	 * Adds the headings of the only document.
	 * @param part the document
	 */
	void add(PdfPart part) {
		add(part, part.document().blocks(), this.writer.getDirectContent().getRootOutline());
	}

	/**
	 * Adds one of several documents, and its headings below it.
	 * @param part the document
	 */
	void addBelowTitle(PdfPart part) {
		PdfOutline title = new PdfOutline(this.writer.getDirectContent().getRootOutline(),
				destination(part, new PlacesOnPages.Place(1, 0)), part.document().head().title(), false);
		add(part, part.document().blocks(), title);
	}

	private void add(PdfPart part, List<Block> blocks, PdfOutline parent) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				add(part, division.blocks(), entry(part, division, parent));
			}
		}
	}

	private PdfOutline entry(PdfPart part, Block.Division division, PdfOutline parent) {
		NodeId id = division.id();
		PlacesOnPages.Place place = part.layout().places().find(id);
		if (division.title() == null || place == null) {
			return parent;
		}
		Numbering numbering = part.numbering();
		String gap = (!division.level().isCounted() || numbering.mark(id).isEmpty()) ? "" : "　";
		String title = numbering.mark(id) + gap + PlainWords.of(numbering, id, division.title());
		return new PdfOutline(parent, destination(part, place), title, division.level().heading() == Heading.LARGE);
	}

	private PdfDestination destination(PdfPart part, PlacesOnPages.Place place) {
		int page = part.before() + place.page();
		float top = place.top() + part.paper().shift(page).down();
		PdfDestination destination = new PdfDestination(PdfDestination.XYZ, -1, part.paper().height() - top, 0);
		destination.addPage(this.writer.getPageReference(page));
		return destination;
	}

}
