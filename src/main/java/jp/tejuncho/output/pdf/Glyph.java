package jp.tejuncho.output.pdf;

/**
 * 印字する文字.
 *
 * @param letter the letter as it was written
 * @param printed the letter as it is printed: 〓 where no typeface has it
 * @param face the typeface that has it
 * @param width its width in ems
 */
record Glyph(String letter, String printed, Typeface face, float width) {

	private static final String OPENING = "（［｛〔〈《「『【‘“";

	private static final String CLOSING = "、。，．）］｝〕〉》」』】’”";

	/**
	 * Whether its left half is blank.
	 * @return {@code true} for a full-width opening bracket
	 */
	boolean opens() {
		return this.width > 0.9f && OPENING.contains(this.printed);
	}

	/**
	 * Whether its right half is blank.
	 * @return {@code true} for a full-width closing bracket, 、 and 。
	 */
	boolean closes() {
		return this.width > 0.9f && CLOSING.contains(this.printed);
	}

	boolean isSpace() {
		return this.printed.isBlank();
	}

	boolean isLatin() {
		int codePoint = this.printed.codePointAt(0);
		return codePoint > ' ' && codePoint < 0x2E80 && this.width < 0.9f;
	}

	boolean isComplete() {
		return this.letter.equals(this.printed);
	}

}
