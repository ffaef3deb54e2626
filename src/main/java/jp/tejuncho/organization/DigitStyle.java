package jp.tejuncho.organization;

/**
 * 数字の全角・半角.
 */
public enum DigitStyle {

	/** 一桁は全角、二桁以上は半角. */
	MIXED("一桁は全角、二桁以上は半角", "令和８年10月１日"),

	/** すべて全角. */
	FULL_WIDTH("すべて全角", "令和８年１０月１日"),

	/** すべて半角. */
	HALF_WIDTH("すべて半角", "令和8年10月1日");

	private final String label;

	private final String example;

	DigitStyle(String label, String example) {
		this.label = label;
		this.example = example;
	}

	public String label() {
		return this.label;
	}

	public String example() {
		return this.example;
	}

	/**
	 * Writes the digits of a text in this style.
	 * @param mixed a text in the style {@link #MIXED}
	 * @return the same text with other digits
	 */
	public String apply(String mixed) {
		return switch (this) {
			case MIXED -> mixed;
			case FULL_WIDTH -> shifted(mixed, '0', '０');
			case HALF_WIDTH -> shifted(mixed, '０', '0');
		};
	}

	private static String shifted(String text, char from, char to) {
		StringBuilder shifted = new StringBuilder();
		text.chars().forEach((letter) -> {
			boolean digit = letter >= from && letter <= from + 9;
			shifted.append((char) (digit ? letter - from + to : letter));
		});
		return shifted.toString();
	}

}
