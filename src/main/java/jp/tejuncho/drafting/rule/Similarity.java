package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * 名称の似方.
 */
final class Similarity {

	private static final Pattern SPACES = Pattern.compile("[\\s　]+");

	private static final String KANJI_NUMBERS = "〇一二三四五六七八九十百千";

	private static final String SMALL = "ァィゥェォッャュョヮヵヶ";

	private static final String LARGE = "アイウエオツヤユヨワカケ";

	private Similarity() {
	}

	/**
	 * Whether two names are the same but for spaces and the width of letters.
	 * @param one a name
	 * @param other a name
	 * @return {@code true} if so
	 */
	static boolean isSame(String one, String other) {
		return plain(one).equals(plain(other));
	}

	/**
	 * Whether a name can only be a slip of the other. Another kanji, figure or syllable
	 * makes another name (財務, 税務): a slip is a letter that stands twice, two that changed
	 * places, a small kana for a large one, a long sign or a blank too many or too few.
	 * @param one a name
	 * @param other a name
	 * @return {@code true} if so
	 */
	static boolean isSlip(String one, String other) {
		String left = shaped(plain(one));
		String right = shaped(plain(other));
		return left.equals(right) || isDoubled(left, right) || isDoubled(right, left) || isTurned(left, right);
	}

	private static String plain(String name) {
		return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
	}

	private static String shaped(String name) {
		StringBuilder shaped = new StringBuilder(name.length());
		for (int at = 0; at < name.length(); at++) {
			char letter = name.charAt(at);
			int small = SMALL.indexOf(letter);
			if (letter != 'ー' && letter != '・') {
				shaped.append((small >= 0) ? LARGE.charAt(small) : letter);
			}
		}
		return shaped.toString();
	}

	private static boolean isDoubled(String longer, String shorter) {
		if (longer.length() != shorter.length() + 1) {
			return false;
		}
		int at = mismatch(longer, shorter);
		return at > 0 && longer.charAt(at) == longer.charAt(at - 1) && isWord(longer.charAt(at))
				&& longer.substring(at + 1).equals(shorter.substring(at));
	}

	private static boolean isTurned(String left, String right) {
		if (left.length() != right.length()) {
			return false;
		}
		int at = mismatch(left, right);
		return at + 1 < left.length() && left.charAt(at) == right.charAt(at + 1)
				&& left.charAt(at + 1) == right.charAt(at) && isWord(left.charAt(at)) && isWord(right.charAt(at))
				&& left.substring(at + 2).equals(right.substring(at + 2));
	}

	// 第11 and 第1, 第12 and 第21 are different numbers
	private static boolean isWord(char letter) {
		return Character.isLetter(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN
				&& KANJI_NUMBERS.indexOf(letter) < 0;
	}

	private static int mismatch(String left, String right) {
		int at = 0;
		while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
			at++;
		}
		return at;
	}

}
