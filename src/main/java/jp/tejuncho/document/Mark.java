package jp.tejuncho.document;

/**
 * 番号の形.
 *
 * @param before what stands before the figures: 第, (, or the whole of a mark that counts
 * nothing
 * @param figures how the number is written
 * @param after what stands behind the figures: 条, )
 */
public record Mark(String before, Figures figures, String after) {

	/**
	 * What all neighbours bear alike.
	 * @param sign for instance ・
	 * @return a mark that counts nothing
	 */
	public static Mark sign(String sign) {
		return new Mark(sign, Figures.NONE, "");
	}

	/**
	 * Whether it tells one place from its neighbours.
	 * @return {@code false} for a sign
	 */
	public boolean isCounted() {
		return this.figures != Figures.NONE;
	}

	/**
	 * The printed mark.
	 * @param position the place among its neighbours of the same level, counted from 1
	 * @return the mark, without a blank after it
	 */
	public String at(int position) {
		return this.before + this.figures.written(position) + this.after;
	}

}
