package jp.tejuncho.usage;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds full-width letters in texts that have half-width ones too.
 *
 * A word of several letters is compared with any other; a single letter (Ａ社) only with
 * the same one.
 */
final class LetterWidthCheck {

	// the name of a company is written as it is registered
	private static final Pattern FULL = Pattern.compile("(?<!会社|法人|組合|（株）|㈱|[Ａ-Ｚａ-ｚ])[Ａ-Ｚａ-ｚ]+");

	private static final Pattern HALF = Pattern.compile("(?<![!-~])[A-Za-z]+(?![!-~])");

	private LetterWidthCheck() {
	}

	/**
	 * The words in full-width letters.
	 * @param text a text
	 * @return where they are and how to write them in half-width ones
	 */
	static List<DigitCheck.Miswritten> full(String text) {
		return FULL.matcher(text)
			.results()
			.map((word) -> new DigitCheck.Miswritten(word.start(), word.end(), half(word.group())))
			.toList();
	}

	/**
	 * What is written in half-width letters, addresses and codes apart.
	 * @param texts the texts
	 * @return single letters, and an empty word where there is one of several letters
	 */
	static Set<String> halves(Collection<String> texts) {
		Set<String> halves = new HashSet<>();
		texts.stream()
			.flatMap((text) -> Stream.of(HALF.matcher(text)))
			.flatMap((matcher) -> matcher.results())
			.map(MatchResult::group)
			.forEach((word) -> halves.add(key(word)));
		return halves;
	}

	/**
	 * Whether the same is written in half-width letters elsewhere.
	 * @param word a word in half-width letters
	 * @param halves what is written so
	 * @return {@code true} if the widths are mixed
	 */
	static boolean isMixed(String word, Set<String> halves) {
		return halves.contains(key(word));
	}

	private static String key(String word) {
		return (word.length() == 1) ? word : "";
	}

	private static String half(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFKC);
	}

}
