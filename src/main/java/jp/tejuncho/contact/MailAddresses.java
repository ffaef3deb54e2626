package jp.tejuncho.contact;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * 電子メールアドレスの書き方.
 *
 * Half width. What is no address is left as it was typed, a blank inside it too: without
 * it the address would be another one.
 */
final class MailAddresses {

	private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

	private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";

	private static final Pattern ADDRESS = Pattern.compile(
			ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*\\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?");

	private static final Pattern BETWEEN = Pattern.compile("[,、，;；]|\\s+");

	private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u2000-\u200A\u202F\u3000]+");

	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u30FC\uFF70]");

	private static final String DOUBT = "電子メールアドレスの形になっていません。確かめてください（例：taro@example.lg.jp）。";

	private MailAddresses() {
	}

	/**
	 * The way an address is stored.
	 * @param typed what somebody typed, one address or several
	 * @return half width if it is an address then
	 */
	static String tidied(String typed) {
		String text = BLANKS.matcher(halfWidth(typed)).replaceAll(" ").strip();
		return areAddresses(text) ? text : typed.strip();
	}

	/**
	 * Why nothing can be sent there.
	 * @param cell what is written
	 * @return a sentence, or empty if all is well
	 */
	static String doubt(String cell) {
		return (cell.isBlank() || areAddresses(tidied(cell))) ? "" : DOUBT;
	}

	private static boolean areAddresses(String text) {
		return Arrays.stream(BETWEEN.split(text)).filter((part) -> !part.isEmpty()).allMatch(MailAddresses::isAddress);
	}

	private static boolean isAddress(String text) {
		return ADDRESS.matcher(text).matches();
	}

	private static String halfWidth(String typed) {
		StringBuilder text = new StringBuilder(typed.length());
		typed.chars()
			.forEach((letter) -> text.append((char) ((letter >= '！' && letter <= '～') ? letter - 0xFEE0 : letter)));
		return DASHES.matcher(text.toString().replace('。', '.').replace('｡', '.')).replaceAll("-");
	}

}
