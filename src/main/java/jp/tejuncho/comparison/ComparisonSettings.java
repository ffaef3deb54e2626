package jp.tejuncho.comparison;

/**
 * 新旧対照表の体裁.
 *
 * @param newOnTheLeft whether the new text stands on the left, as is usual
 * @param headings what the columns are called
 * @param underline whether what changed is underlined
 * @param folded whether what didn't change is left out as （略）
 * @param remarks whether there is a column for the reasons
 * @param note whether a line above the table explains the underlines
 * @param allFormerNumbers whether every new number has the old one beside it, and not
 * only that of a text that was moved or reworded
 */
public record ComparisonSettings(boolean newOnTheLeft, Headings headings, Underline underline, boolean folded,
		boolean remarks, boolean note, boolean allFormerNumbers) {

	/**
	 * As it is mostly asked for.
	 * @return 改正案 on the left, underlined and folded, with 備考 and the note
	 */
	public static ComparisonSettings standard() {
		return new ComparisonSettings(true, Headings.PROPOSED, Underline.BOTH_SIDES, true, true, true, false);
	}

	/**
	 * The same under other headings.
	 * @param other what the columns are called
	 * @return the settings
	 */
	public ComparisonSettings withHeadings(Headings other) {
		return new ComparisonSettings(this.newOnTheLeft, other, this.underline, this.folded, this.remarks, this.note,
				this.allFormerNumbers);
	}

	/**
	 * The same with everything printed.
	 * @return the settings
	 */
	public ComparisonSettings unfolded() {
		return new ComparisonSettings(this.newOnTheLeft, this.headings, this.underline, false, this.remarks, this.note,
				this.allFormerNumbers);
	}

	/**
	 * The same without a column for the reasons.
	 * @return the settings
	 */
	public ComparisonSettings withoutRemarks() {
		return new ComparisonSettings(this.newOnTheLeft, this.headings, this.underline, this.folded, false, this.note,
				this.allFormerNumbers);
	}

	/**
	 * 欄の見出し.
	 *
	 * @param after what the new text is called
	 * @param before what the old text is called
	 */
	public record Headings(String after, String before) {

		/** Until it is decided. */
		public static final Headings PROPOSED = new Headings("改正案", "現行");

		/** Once it is decided. */
		public static final Headings DECIDED = new Headings("改正後", "改正前");

		public Headings {
			if (after.isBlank() || before.isBlank()) {
				throw new IllegalArgumentException("Both columns need a heading");
			}
		}

	}

	/**
	 * 改正部分の示し方.
	 */
	public enum Underline {

		/** Underlined on both sides. */
		BOTH_SIDES,

		/** Not shown. */
		NONE

	}

}
