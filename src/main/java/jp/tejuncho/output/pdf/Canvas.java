package jp.tejuncho.output.pdf;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;

/**
 * 印字する頁.
 *
 * Lengths are points from the upper left corner. Whatever is printed either belongs to a
 * tag or is declared an artifact: a file with anything else is not PDF/UA.
 */
final class Canvas {

	private static final float HAIRLINE = 0.5f;

	private final PdfWriter writer;

	private final PdfContentByte content;

	private final PlacesOnPages places;

	private final Paper paper;

	private final float height;

	private final int before;

	private Paper.Shift shift = Paper.Shift.NONE;

	private float spacing;

	private boolean open;

	private @Nullable Tag current;

	/**
	 * Makes a canvas.
	 * @param writer the file
	 * @param places where a document's places stand
	 * @param paper what its pages are
	 * @param before how many pages of other documents the file begins with
	 */
	Canvas(PdfWriter writer, PlacesOnPages places, Paper paper, int before) {
		this.writer = writer;
		this.content = writer.getDirectContent();
		this.places = places;
		this.paper = paper;
		this.height = paper.height();
		this.before = before;
	}

	/**
	 * Begins a page. Whatever is printed on it moves with its margins.
	 * @param page the page of the file, counted from 1
	 */
	void turnTo(int page) {
		this.spacing = 0;
		this.shift = this.paper.shift(page);
		if (!this.shift.equals(Paper.Shift.NONE)) {
			this.content.concatCTM(1, 0, 0, 1, this.shift.right(), -this.shift.down());
		}
	}

	/**
	 * How far everything on the page is moved.
	 * @return to be added to what is not printed but named by its place on the sheet
	 */
	Paper.Shift shift() {
		return this.shift;
	}

	void enter(@Nullable Tag tag) {
		if (this.open && this.current == tag) {
			return;
		}
		leave();
		if (tag != null) {
			this.content.beginMarkedContentSequence(tag.element());
		}
		else {
			this.content.beginMarkedContentSequence(new PdfName("Artifact"));
		}
		this.open = true;
		this.current = tag;
	}

	/**
	 * How high the page is.
	 * @return its height
	 */
	float height() {
		return this.height;
	}

	void leave() {
		if (this.open) {
			this.content.endMarkedContentSequence();
		}
		this.open = false;
		this.current = null;
	}

	void text(@Nullable Tag tag, List<Line.Spot> run, float size, float x, float baseline) {
		enter(tag);
		this.content.beginText();
		this.content.setFontAndSize(run.getFirst().glyph().face().font(), size);
		this.content.setTextMatrix(x + run.getFirst().x(), this.height - baseline);
		float usual = PlacedLetters.usualGap(run);
		if (usual != this.spacing) {
			this.content.setCharacterSpacing(usual);
			this.spacing = usual;
		}
		PdfTextArray array = new PdfTextArray();
		for (PlacedLetters.Part part : PlacedLetters.of(run, size, usual)) {
			array.add(part.letters());
			array.add(part.back() * 1000);
		}
		this.content.showText(array);
		this.content.endText();
	}

	void blank(float left, float baseline, float right, float size) {
		// framed, so that an empty blank shows in black and white too
		enter(null);
		float bottom = this.height - baseline - (0.22f * size);
		this.content.setRGBColorFillF(1, 0.95f, 0.69f);
		this.content.setGrayStroke(0);
		this.content.setLineWidth(HAIRLINE);
		this.content.rectangle(left + HAIRLINE, bottom, right - left - (2 * HAIRLINE), 1.24f * size);
		this.content.fillStroke();
		this.content.setGrayFill(0);
	}

	void change(Inline.Change change, float left, float baseline, float right, float size) {
		switch (change) {
			case ADDED, REVISED -> line(null, left, baseline + (0.2f * size), right, baseline + (0.2f * size));
			case REMOVED -> {
				line(null, left, baseline - (0.3f * size), right, baseline - (0.3f * size));
				line(null, left, baseline - (0.46f * size), right, baseline - (0.46f * size));
			}
		}
	}

