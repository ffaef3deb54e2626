package jp.tejuncho.usage;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.text.CountedNumbers;

/**
 * Finds full-width letters in texts that have half-width ones too.
 *
 * A word of several letters is compared with any other; a single letter (Ａ社) only with
 * the same one.
 */
final class LetterWidthCheck {

	private static final String DIGIT = "[0-9０-９]";

	private static final String LETTER = "[A-Za-zＡ-Ｚａ-ｚ]";

	private static final String HYPHEN = "[-－‐−‑]";

	// 1.5GB, 2F, 3-A: the digits of a word; the point of 「１．ＰＣ」 numbers a line
	private static final String COUNTED = "(?:" + DIGIT + "++(?:(?:[.．,，/／]|" + HYPHEN + ")" + DIGIT + "++)*+" + HYPHEN
			+ "?+)?+";

	// a point before a capital may end a sentence
	private static final String JOINED = "(?:(?:" + HYPHEN + "|[/／_＿+＋&＆@＠]|[.．](?=[0-9０-９a-zａ-ｚ]))(?:" + LETTER + "|"
			+ DIGIT + ")++)*+";

	private static final String ONE = "(?<!" + DIGIT + ")" + COUNTED + LETTER + "(?:" + LETTER + "|" + DIGIT + ")*+"
			+ JOINED + "[+＋]*+";

	private static final String WIDE_LETTER = "[Ａ-Ｚａ-ｚ]";

	// Ｗｉｎｄｏｗｓ １１; what is counted is no part of a name: ＰＣ １２台
	private static final String VERSION = "[.．]?[ 　]" + DIGIT + "++(?:[.．]" + DIGIT + "++)*+(?:" + WIDE_LETTER + "(?!"
			+ LETTER + "))?+(?!" + HYPHEN + "?" + DIGIT + "|[ 　]?(?![版系]|世代)" + CountedNumbers.UNIT + ")";

	// Ｗｉｎｄｏｗｓ Ｓｅｒｖｅｒ ２０２２; a single letter may count a line: Ａ ＰＣの管理
	private static final String PRODUCT = "(?=" + WIDE_LETTER + "[A-Za-zＡ-Ｚａ-ｚ0-9０-９－-])" + ONE + "(?:" + VERSION
			+ "|[ 　](?=" + WIDE_LETTER + ")" + ONE + ")++";

	private static final Pattern WORD = Pattern.compile(PRODUCT + "|" + ONE);

	private static final Pattern WIDE = Pattern.compile(WIDE_LETTER);

	// VLAN１００, PC-０１ and A４; the figures of PC１台 and PC３か月分 count
	private static final Pattern WIDE_FIGURE = Pattern.compile("[A-Za-z](?:" + HYPHEN + "|[/／_＿])?[0-9]*[０-９]");

	private static final Pattern COUNTS = Pattern.compile("[\\p{IsHan}ァ-ヶつかヵヶ％%㌀-㏟]");

	private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

	private static final Pattern HALF = Pattern.compile("(?<![!-~])[A-Za-z]+(?![!-~])");

	private LetterWidthCheck() {
	}

	/**
	 * The words in full-width letters, each with its digits, hyphens, points and slashes,
	 * and with the version that follows a blank: Ｗｉ－Ｆｉ, ＵＳＢ３．０, Ｗｉｎｄｏｗｓ １１; and those
	 * whose figures alone are full-width.
	 * @param text a text
	 * @return where they are and how to write them in half-width ones
	 */
	static List<DigitCheck.Miswritten> full(String text) {
		return WORD.matcher(text)
			.results()
			.filter((word) -> WIDE.matcher(word.group()).find()
					|| (WIDE_FIGURE.matcher(word.group()).find() && !counts(text, word.end())))
			.map((word) -> new DigitCheck.Miswritten(word.start(), word.end(), half(word.group())))
			.toList();
	}

	private static boolean counts(String text, int end) {
		return COUNTS.matcher(text).region(end, text.length()).lookingAt();
	}

	/**
	 * The letters of words that hold a Latin letter: their digits count nothing.
	 * @param text a text
	 * @return the places
	 */
	static BitSet words(String text) {
		BitSet words = new BitSet();
		WORD.matcher(text).results().forEach((word) -> words.set(word.start(), word.end()));
		return words;
	}

	/**
	 * Whether a replacement would leave a word half in one width: ＩＤ in ＩＤ－１.
	 * @param text a text
	 * @param hit what would be replaced
	 * @return {@code true} if the rest of the word is in full-width letters
	 */
	static boolean tears(String text, UsageCheck.Hit hit) {
		String right = hit.replacement();
		String found = text.substring(hit.start(), hit.end());
		return right != null && WIDE.matcher(found).find() && half(found).equals(right) && full(text).stream()
			.anyMatch((word) -> word.start() <= hit.start() && hit.end() <= word.end() && !word.right()
				.equals(text.substring(word.start(), hit.start()) + right + text.substring(hit.end(), word.end())));
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
		String letters = NO_LETTER.matcher(word).replaceAll("");
		return (letters.length() == 1) ? letters : "";
	}

	private static String half(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll(HYPHEN, "-");
	}

}
