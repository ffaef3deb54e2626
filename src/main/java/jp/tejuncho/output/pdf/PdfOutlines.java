package jp.tejuncho.output.pdf;

import java.util.List;

import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.output.text.PlainWords;

/**
 * しおり.
 */
final class PdfOutlines {

	private final PdfWriter writer;

	private final Numbering numbering;

	private final Places places;

	private final float height;

	PdfOutlines(PdfWriter writer, Numbering numbering, Places places, float height) {
		this.writer = writer;
		this.numbering = numbering;
		this.places = places;
		this.height = height;
	}

	void add(List<Block> blocks) {
		add(blocks, this.writer.getDirectContent().getRootOutline());
	}

	private void add(List<Block> blocks, PdfOutline parent) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				add(division.blocks(), entry(division, parent));
			}
		}
	}

	private PdfOutline entry(Block.Division division, PdfOutline parent) {
		Places.Place place = this.places.find(division.id());
		if (division.title() == null || place == null) {
			return parent;
		}
		PdfDestination destination = new PdfDestination(PdfDestination.XYZ, -1, this.height - place.top(), 0);
		destination.addPage(this.writer.getPageReference(place.page()));
		String gap = (division.level() == Level.CLAUSE) ? "" : "　";
		String title = this.numbering.mark(division.id()) + gap
				+ PlainWords.of(this.numbering, division.id(), division.title());
		return new PdfOutline(parent, destination, title, division.level() == Level.PART);
	}

}
