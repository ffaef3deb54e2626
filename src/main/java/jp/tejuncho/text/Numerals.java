package jp.tejuncho.text;

import java.util.stream.Collectors;

/**
 * 番号.
 *
 * The marks of the guideline's levels (Ⅰ → １ → (1) → ①), each computed from a position
 * counted from 1.
 */
public final class Numerals {

	private static final int LAST_CIRCLED = 50;

	private static final String KANJI = "〇一二三四五六七八九";

	private static final String[] ROMAN_TENS = { "", "Ⅹ", "ⅩⅩ", "ⅩⅩⅩ", "ⅩⅬ", "Ⅼ", "ⅬⅩ", "ⅬⅩⅩ", "ⅬⅩⅩⅩ", "ⅩⅭ" };

	private static final int LAST_ROMAN = 99;

	private static final String KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

	private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

	private Numerals() {
	}

	/**
	 * Ⅰ Ⅱ Ⅲ. Up to twelve the single character of JIS X 0213, above it a run of them.
	 * @param position 1 to 99
	 * @return the mark
	 */
	public static String roman(int position) {
		requireWithin(position, LAST_ROMAN);
		if (position <= 12) {
			return Character.toString('Ⅰ' + position - 1);
		}
		int units = position % 10;
		return ROMAN_TENS[position / 10] + ((units != 0) ? Character.toString('Ⅰ' + units - 1) : "");
	}

	/**
	 * １ ２ … 10. One digit is full-width, two or more are half-width, as 公文書 are written.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String chapter(int position) {
		requireWithin(position, Integer.MAX_VALUE);
		return (position < 10) ? Character.toString('０' + position) : Integer.toString(position);
	}

	/**
	 * (1) (2) …, half-width as in the guideline.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String parenthesized(int position) {
		requireWithin(position, Integer.MAX_VALUE);
		return "(" + position + ")";
	}

	/**
	 * ① to ㊿, and (51) and so on above, where Unicode has no circled number.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String circled(int position) {
		requireWithin(position, Integer.MAX_VALUE);
		if (position <= 20) {
			return Character.toString('①' + position - 1);
		}
		if (position <= 35) {
			return Character.toString('㉑' + position - 21);
		}
		if (position <= LAST_CIRCLED) {
			return Character.toString('㊱' + position - 36);
		}
		return parenthesized(position);
	}

	/**
	 * 一 二 … 十 十一 … 九十九, and 百 and above by figures side by side (一〇〇).
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String kanji(int position) {
		requireWithin(position, Integer.MAX_VALUE);
		if (position > 99) {
			return Integer.toString(position)
				.chars()
				.mapToObj((digit) -> KANJI.substring(digit - '0', digit - '0' + 1))
				.collect(Collectors.joining());
		}
		int tens = position / 10;
		int units = position % 10;
		return ((tens > 1) ? KANJI.substring(tens, tens + 1) : "") + ((tens > 0) ? "十" : "")
				+ ((units > 0) ? KANJI.substring(units, units + 1) : "");
	}

	/**
	 * ア イ ウ … ン, and 47 and so on above.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String katakana(int position) {
		return nth(KATAKANA, position);
	}

	/**
	 * 甲 乙 丙 … 癸, and 11 and so on above.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String stem(int position) {
		return nth(STEMS, position);
	}

	/**
	 * a b c … z, and 27 and so on above.
	 * @param position 1 or more
	 * @return the mark
	 */
	public static String letter(int position) {
		return nth(LETTERS, position);
	}

	private static String nth(String letters, int position) {
		requireWithin(position, Integer.MAX_VALUE);
		return (position <= letters.length()) ? letters.substring(position - 1, position) : Integer.toString(position);
	}

	/**
	 * What a number written in kanji says.
	 * @param kanji figures side by side (二〇二六), or with one 十 (三十一)
	 * @return its value
	 */
	public static int value(String kanji) {
		int ten = kanji.indexOf('十');
		if (ten < 0) {
			return kanji.chars().map(KANJI::indexOf).reduce(0, (number, digit) -> number * 10 + digit);
		}
		int tens = (ten == 0) ? 1 : KANJI.indexOf(kanji.charAt(ten - 1));
		return tens * 10 + ((ten + 1 < kanji.length()) ? KANJI.indexOf(kanji.charAt(ten + 1)) : 0);
	}

	private static void requireWithin(int position, int last) {
		if (position < 1 || position > last) {
			throw new IllegalArgumentException("No mark for position " + position);
		}
	}

}
