package jp.tejuncho.system;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 検索用の読み替え.
 *
 * A person looking for ＬＧＷＡＮ may type lgwan, one looking for 葛󠄀 may type 葛: only the
 * search forgets these differences, never a name itself.
 */
final class SearchKey {

	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

	private SearchKey() {
	}

	/**
	 * The key under which words are found.
	 * @param name the name
	 * @param shortName the short name
	 * @return both, folded; a search never runs across the line between them
	 */
	static String of(String name, String shortName) {
		return fold(name) + '\n' + fold(shortName);
	}

	/**
	 * What the words are for the search.
	 * @param words as typed
	 * @return without width, case, blanks and variation selectors
	 */
	static String fold(String words) {
		String folded = normalize(words);
		String again = normalize(folded);
		while (!again.equals(folded)) {
			folded = again;
			again = normalize(folded);
		}
		return folded;
	}

	private static String normalize(String words) {
		String seen = UNSEEN.matcher(words).replaceAll("");
		return Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
