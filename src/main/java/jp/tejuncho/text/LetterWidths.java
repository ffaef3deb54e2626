package jp.tejuncho.text;

/**
 * 字幅の見積り.
 *
 * Nobody knows which typeface the reader's machine has; all that are likely are full or
 * half an em wide.
 */
public final class LetterWidths {

	/** 四分アキ, between Japanese and Latin letters. */
	private static final double BETWEEN_SCRIPTS = 0.25;

	private static final String NARROW = "iljtfrI.,:;!|()[]'/- ";

	private static final String WIDE = "MWmw@%&";

	private LetterWidths() {
	}

	/**
	 * How wide a text is.
	 * @param text the text
	 * @return ems
	 */
	public static double ems(String text) {
		return text.codePoints().mapToDouble(LetterWidths::fixed).sum();
	}

	/**
	 * How wide a text is set, with what stands between Japanese and Latin letters.
	 * @param text the text
	 * @param proportional whether the Latin letters of its typeface differ in width
	 * @return ems, rather too much than too little
	 */
	public static double set(String text, boolean proportional) {
		double ems = 0;
		int before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			ems += (proportional && letter < 0x80) ? proportional(letter) : fixed(letter);
			boolean meets = (isLatin(before) && isJapanese(letter)) || (isJapanese(before) && isLatin(letter));
			ems += meets ? BETWEEN_SCRIPTS : 0;
			before = letter;
		}
		return ems;
	}

	private static double fixed(int codePoint) {
		return isHalfWidth(codePoint) ? 0.5 : 1;
	}

	private static double proportional(char letter) {
		if (NARROW.indexOf(letter) >= 0) {
			return 0.4;
		}
		if (WIDE.indexOf(letter) >= 0) {
			return 0.95;
		}
		return Character.isUpperCase(letter) ? 0.72 : 0.6;
	}

	private static boolean isLatin(int letter) {
		return letter < 0x250 && Character.isLetterOrDigit(letter);
	}

	private static boolean isJapanese(int letter) {
		return Character.isIdeographic(letter) || (letter >= 'ぁ' && letter <= 'ヿ' && letter != '・');
	}

	private static boolean isHalfWidth(int codePoint) {
		return codePoint < 0x100 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
	}

}