	void box(@Nullable Tag tag, float x, float top, float width, float height, Ink ink) {
		enter(tag);
		this.content.setGrayFill(ink.fill());
		this.content.setGrayStroke(0);
		this.content.setLineWidth(HAIRLINE);
		this.content.rectangle(x, this.height - top - height, width, height);
		switch (ink) {
			case FRAME, PAPER_FRAME -> this.content.fillStroke();
			case SHADE, PAPER -> this.content.fill();
			case DASHES -> {
				this.content.setLineDash(3, 2, 0);
				this.content.stroke();
				this.content.setLineDash(0);
			}
			case OUTLINE -> this.content.stroke();
		}
		this.content.setGrayFill(0);
	}

	void line(@Nullable Tag tag, float fromX, float fromTop, float toX, float toTop) {
		enter(tag);
		this.content.setGrayStroke(0);
		this.content.setLineWidth(HAIRLINE);
		this.content.moveTo(fromX, this.height - fromTop);
		this.content.lineTo(toX, this.height - toTop);
		this.content.stroke();
	}

	void polygon(@Nullable Tag tag, List<float[]> corners, boolean filled) {
		enter(tag);
		this.content.setGrayFill(0);
		this.content.setGrayStroke(0);
		this.content.setLineWidth(0.8f);
		this.content.moveTo(corners.getFirst()[0], this.height - corners.getFirst()[1]);
		corners.stream().skip(1).forEach((corner) -> this.content.lineTo(corner[0], this.height - corner[1]));
		if (filled) {
			this.content.closePathFillStroke();
		}
		else {
			this.content.stroke();
		}
	}

	void leaders(float fromX, float toX, float baseline) {
		// drawn, not written: nobody wants to copy or hear the dots
		enter(null);
		this.content.setGrayStroke(0);
		this.content.setLineWidth(0.9f);
		this.content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
		this.content.setLineDash(0, 4, 0);
		this.content.moveTo(fromX, this.height - baseline + 3);
		this.content.lineTo(toX, this.height - baseline + 3);
		this.content.stroke();
		this.content.setLineDash(0);
		this.content.setLineCap(PdfContentByte.LINE_CAP_BUTT);
	}

	void watermark(Line line, float x, float baseline) {
		enter(null);
		this.content.setGrayFill(0.93f);
		line.paint(this, x, baseline);
		this.content.setGrayFill(0);
	}

	/**
	 * The number of the page a place is on.
	 * @param id a place of the document
	 * @return its page, 0 for a place that is not printed
	 */
	int pageOf(NodeId id) {
		PlacesOnPages.Place place = this.places.find(id);
		return (place != null) ? place.page() : 0;
	}

	void link(Tag tag, NodeId destination, float left, float baseline, float right, float size, String words) {
		PlacesOnPages.Place place = this.places.find(destination);
		if (place == null) {
			return;
		}
		float bottom = this.height - baseline - (0.2f * size) - this.shift.down();
		float moved = this.shift.right();
		int page = this.before + place.page();
		float top = place.top() + this.paper.shift(page).down();
		PdfAnnotation annotation = PdfAnnotation.createLink(this.writer,
				new Rectangle(left + moved, bottom, right + moved, bottom + (1.2f * size)),
				PdfAnnotation.HIGHLIGHT_INVERT, page, new PdfDestination(PdfDestination.XYZ, -1, this.height - top, 0));
		annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
		annotation.put(PdfName.BORDER, new PdfArray(new float[] { 0, 0, 0 }));
		annotation.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
		PdfStructureElement element = tag.element();
		int key = this.writer.getStructureTreeRoot().addExistingObject(element.getReference());
		annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
		this.writer.addAnnotation(annotation);
		refer(element, annotation);
	}

	private void refer(PdfStructureElement element, PdfAnnotation annotation) {
		PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
		reference.put(PdfName.OBJ, annotation.getIndirectReference());
		reference.put(PdfName.PG, this.writer.getCurrentPage());
		PdfObject marks = element.get(PdfName.K);
		PdfArray kids = (marks instanceof PdfArray array) ? array : new PdfArray(marks);
		kids.add(reference);
		element.put(PdfName.K, kids);
	}

	/**
	 * 塗りと線.
	 */
	enum Ink {

		/** A grey box with a frame. */
		FRAME(0.93f),

		/** A white box with a frame. */
		PAPER_FRAME(1),

		/** A grey ground. */
		SHADE(0.93f),

		/** A white ground. */
		PAPER(1),

		/** A dashed frame. */
		DASHES(1),

		/** A frame. */
		OUTLINE(1);

		private final float fill;

		Ink(float fill) {
			this.fill = fill;
		}

		float fill() {
			return this.fill;
		}

	}

}
