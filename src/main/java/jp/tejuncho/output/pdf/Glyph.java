package jp.tejuncho.output.pdf;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Letters;

/**
 * 印字する文字.
 *
 * @param letter the letter as it was written
 * @param printed the letter as it is printed: 〓 where no typeface has it
 * @param face the typeface that has it
 * @param width its width in ems
 * @param kind how it stands beside others
 * @param marks what is printed over it, or {@code null}
 */
record Glyph(String letter, String printed, Typeface face, float width, Kind kind, @Nullable Marks marks) {

	static Glyph of(String letter, String printed, Typeface face) {
		Marks marks = Marks.of(printed, face);
		float width = face.width(printed) - ((marks != null) ? marks.width() : 0);
		return new Glyph(letter, printed, face, width, Kind.of(printed, width), marks);
	}

	/**
	 * What is printed without the marks over it.
	 * @return the letter, with its variation selector
	 */
	String base() {
		return (this.marks != null) ? this.printed.substring(0, this.printed.length() - this.marks.text().length())
				: this.printed;
	}

	/**
	 * Whether nothing but one character is printed.
	 * @return {@code false} for a letter with marks over it, and wherever it can't be
	 * told at a glance
	 */
	boolean isAlone() {
		return this.printed.length() == 1;
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

	/**
	 * Whether it is a half-width letter or figure.
	 * @return {@code false} for half-width points and brackets, which have their own
	 * blank
	 */
	boolean isLatin() {
		return this.kind == Kind.LATIN;
	}

	/**
	 * Whether it is set as Latin words are, its points and brackets included.
	 * @return {@code true} for half-width letters, figures and signs
	 */
	boolean isNarrow() {
		return this.kind == Kind.LATIN || this.kind == Kind.SIGN;
	}

	boolean isJapanese() {
		return this.kind == Kind.JAPANESE;
	}

	boolean isComplete() {
		return this.letter.equals(this.printed);
	}

	/**
	 * 重ねて印字する符号.
	 *
	 * @param text the combining marks
	 * @param width how far they would move what follows, in ems
	 * @param back how far before the letter's end they begin, in ems
	 */
	record Marks(String text, float width, float back) {

		private static final String OF_KANA = "\u3099\u309A";

		/** 濁点 and 半濁点 stand in the left of their square, and here over the right end. */
		private static final float BACK_OF_KANA = 0.3f;

		static @Nullable Marks of(String printed, Typeface face) {
			int base = Character.charCount(printed.codePointAt(0));
			String text = printed.substring(base);
			if (text.isEmpty() || text.codePoints().anyMatch(Letters::isVariationSelector)) {
				return null;
			}
			float width = face.width(text);
			boolean ofKana = OF_KANA.indexOf(text.codePointAt(0)) >= 0;
			return new Marks(text, width, (ofKana && width > 0) ? BACK_OF_KANA : width);
		}

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

		/** 半角の約物と記号. */
		SIGN,

		/** 漢字と仮名. */
		JAPANESE,

		/** そのほか. */
		OTHER;

		private static final float NEARLY_FULL = 0.9f;

		private static final String OPENERS = "（［｛〔〈《「『【〖〘〝｟‘“";

		private static final String CLOSERS = "、。，．）］｝〕〉》」』】〗〙〟｠’”";

		private static final Pattern WRITTEN_CLOSE = Pattern
			.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{Co}ー○◯]");

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
				return isLetter(codePoint) ? LATIN : SIGN;
			}
			return WRITTEN_CLOSE.matcher(printed).lookingAt() ? JAPANESE : OTHER;
		}

		// m² ends with a letter
		private static boolean isLetter(int codePoint) {
			return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.OTHER_NUMBER;
		}

	}

}
