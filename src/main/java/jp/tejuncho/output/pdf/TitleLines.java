package jp.tejuncho.output.pdf;

import java.util.List;

/**
 * 表題の行.
 *
 * A title that needs more than one line begins a line with what stands in brackets at its
 * end; else its lines are about equally long, so that no last word stands alone.
 */
final class TitleLines {

	/** How much narrower it is tried, in ems. */
	private static final float STEP = 0.5f;

	private TitleLines() {
	}

	/**
	 * Sets a title.
	 * @param pieces its letters
	 * @param size their size
	 * @param width the widest line
	 * @param compositor what sets it
	 * @return its lines
	 */
	static List<Line> of(List<TextRun> pieces, float size, float width, Compositor compositor) {
		List<Line> title = set(pieces, size, width, compositor);
		int count = title.size();
		if (count < 2) {
			return title;
		}
		for (float narrower = width; narrower > width / 2; narrower -= STEP * size) {
			List<Line> lines = set(pieces, size, narrower, compositor);
			if (lines.size() > count || title.getLast().spots().getFirst().glyph().opens()) {
				return title;
			}
			title = lines;
		}
		return title;
	}

	private static List<Line> set(List<TextRun> pieces, float size, float width, Compositor compositor) {
		return compositor.lines(null, pieces, Compositor.Measure.ragged(size, width));
	}

}
