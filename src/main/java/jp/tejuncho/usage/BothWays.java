package jp.tejuncho.usage;

import java.util.regex.Pattern;

import jp.tejuncho.text.Sentences;

/**
 * Sentences that speak of two ways to write a word: 「ＰＣ」と「PC」の別, 予めは、あらかじめと書く.
 *
 * Put right they would say the same thing twice.
 */
final class BothWays {

	private static final String JOINED = "[」』”\"]?(?:[とやかはを・、，,／/→＝=]|又は|及び|から|で(?:は)?なく)も?[「『“\"]?";

	private BothWays() {
	}

	/**
	 * Whether the right word stands beside the wrong one.
	 * @param text the text
	 * @param hit what was found
	 * @return {@code true} if nobody but a person can put it right
	 */
	static boolean has(String text, UsageCheck.Hit hit) {
		String right = hit.replacement();
		if (right == null || right.isEmpty()) {
			return false;
		}
		String word = Pattern.quote(right);
		if (hit.rule().width() == UsageWidth.LETTERS) {
			String sentence = Sentences.around(text, hit.start(), hit.end());
			return Pattern.compile("(?<![!-~])" + word + "(?![!-~])").matcher(sentence).find();
		}
		String before = text.substring(Math.max(0, hit.start() - right.length() - 6), hit.start());
		return Pattern.compile("^" + JOINED + word).matcher(text.substring(hit.end())).find()
				|| Pattern.compile(word + JOINED + "$").matcher(before).find();
	}

}
