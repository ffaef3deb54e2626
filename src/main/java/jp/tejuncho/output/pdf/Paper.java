package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Document;

/**
 * 用紙.
 *
 * A4, bound at the left. Lengths are points.
 */
enum Paper {

	/** 40字×36行 of 11 points. */
	PORTRAIT(595.276f, 841.89f, 40, 36),

	/** For wide tables: 63字×22行. */
	LANDSCAPE(841.89f, 595.276f, 63, 22);

	static final float SIZE = 11;

	static final float LEADING = 19;

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

	private final float width;

	private final float height;

	private final int letters;

	private final int lines;

	Paper(float width, float height, int letters, int lines) {
		this.width = width;
		this.height = height;
		this.letters = letters;
		this.lines = lines;
	}

	static Paper of(Document.Format format) {
		return switch (format) {
			case BOOK, PORTRAIT -> PORTRAIT;
			case LANDSCAPE -> LANDSCAPE;
		};
	}

	float width() {
		return this.width;
	}

	float height() {
		return this.height;
	}

	/**
	 * The left edge of the text.
	 * @return 30 mm, for the holes
	 */
	float left() {
		return points(30);
	}

	float top() {
		return 80;
	}

	float textWidth() {
		return this.letters * SIZE;
	}

	float textHeight() {
		return this.lines * LEADING;
	}

	static float points(double millimetres) {
		return (float) (millimetres * POINTS_PER_MILLIMETRE);
	}

}
