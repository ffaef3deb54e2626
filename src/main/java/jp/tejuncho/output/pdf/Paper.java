package jp.tejuncho.output.pdf;

/**
 * 用紙.
 *
 * A4 portrait, bound at the left: 40字×36行 of 11 points. Lengths are points.
 */
final class Paper {

	static final float WIDTH = 595.276f;

	static final float HEIGHT = 841.89f;

	/** Left edge of the text: 30 mm for the holes. */
	static final float LEFT = 85.04f;

	static final float SIZE = 11;

	static final float LEADING = 19;

	static final float TEXT_WIDTH = 40 * SIZE;

	static final float TEXT_HEIGHT = 36 * LEADING;

	static final float TOP = 80;

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

	private Paper() {
	}

	static float points(double millimetres) {
		return (float) (millimetres * POINTS_PER_MILLIMETRE);
	}

}
