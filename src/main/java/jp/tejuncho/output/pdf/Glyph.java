package jp.tejuncho.output.pdf;

import java.util.regex.Pattern;

/**
 * 印字する文字.
 *
 * @param letter the letter as it was written
 * @param printed the letter as it is printed: 〓 where no typeface has it
 * @param face the typeface that has it
 * @param width its width in ems
 * @param kind how it stands beside others
 */
record Glyph(String letter, String printed, Typeface face, float width, Kind kind) {

	static Glyph of(String letter, String printed, Typeface face) {
		float width = face.width(printed);
		return new Glyph(letter, printed, face, width, Kind.of(printed, width));
	}

	/**
	 * Whether its left half is blank.
	 * @return {@code true} for a full-width opening bracket
	 */
	boolean opens() {
		return this.kind == Kind.OPENING;
	}

	/**
	 * Whether its right half is blank.
	 * @return {@code true} for a full-width closing bracket, 、 and 。
	 */
	boolean closes() {
		return this.kind == Kind.CLOSING;
	}

	boolean isSpace() {
		return this.kind == Kind.SPACE;
	}

	boolean isLatin() {
		return this.kind == Kind.LATIN;
	}

	boolean isJapanese() {
		return this.kind == Kind.JAPANESE;
	}

	boolean isComplete() {
		return this.letter.equals(this.printed);
	}

	/**
	 * 文字の類.
	 */
	enum Kind {

		/** 始め括弧類. */
		OPENING,

		/** 終わり括弧類と句読点. */
		CLOSING,

		/** 字間. */
		SPACE,

		/** 半角の欧字と数字. */
		LATIN,

		/** 漢字と仮名. */
		JAPANESE,

		/** そのほか. */
		OTHER;

		private static final float NEARLY_FULL = 0.9f;

		private static final String OPENERS = "（［｛〔〈《「『【‘“";

		private static final String CLOSERS = "、。，．）］｝〕〉》」』】’”";

		private static final Pattern WRITTEN_CLOSE = Pattern
			.compile("[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}ー○◯]");

		static Kind of(String printed, float width) {
			int codePoint = printed.codePointAt(0);
			if (printed.isBlank()) {
				return SPACE;
			}
			if (width > NEARLY_FULL && OPENERS.indexOf(codePoint) >= 0) {
				return OPENING;
			}
			if (width > NEARLY_FULL && CLOSERS.indexOf(codePoint) >= 0) {
				return CLOSING;
			}
			if (width < NEARLY_FULL && codePoint < 0x2E80) {
				return LATIN;
			}
			return WRITTEN_CLOSE.matcher(printed).lookingAt() ? JAPANESE : OTHER;
		}

	}

}
