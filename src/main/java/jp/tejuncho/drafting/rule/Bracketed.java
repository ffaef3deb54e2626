package jp.tejuncho.drafting.rule;

/**
 * 括弧書き.
 *
 * 番号法（平成25年法律第27号）: what is said in brackets of the words before them.
 */
final class Bracketed {

	private Bracketed() {
	}

	/**
	 * What stands before brackets at the end.
	 * @param text letters
	 * @return the letters without them
	 */
	static String without(String text) {
		String rest = text;
		while (rest.endsWith("）") || rest.endsWith(")")) {
			int depth = 0;
			int at = rest.length() - 1;
			for (; at >= 0; at--) {
				char letter = rest.charAt(at);
				depth += (letter == '）' || letter == ')') ? 1 : 0;
				depth -= (letter == '（' || letter == '(') ? 1 : 0;
				if (depth == 0) {
					break;
				}
			}
			if (at <= 0) {
				return rest;
			}
			rest = rest.substring(0, at);
		}
		return rest;
	}

}
