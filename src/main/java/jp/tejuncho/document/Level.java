package jp.tejuncho.document;

/**
 * 見出しの段階.
 *
 * @param name what a place of this level is called: 章
 * @param mark what its heading begins with
 * @param heading how its heading is set
 * @param isClause whether it is what is decided on as a whole: its content are sentences
 */
public record Level(String name, Mark mark, Heading heading, boolean isClause) {

	/** 部, for a guideline that lays down no levels of its own. */
	public static final Level PART = new Level("部", new Mark("", Figures.ROMAN, ""), Heading.LARGE, false);

	/** 章. */
	public static final Level CHAPTER = new Level("章", new Mark("", Figures.FULL_WIDTH, ""), Heading.MEDIUM, false);

	/** 節. */
	public static final Level SECTION = new Level("節", new Mark("(", Figures.HALF_WIDTH, ")"), Heading.SMALL, false);

	/** 条項. */
	public static final Level CLAUSE = new Level("条項", Mark.sign("・"), Heading.ENTRY, true);

	/**
	 * Whether it has a number.
	 * @return {@code false} where all neighbours bear the same sign: such a place is
	 * called by its title
	 */
	public boolean isCounted() {
		return this.mark.isCounted();
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
