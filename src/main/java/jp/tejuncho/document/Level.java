package jp.tejuncho.document;

/**
 * 見出しの段階.
 *
 * @param name what a place of this level is called: 章
 * @param counting how its places are numbered
 * @param heading how its heading is set
 * @param isClause whether it is what is decided on as a whole: its content are sentences
 */
public record Level(String name, Counting counting, Heading heading, boolean isClause) {

	/** 部, for a guideline that lays down no levels of its own. */
	public static final Level PART = new Level("部", Counting.of(new Mark("", Figures.ROMAN, "")), Heading.LARGE, false);

	/** 章. */
	public static final Level CHAPTER = new Level("章", Counting.of(new Mark("", Figures.FULL_WIDTH, "")),
			Heading.MEDIUM, false);

	/** 節. */
	public static final Level SECTION = new Level("節", Counting.of(new Mark("(", Figures.HALF_WIDTH, ")")),
			Heading.SMALL, false);

	/** 条項. */
	public static final Level CLAUSE = new Level("条項", Counting.of(Mark.sign("・")), Heading.ENTRY, true);

	/**
	 * Whether it has a number.
	 * @return {@code false} where all neighbours bear the same sign: such a place is
	 * called by its title
	 */
	public boolean isCounted() {
		return this.counting.mark().isCounted();
	}

	/**
	 * The printed mark.
	 * @param position the place among those it is counted with, from 1
	 * @return the mark, without a blank after it
	 */
	public String mark(int position) {
		return this.counting.mark().at(position);
	}

	/**
	 * Whether the table of contents lists it.
	 * @return {@code true} for what stands on a line of its own, larger than the text
	 */
	public boolean isListed() {
		return this.heading != Heading.ENTRY;
	}

	/**
	 * 見出しの体裁.
	 */
	public enum Heading {

		/** 大見出し. It begins a page. */
		LARGE,

		/** 中見出し. */
		MEDIUM,

		/** 小見出し. */
		SMALL,

		/** 条項の見出し. It is set like the text. */
		ENTRY

	}

}
