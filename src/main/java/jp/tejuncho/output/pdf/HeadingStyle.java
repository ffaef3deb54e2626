package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Level;

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

	static HeadingStyle of(Level level) {
		return switch (level) {
			case PART -> new HeadingStyle(Style.BOLD, 15, 30, Paper.LEADING, 0, 1, 0);
			case CHAPTER -> new HeadingStyle(Style.BOLD, 12.5f, 24, Paper.LEADING, 0, 1, 1);
			case SECTION -> new HeadingStyle(Style.BOLD, Paper.SIZE, 21, Paper.LEADING / 2, 1, 0.5f, 2);
			case CLAUSE -> new HeadingStyle(Style.GOTHIC, Paper.SIZE, Paper.LEADING, Paper.LEADING / 4, 2, 0, 3);
		};
	}

}
