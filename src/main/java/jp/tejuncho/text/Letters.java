package jp.tejuncho.text;

import java.util.ArrayList;
import java.util.List;

/**
 * 文字の単位.
 *
 * A variation selector belongs to its base: 葛 with U+E0100 is one letter to a person,
 * three to Java.
 */
public final class Letters {

	private static final int JOINER = 0x200D;

	private Letters() {
	}

	/**
	 * The letters of a text.
	 * @param text the text
	 * @return each letter with everything that modifies it
	 */
	public static List<String> of(String text) {
		List<String> letters = new ArrayList<>(text.length());
		int start = 0;
		while (start < text.length()) {
			int end = end(text, start);
			letters.add(text.substring(start, end));
			start = end;
		}
		return letters;
	}

	/**
	 * Where a letter ends.
	 * @param text the text
	 * @param start where the letter begins
	 * @return the index after its last modifier
	 */
	public static int end(String text, int start) {
		int end = start + Character.charCount(text.codePointAt(start));
		while (end < text.length()) {
			int next = text.codePointAt(end);
			if (!isModifier(next)) {
				break;
			}
			end += Character.charCount(next);
			if (next == JOINER && end < text.length()) {
				end += Character.charCount(text.codePointAt(end));
			}
		}
		return end;
	}

	/**
	 * Whether this is a variation selector.
	 * @param codePoint the character
	 * @return {@code true} for VS1 to VS256
	 */
	public static boolean isVariationSelector(int codePoint) {
		return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
	}

	/**
	 * Whether this is katakana.
	 * @param letter the letter
	 * @return {@code true} for ー and for half-width letters, too; not for ・
	 */
	public static boolean isKatakana(char letter) {
		return (letter >= 'ァ' && letter <= 'ー' && letter != '・') || (letter >= 'ｦ' && letter <= 'ﾟ');
	}

	private static boolean isModifier(int codePoint) {
		if (codePoint < 0x300) {
			return false;
		}
		return switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> codePoint == JOINER || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
		};
	}

}
