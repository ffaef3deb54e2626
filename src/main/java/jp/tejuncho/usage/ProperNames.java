package jp.tejuncho.usage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a word from the same letters at the beginning of a name: プロバイダ責任制限法, 子ども家庭課.
 */
final class ProperNames {

	private static final Pattern REST = Pattern.compile(
			"[\\p{IsHan}ァ-ヶー・々]{0,16}?(?:(?<![方手用作技違適文合])法(?![的令人])|法律|施行令|政令|省令|条例(?!案)|規則|要綱|要領|(?<!関)係(?![るらりわ数])"
					+ "|課(?![題税金程])|局(?![所面部])|庁(?!舎)|委員会|審議会|協議会|基金|機構|協会)");

	private ProperNames() {
	}

	/**
	 * Whether a word is the beginning of a name.
	 * @param text the text
	 * @param end where the word ends
	 * @return {@code true} if the name of a law, an office or a body goes on there
	 */
	static boolean goesOn(String text, int end) {
		Matcher rest = REST.matcher(text).useTransparentBounds(true);
		return rest.region(end, text.length()).lookingAt();
	}

}
