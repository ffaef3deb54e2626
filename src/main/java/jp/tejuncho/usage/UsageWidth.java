package jp.tejuncho.usage;

/**
 * 文字の幅の規則.
 *
 * What one press puts right all over a document.
 */
public enum UsageWidth {

	/** 幅の規則でないもの. */
	NONE(""),

	/** 和文の中の半角の記号と片仮名. */
	MARKS("半角の句読点、括弧、片仮名"),

	/** 数字. */
	DIGITS("数字の全角と半角"),

	/** 英字. */
	LETTERS("英字の全角と半角");

	private final String label;

	UsageWidth(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether it is a matter of looks alone.
	 * @return {@code true} for what reads the same either way
	 */
	public boolean isLooks() {
		return this == DIGITS || this == LETTERS;
	}

}
