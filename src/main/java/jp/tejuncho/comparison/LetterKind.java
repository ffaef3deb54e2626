package jp.tejuncho.comparison;

import java.lang.Character.UnicodeScript;

/**
 * 文字の種類.
 *
 * As far as it matters for where a sentence may well be parted.
 */
enum LetterKind {

	NEW_LINE, FULL_STOP, COMMA, OPENING, CLOSING, NUMBER_MARK, HIRAGANA, DIGIT_OR_LATIN, OTHER;

	static LetterKind of(String letter) {
		return ofFirst(letter.codePointAt(0));
	}

	static LetterKind last(String word) {
		int index = word.length();
		int codePoint;
		do {
			codePoint = word.codePointBefore(index);
			index -= Character.charCount(codePoint);
		}
		while (index > 0 && isMark(codePoint));
		return ofFirst(codePoint);
	}

	private static boolean isMark(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> false;
		};
	}

	private static LetterKind ofFirst(int codePoint) {
		if ("\r\n".indexOf(codePoint) >= 0) {
			return NEW_LINE;
		}
		if ("。．！？".indexOf(codePoint) >= 0) {
			return FULL_STOP;
		}
		if ("、，,・".indexOf(codePoint) >= 0) {
			return COMMA;
		}
		return switch (Character.getType(codePoint)) {
			case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
			case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSING;
			case Character.OTHER_NUMBER, Character.LETTER_NUMBER -> NUMBER_MARK;
			default -> ofScript(codePoint);
		};
	}

	private static LetterKind ofScript(int codePoint) {
		UnicodeScript script = UnicodeScript.of(codePoint);
		if (script == UnicodeScript.LATIN || Character.isDigit(codePoint)) {
			return DIGIT_OR_LATIN;
		}
		return (script == UnicodeScript.HIRAGANA) ? HIRAGANA : OTHER;
	}

}
