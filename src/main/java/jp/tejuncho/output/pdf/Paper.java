package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;

/**
 * 用紙.
 *
 * A4, as the house lays it down. A wide document lies on the same sheet turned clockwise:
 * what is bound is its upper edge. Lengths are points.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param left the left edge of the text
 * @param top the upper edge of the text
 * @param letters letters a line
 * @param lines lines a page
 * @param style what the house lays down
 */
record Paper(float width, float height, float left, float top, int letters, int lines, PageStyle style) {

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

	private static final float SHORT_SIDE = 595.276f;

	private static final float LONG_SIDE = 841.89f;

	/** What all other sizes are told in relation to. */
	private static final float USUAL_SIZE = 11;

	static Paper of(PageStyle style, Document.Format format) {
		float binding = points(style.binding());
		float top = points(style.top());
		return switch (format) {
			case BOOK, PORTRAIT ->
				new Paper(SHORT_SIDE, LONG_SIDE, binding, top, style.letters(), style.lines(), style);
			case LANDSCAPE -> {
				float left = points(style.bottom());
				int letters = (int) ((LONG_SIDE - left - top) / style.size());
				int lines = (int) (style.letters() * style.size() / style.leading());
				yield new Paper(LONG_SIDE, SHORT_SIDE, left, binding, letters, lines, style);
			}
		};
	}

	/**
	 * The size of the letters.
	 * @return of the text
	 */
	float size() {
		return (float) this.style.size();
	}

	/**
	 * From one line to the next.
	 * @return of the text
	 */
	float leading() {
		return (float) this.style.leading();
	}

	/**
	 * A length that goes with the size of the letters.
	 * @param usual how much it is where letters are 11 points high
	 * @return how much it is here
	 */
	float scaled(float usual) {
		return usual * size() / USUAL_SIZE;
	}

	float textWidth() {
		return this.letters * size();
	}

	float textHeight() {
		return this.lines * leading();
	}

	float right() {
		return this.left + textWidth();
	}

	/**
	 * The margin below the text.
	 * @return from the text to the edge of the sheet
	 */
	float bottom() {
		return this.height - this.top - textHeight();
	}

	/**
	 * The size of what stands in a table.
	 * @return a little smaller than the text
	 */
	float tableSize() {
		return scaled(10);
	}

	Style body() {
		return switch (this.style.face()) {
			case UD_MINCHO -> Style.MINCHO;
			case UD_GOTHIC -> Style.GOTHIC;
			case MINCHO -> Style.SERIF;
			case GOTHIC -> Style.SANS;
		};
	}

	/**
	 * The typeface of what stands out from the text.
	 * @return a Gothic one, bold where the text itself is Gothic
	 */
	Style emphasis() {
		return this.style.face().isGothic() ? Style.BOLD : Style.GOTHIC;
	}

	/**
	 * The typeface of what must not be left out.
	 * @return the one of the text where the house doesn't tell them apart
	 */
	Style mandatory() {
		return this.style.gothicForMandatory() ? emphasis() : body();
	}

	/**
	 * How far everything moves on a page, so that the binding has its margin there.
	 * @param page the page of the file, counted from 1
	 * @return to the right and downwards; nothing on odd pages
	 */
	Shift shift(int page) {
		if (!this.style.duplex() || page % 2 != 0) {
			return Shift.NONE;
		}
		boolean portrait = this.width < this.height;
		return portrait ? new Shift(this.width - right() - this.left, 0) : new Shift(0, bottom() - this.top);
	}

	static float points(double millimetres) {
		return (float) (millimetres * POINTS_PER_MILLIMETRE);
	}

	/**
	 * 移動.
	 *
	 * @param right how far to the right
	 * @param down how far downwards
	 */
	record Shift(float right, float down) {

		static final Shift NONE = new Shift(0, 0);

	}

}
