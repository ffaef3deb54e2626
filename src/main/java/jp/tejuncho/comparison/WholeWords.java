package jp.tejuncho.comparison;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.text.CountedNumbers;
import jp.tejuncho.text.Letters;

/**
 * 分けない語.
 *
 * What a dictionary parts and a person reads as one: a figure with what it counts (第十三条,
 * 30日以内 up to 日, ３回), a date, a word in katakana, ものとする.
 */
final class WholeWords {

	private static final String FIGURES = "[0-9０-９" + CountedNumbers.KANJI + "]+(?:[,，.．]" + CountedNumbers.DIGIT
			+ "+)*";

	private static final String YEAR = "(?:(?:明治|大正|昭和|平成|令和)(?:元|" + FIGURES + ")|" + FIGURES + ")年";

	private static final String COUNTED = "(?:条(?:の" + FIGURES + ")*|" + CountedNumbers.UNIT + ")?";

	private static final Pattern WHOLE = Pattern
		.compile(YEAR + "(?:度|" + FIGURES + "月(?:" + FIGURES + "日)?)?|第?" + FIGURES + COUNTED + "|ものと(?:する|し|した)?");

	/** Of two words in katakana, as a dictionary parts them: the shortest that is one. */
	private static final int SHORTEST = 3;

	private WholeWords() {
	}

	/**
	 * Takes away where a text isn't parted.
	 * @param text the text
	 * @param boundaries where a dictionary parts it
	 */
	static void join(String text, BitSet boundaries) {
		boundaries.andNot(inside(text, WHOLE));
		int start = 0;
		while (start < text.length()) {
			int end = endOfKatakana(text, start);
			joinKatakana(boundaries, start, end);
			start = Math.max(end, start + 1);
		}
	}

	private static void joinKatakana(BitSet boundaries, int beginning, int end) {
		int start = beginning;
		for (int place = boundaries.nextSetBit(start + 1); place >= 0
				&& place < end; place = boundaries.nextSetBit(place + 1)) {
			if (place - start < SHORTEST || end - place < SHORTEST) {
				boundaries.clear(place);
			}
			else {
				start = place;
			}
		}
	}

	private static int endOfKatakana(String text, int start) {
		int end = start;
		while (end < text.length() && Letters.isKatakana(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Whether a text would be parted inside of such a word.
	 * @param text the text
	 * @param index where it would be parted
	 * @return true if it isn't
	 */
	static boolean tears(String text, int index) {
		return inside(text, WHOLE).get(index) || (index > 0 && index < text.length()
				&& Letters.isKatakana(text.charAt(index - 1)) && Letters.isKatakana(text.charAt(index)));
	}

	// neither beginnings nor ends
	private static BitSet inside(String text, Pattern whole) {
		BitSet inside = new BitSet(text.length());
		Matcher found = whole.matcher(text);
		while (found.find()) {
			inside.set(found.start() + 1, found.end());
		}
		return inside;
	}

}
