package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * 名称の似方.
 */
final class Similarity {

	private static final Pattern SPACES = Pattern.compile("[\\s　]+");

	private static final int SHARE = 5;

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
	 * Whether a name looks like a slip of the other: a few letters differ.
	 * @param one a name
	 * @param other a name
	 * @return {@code true} if so
	 */
	static boolean isSlip(String one, String other) {
		String left = plain(one);
		String right = plain(other);
		int most = Math.max(1, right.length() / SHARE);
		return Math.abs(left.length() - right.length()) <= most && distance(left, right) <= most;
	}

	private static String plain(String name) {
		return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
	}

	private static int distance(String left, String right) {
		int[] before = new int[right.length() + 1];
		for (int i = 0; i < before.length; i++) {
			before[i] = i;
		}
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[before.length];
			current[0] = row;
			for (int column = 1; column < before.length; column++) {
				int change = (left.charAt(row - 1) == right.charAt(column - 1)) ? 0 : 1;
				current[column] = Math.min(before[column - 1] + change,
						Math.min(before[column], current[column - 1]) + 1);
			}
			before = current;
		}
		return before[right.length()];
	}

}
