package jp.tejuncho.output.docx;

import java.util.List;

/**
 * 目次の行の送り.
 *
 * Whoever opens the file may have other typefaces, whose titles turn over sooner. Where
 * the last lines would stand on a page of their own, or the page would be full to the
 * brim, all lines give way a little.
 */
final class ContentsLine {

	private static final int USUAL = 360;

	private static final int USUAL_LEADING = 380;

	private static final int HEADING = 900;

	private static final int ABOVE_PART = 180;

	/** Lines that are not worth a page of their own. */
	private static final int FEW = 6;

	/** Lines that stay empty at the foot of a page, for a title that turns over. */
	private static final int SPARE = 1;

	/** How far the lines give way: most typefaces are no higher. */
	private static final double TIGHTEST = 0.86;

	private ContentsLine() {
	}

	/**
	 * From one line of the contents to the next.
	 * @param entries the lines of each entry, and whether a part begins with it
	 * @param page the paper
	 * @return twips
	 */
	static int of(List<Entry> entries, DocxPage page) {
		int usual = scaled(USUAL, page);
		int lines = entries.stream().mapToInt(Entry::lines).sum();
		int white = scaled(HEADING, page)
				+ (int) entries.stream().filter(Entry::part).count() * scaled(ABOVE_PART, page);
		int height = white + lines * usual;
		int pages = (height + SPARE * usual - 1) / page.textHeight();
		int over = height - pages * page.textHeight();
		if (pages == 0 || over > FEW * usual) {
			return usual;
		}
		int tight = (pages * page.textHeight() - white) / (lines + SPARE);
		return (tight >= TIGHTEST * usual) ? Math.min(usual, tight) : usual;
	}

	private static int scaled(int twips, DocxPage page) {
		return twips * page.leading() / USUAL_LEADING;
	}

	/**
	 * 目次の項目の高さ.
	 *
	 * @param lines how many lines its title is likely to have
	 * @param part whether there is white above it
	 */
	record Entry(int lines, boolean part) {

	}

}
