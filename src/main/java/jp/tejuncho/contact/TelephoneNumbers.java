package jp.tejuncho.contact;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 電話番号の書き方.
 *
 * Digits half width, hyphens between them: 011-231-4111. Words beside a number (内線, 代表)
 * stay as they are.
 */
final class TelephoneNumbers {

	/** What people type for a hyphen, the long vowel of kana foremost. */
	private static final String DASHES = "\\-\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\uFE63\uFF0D\uFF70";

	private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u2000-\u200A\u202F\u3000]+");

	private static final Pattern DASH = Pattern.compile("(?<=[0-9)）]) ?[" + DASHES + "] ?(?=[0-9(（])");

	/** (011)231-4111 and (011) 231-4111. */
	private static final Pattern AREA_IN_BRACKETS = Pattern
		.compile("(?<![0-9)）-])[(（] ?(0[0-9]{1,4}) ?[)）][ -]?(?=[0-9])");

	/** 011(231)4111. */
	private static final Pattern EXCHANGE_IN_BRACKETS = Pattern
		.compile("(?<![0-9-])(0[0-9]{1,4})[ -]?[(（] ?([0-9]{1,4}) ?[)）][ -]?([0-9]{3,4})(?![0-9])");

	/** 011 231 4111 and 011.231.4111. */
	private static final Pattern APART = Pattern
		.compile("(?<![0-9.-])(0[0-9]{1,4})[ .．]([0-9]{1,4})[ .．]([0-9]{3,4})(?![0-9.-])");

	private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+(?:-[0-9]+)*");

	/** Mobile telephones and those of the internet have a digit more, 0800 too. */
	private static final Pattern LONG = Pattern.compile("0[2-9]0|0800");

	/** A letter of another script than ours touches a digit: l for 1, O for 0, a slip. */
	private static final Pattern TOUCHED = Pattern
		.compile("(?<=[0-9-])[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]+|"
				+ "[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]+(?=[0-9-])");

	/** What people write in front of a number. */
	private static final Pattern WORD = Pattern.compile("(?i)tel|fax|phs|ext|ip|no");

	/** One letter in the middle of a number. */
	private static final Pattern BETWEEN_DIGITS = Pattern.compile("[0-9-]\\p{L}[0-9-]");

	private static final Pattern ENDS_OPEN = Pattern.compile("[-.．,，、。]$");

	private static final String DOUBT = "電話番号の形になっていません。確かめてください（例：011-231-4111、内線2001）。";

	private TelephoneNumbers() {
	}

	/**
	 * The way a number is stored.
	 * @param typed what somebody typed
	 * @return the same digits in the same order
	 */
	static String tidied(String typed) {
		String text = BLANKS.matcher(halfWidth(typed)).replaceAll(" ").strip();
		text = DASH.matcher(text).replaceAll("-");
		text = AREA_IN_BRACKETS.matcher(text).replaceAll("$1-");
		text = EXCHANGE_IN_BRACKETS.matcher(text).replaceAll("$1-$2-$3");
		return APART.matcher(text).replaceAll("$1-$2-$3");
	}

	/**
	 * Why nobody can be called there.
	 * @param cell what is written
	 * @return a sentence, or empty if all is well
	 */
	static String doubt(String cell) {
		return (cell.isBlank() || canBeCalled(tidied(cell))) ? "" : DOUBT;
	}

	private static boolean canBeCalled(String text) {
		List<String> numbers = NUMBER.matcher(text).results().map(MatchResult::group).toList();
		return text.indexOf('@') < 0 && !isGarbled(text) && numbers.stream().allMatch(TelephoneNumbers::isPlausible)
				&& numbers.stream().anyMatch((number) -> digits(number) >= 3);
	}

	private static boolean isGarbled(String text) {
		return TOUCHED.matcher(text).results().anyMatch((found) -> !WORD.matcher(found.group()).matches())
				|| BETWEEN_DIGITS.matcher(text).find() || ENDS_OPEN.matcher(text).find();
	}

	private static boolean isPlausible(String number) {
		int digits = digits(number);
		if (number.startsWith("+") || number.startsWith("010")) {
			return digits >= 8 && digits <= 18;
		}
		if (number.startsWith("0") && (digits >= 9 || number.indexOf('-') > 0)) {
			return digits == 10 || (digits == 11 && LONG.matcher(number.replace("-", "")).lookingAt());
		}
		return digits <= 8;
	}

	private static int digits(String number) {
		return (int) number.chars().filter((letter) -> letter >= '0' && letter <= '9').count();
	}

	private static String halfWidth(String typed) {
		StringBuilder text = new StringBuilder(typed.length());
		typed.chars().forEach((letter) -> text.append(isFolded(letter) ? (char) (letter - 0xFEE0) : (char) letter));
		return text.toString();
	}

	private static boolean isFolded(int letter) {
		return (letter >= '０' && letter <= '９') || (letter >= 'Ａ' && letter <= 'Ｚ') || (letter >= 'ａ' && letter <= 'ｚ')
				|| "＋＃＊＠－".indexOf(letter) >= 0;
	}

}
