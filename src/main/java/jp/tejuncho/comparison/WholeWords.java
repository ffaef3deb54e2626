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

	private static final String BLANK = "(?:" + CountedNumbers.BLANK + ")?";

	private static final String ERA = "(?:(?:明治|大正|昭和|平成|令和|西暦)" + BLANK + ")?";

	private static final String YEAR = ERA + "(?:元|" + FIGURES + ")" + BLANK + "年";

	private static final String DAY = FIGURES + BLANK + "月(?:" + BLANK + FIGURES + BLANK + "日)?";

	private static final String DATE = YEAR + "(?:度|" + BLANK + DAY + ")?|" + DAY;

	/** 2027-04-01, 2027/4/1, Ｒ９．４．１, 令和9.4.1. */
	private static final String SHORT_DATE = "(?:(?:[MTSHRＭＴＳＨＲ]|明治|大正|昭和|平成|令和)" + BLANK + ")?" + CountedNumbers.DIGIT
			+ "{1,4}([-/.／－．‐])" + CountedNumbers.DIGIT + "{1,2}\\1" + CountedNumbers.DIGIT + "{1,4}|"
			+ CountedNumbers.DIGIT + "{4}[-/／－]" + CountedNumbers.DIGIT + "{1,2}";

	private static final String TIME = "(?:(?:午前|午後|正午)" + BLANK + ")?(?:" + CountedNumbers.DIGIT + "{1,2}[:：]"
			+ CountedNumbers.DIGIT + "{2}(?:[:：]" + CountedNumbers.DIGIT + "{2})?|" + FIGURES + BLANK + "時(?:半|" + BLANK
			+ FIGURES + BLANK + "分(?:" + BLANK + FIGURES + BLANK + "秒)?)?(?!間))";

	private static final String ORDINAL = "第" + BLANK + FIGURES + "(?:" + BLANK + "条(?:の" + FIGURES + ")*|"
			+ CountedNumbers.SPACED_UNIT + "|" + CountedNumbers.BLANK + "[項号章節款編])?";

	private static final String COUNTED = FIGURES + "(?:条(?:の" + FIGURES + ")*|" + CountedNumbers.SPACED_UNIT + ")?";

	private static final Pattern WHOLE = Pattern
		.compile(SHORT_DATE + "|" + DATE + "|" + TIME + "|" + ORDINAL + "|" + COUNTED + "|ものと(?:する|し|した)?");

	private static final Pattern HAS_DIGIT = Pattern.compile("[0-9０-９" + CountedNumbers.KANJI + "]");

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
			if (end > start + 1) {
				boundaries.clear(start + 1, end);
			}
			start = Math.max(end, start + 1);
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
	 * Whether a word is a figure with what it counts, a date or a time.
	 * @param word the word
	 * @return {@code true} if it is replaced as a whole
	 */
	static boolean isFigure(String word) {
		return HAS_DIGIT.matcher(word).find() && WHOLE.matcher(word).matches();
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
