package jp.tejuncho.document;

/**
 * 数え方.
 *
 * @param mark what is printed before a place
 * @param called what a reference calls it: (1) may be called 第１号
 * @param throughout whether the numbers go on through the whole document, so that one is
 * enough to find the place
 */
public record Counting(Mark mark, Mark called, boolean throughout) {

	/** ①②③. */
	public static final Counting CIRCLED = of(new Mark("", Figures.CIRCLED, ""));

	/**
	 * As most places are counted.
	 * @param mark what is printed, and what references say
	 * @return anew within each place that holds it
	 */
	public static Counting of(Mark mark) {
		return new Counting(mark, mark, false);
	}

}
