package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Level.Heading;

/**
 * 見出しの体裁.
 *
 * @param style its typeface
 * @param size its size
 * @param height the height of a line
 * @param before the space above
 * @param left where its mark stands, in ems of the body
 * @param gap the space between mark and words, in its own ems
 * @param contentLeft where what stands under it begins, in ems of the body
 */
record HeadingStyle(Style style, float size, float height, float before, float left, float gap, float contentLeft) {

	// whole lines high, so that what stands under a heading is on the grid without a gap
	static HeadingStyle of(Heading heading, Paper paper) {
		float line = paper.leading();
		return switch (heading) {
			case LARGE -> new HeadingStyle(Style.BOLD, paper.scaled(15), 2 * line, line, 0, 1, 0);
			case MEDIUM -> new HeadingStyle(Style.BOLD, paper.scaled(12.5f), line, line, 0, 1, 1);
			case SMALL -> new HeadingStyle(Style.BOLD, paper.size(), line, line / 2, 1, 0.5f, 2);
			case ENTRY -> new HeadingStyle(paper.emphasis(), paper.size(), line, 0, 2, 0, 3);
		};
	}

}
