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

	// Ｗｉーｆｉ
	private static final String LONG = "(?<=" + LETTER + ")ー(?=" + LETTER + ")";

	// 1.5GB, 2F, 3-A: the digits of a word; the point of 「１．ＰＣ」 numbers a line
	private static final String COUNTED = "(?:" + DIGIT + "++(?:(?:[.．,，/／]|" + HYPHEN + ")" + DIGIT + "++)*+" + HYPHEN
			+ "?+)?+";

	// a point before a capital may end a sentence
	private static final String JOINED = "(?:(?:" + HYPHEN + "|" + LONG + "|[/／_＿+＋&＆@＠]|[.．](?=[0-9０-９a-zａ-ｚ]))(?:"
			+ LETTER + "|" + DIGIT + ")++)*+";

	private static final String ONE = "(?<!" + DIGIT + ")" + COUNTED + LETTER + "(?:" + LETTER + "|" + DIGIT + ")*+"
			+ JOINED + "[+＋]*+";

	private static final String WIDE_LETTER = "[Ａ-Ｚａ-ｚ]";

	// Ｗｉｎｄｏｗｓ １１; what is counted is no part of a name: ＰＣ １２台
	private static final String VERSION = "[.．]?[ 　]" + DIGIT + "++(?:[.．]" + DIGIT + "++)*+(?:(?<=" + DIGIT
			+ "{4})[:：]" + DIGIT + "{4})?+(?:" + WIDE_LETTER + "(?!" + LETTER + "))?+(?!" + HYPHEN + "?" + DIGIT
			+ "|[ 　]?(?![版系]|世代)" + CountedNumbers.UNIT + ")";

	// Ｗｉｎｄｏｗｓ Ｓｅｒｖｅｒ ２０２２; a single letter may count a line: Ａ ＰＣの管理
	private static final String PRODUCT = "(?=" + WIDE_LETTER + "[A-Za-zＡ-Ｚａ-ｚ0-9０-９－-])" + ONE + "(?:" + VERSION
			+ "|[ 　](?=" + WIDE_LETTER + ")" + ONE + ")++";

	// ISO/IEC ２７００１, Microsoft ３６５, Windows 11 Pro; one figure behind a wide blank may
	// count
	private static final String VERSIONED = "(?=[A-Za-z][A-Za-z0-9/／.-])" + ONE + "(?:[ 　](?=[A-Za-z])" + ONE
			+ "){0,3}(?!　" + DIGIT + "(?![0-9０-９.．]))" + VERSION + "(?:[ 　](?=[A-Za-z])" + ONE + ")?";

	// Active Directory; three in a row may be a list
	private static final String TWO_WORDS = "(?<![A-Za-z0-9][ 　])[A-Z][a-z]+　[A-Z][a-z]+(?![ 　]?[A-Za-z0-9])";

	private static final Pattern WORD = Pattern.compile(PRODUCT + "|" + VERSIONED + "|" + TWO_WORDS + "|" + ONE);

	private static final Pattern WIDE = Pattern.compile(WIDE_LETTER);

	// VLAN１００, LGWAN－ASP and A４; ５GB counts, and so do the figures of PC１台 and PC３か月分
	private static final Pattern TORN = Pattern.compile(
			"[A-Za-z].*[０-９－−‐‑ー／＿＋＆＠．　]|[0-9][－−‐‑／．].*[A-Za-z]" + "|[０-９].*[0-9].*[A-Za-z]|[0-9].*[０-９].*[A-Za-z]");

	// half of what is half-width already
	private static final Pattern NARROW = Pattern.compile("[A-Za-z]|" + WIDE_LETTER + "(?:" + HYPHEN + ")?[0-9]");

	private static final Pattern COUNTS = Pattern.compile("[ 　]?" + CountedNumbers.UNIT);

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
					|| (TORN.matcher(word.group()).find() && !counts(text, word)))
			.map((word) -> new DigitCheck.Miswritten(word.start(), word.end(), half(word.group())))
			.toList();
	}

	/**
	 * Whether letters only become narrow.
	 * @param found what is written
	 * @param right what replaces it
	 * @return {@code true} for ＩＤ and ID
	 */
	static boolean isNarrowed(String found, String right) {
		return WIDE.matcher(found).find() && half(found).equals(right);
	}

	private static boolean counts(String text, MatchResult word) {
		boolean figure = Character.isDigit(text.charAt(word.end() - 1));
		return figure && COUNTS.matcher(text).region(word.end(), text.length()).lookingAt();
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
		return right != null && isNarrowed(found, right) && full(text).stream()
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
	 * Whether the same is written in half-width letters elsewhere, or in the word itself.
	 * @param found the word as it is written
	 * @param right the word in half-width letters
	 * @param halves what is written so
	 * @return {@code true} if the widths are mixed
	 */
	static boolean isMixed(String found, String right, Set<String> halves) {
		return NARROW.matcher(found).find() || halves.contains(key(right));
	}

	private static String key(String word) {
		String letters = NO_LETTER.matcher(word).replaceAll("");
		return (letters.length() == 1) ? letters : "";
	}

	private static String half(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll(HYPHEN + "|ー", "-");
	}

}
