package jp.tejuncho.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * 禁則.
 *
 * Unicode's rules in their strict Japanese form, and what 公文書 ask beyond them: numbers,
 * 令和10年, 第111条, 2-C-a and addresses stay whole, …… and ―― stay together. ～ is the wave
 * dash that most keyboards write for 〜, and is treated like it.
 */
public final class LineBreaking {

	private static final BitSet NOT_FIRST = set(
			"、。，．・：；？！）］｝〕〉》」』】〗〙〟｠゛゜ヽヾゝゞ々ー〜～" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + "!%),.:;?]}°’”‰′″℃％￠｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ");

	private static final BitSet NOT_LAST = set("（［｛〔〈《「『【〖〘〝｟‘“$([{£￥＄￡｢");

	private static final String NEVER_PARTED = "…‥―—";

	private static final String FIGURES = "[0-9０-９" + CountedNumbers.KANJI + "]+";

	/** A number stays with what it counts, too: 令和８年11月23日. */
	private static final Pattern WHOLE = Pattern.compile("第(?:" + CountedNumbers.BLANK + ")?" + FIGURES + "(?:"
			+ CountedNumbers.SPACED_UNIT + "|" + CountedNumbers.BLANK + "[条項号章節款編])?(?:の" + FIGURES + ")?|"
			+ CountedNumbers.DIGIT + "+(?:[.,．，:/／：]" + CountedNumbers.DIGIT + "+)*[" + CountedNumbers.KANJI + "]*"
			+ CountedNumbers.SPACED_UNIT + "?|[" + CountedNumbers.KANJI + "]+" + CountedNumbers.UNIT);

	/**
	 * An era stays with its year, a month with its day, an hour with its minute: 令和10年,
	 * 西暦二〇二六年, ４月30日.
	 */
	private static final Pattern DATE = Pattern.compile("(?:令和|平成|昭和|大正|明治|西暦)[ 　]?(?:" + FIGURES + "|元|[○◯〇]+)年?|"
			+ FIGURES + "(?:月" + FIGURES + "日|時" + FIGURES + "分)");

	private static final Pattern ADDRESS = Pattern
		.compile("(?<![a-z0-9._%+-])(?:[a-z][a-z0-9+.-]*+://[!-~]++|[a-z0-9._%+-]++@[a-z0-9.-]++"
				+ "|[a-z0-9]++(?:[-./_:][a-z0-9]++)++)", Pattern.CASE_INSENSITIVE);

	private static final String DIGITS = CountedNumbers.DIGIT + "{1,5}+";

	private static final String HYPHEN = "[-‐‑–−－ー]";

	private static final String OUTSIDE_LINE = "[0０]" + CountedNumbers.DIGIT + "{1,4}+";

	/** 011-231-4111, 0126(22)3111, （011）231-4111. */
	private static final String TELEPHONE = "[+＋]?(?:" + DIGITS + "(?:" + HYPHEN + DIGITS + ")++|" + OUTSIDE_LINE
			+ "[(（]" + DIGITS + "[)）]" + DIGITS + "|[(（]" + OUTSIDE_LINE + "[)）]" + DIGITS + "(?:" + HYPHEN + DIGITS
			+ ")*+)";

	private static final Pattern BETWEEN_TELEPHONES = Pattern.compile("[ 　]*+[／/,，、・][ 　]*+(?=" + TELEPHONE + ")");

	/** One number, or several in a row, between which alone a line may break. */
	private static final Pattern TELEPHONES = Pattern.compile("(?<![a-z0-9０-９./_@%+＋-])" + TELEPHONE + "(?:"
			+ BETWEEN_TELEPHONES.pattern() + TELEPHONE + ")*+(?![a-z0-9０-９@_]|[-./][a-z])", Pattern.CASE_INSENSITIVE);

	/** 令和８年12月１日, with or without its year or its day. */
	private static final Pattern WHOLE_DATE = Pattern
		.compile("(?:" + DATE.pattern() + "|" + FIGURES + "年)(?:" + FIGURES + "月(?:" + FIGURES + "日)?)?");

	private static final int LONG_ADDRESS = 24;

	/** One of these is in everything that {@link #WHOLE} finds. */
	private static final BitSet OF_NUMBERS = set("第0123456789０１２３４５６７８９" + CountedNumbers.KANJI);

	/** One of these is in everything that {@link #DATE} finds. */
	private static final BitSet OF_ERAS = set("和成正治暦月時");

	/** One of these is in everything that {@link #ADDRESS} finds. */
	private static final BitSet OF_ADDRESSES = set("-./_:@");

	/** One of these is in everything that {@link #TELEPHONES} finds. */
	private static final BitSet OF_TELEPHONES = set("-‐‑–−－ー(（");

	private static final String JOINTS_OF_ADDRESSES = "/.-_?&=:,;#";

	/** 外字: to Unicode they are no letters, but names are written with them. */
	private static final Pattern HOUSE_LETTERS = Pattern.compile("[\\uE000-\\uF8FF]");

	private static final BreakIterator LINES = BreakIterator.getLineInstance(new ULocale("ja@lb=strict"));

	private LineBreaking() {
	}

	/**
	 * Reads the rules, for which the first who asks has to wait otherwise.
	 */
	public static void prepare() {
		opportunities("");
	}

	/**
	 * Where a line may break.
	 * @param text one paragraph
	 * @return the indices at which a new line may begin, neither 0 nor the text's length
	 */
	public static BitSet opportunities(String text) {
		return allowed(text, unicode(spelled(text)));
	}

	/**
	 * Where a line may break that need not end flush with others, as in a cell.
	 * @param text one paragraph
	 * @return the same as {@link #opportunities}, but for those within 令和８年12月１日
	 */
	public static BitSet ragged(String text) {
		BitSet opportunities = opportunities(text);
		close(opportunities, WHOLE_DATE, OF_ERAS, text);
		return opportunities;
	}

	// as Unicode would have to know it
	private static String spelled(String text) {
		return HOUSE_LETTERS.matcher(text.replace('～', '〜')).replaceAll("亜");
	}

	private static BitSet allowed(String text, BitSet opportunities) {
		for (int index = opportunities.nextSetBit(0); index >= 0; index = opportunities.nextSetBit(index + 1)) {
			opportunities.set(index, mayBreakAtLast(text, index));
		}
		close(opportunities, WHOLE, OF_NUMBERS, text);
		close(opportunities, DATE, OF_ERAS, text);
		close(opportunities, ADDRESS, OF_ADDRESSES, text);
		close(opportunities, TELEPHONES, OF_TELEPHONES, text);
		telephones(text).forEach((number) -> opportunities.set(number.start(), number.start() > 0 && number.follows()));
		return opportunities;
	}

	private static List<Telephone> telephones(String text) {
		List<Telephone> telephones = new ArrayList<>();
		if (hasAny(text, OF_TELEPHONES)) {
			TELEPHONES.matcher(text).results().forEach((several) -> {
				int start = several.start();
				Matcher between = BETWEEN_TELEPHONES.matcher(text).region(start, several.end());
				while (between.find()) {
					telephones.add(new Telephone(start, between.end(), start > several.start()));
					start = between.end();
				}
				telephones.add(new Telephone(start, several.end(), start > several.start()));
			});
		}
		return telephones;
	}

	private static BitSet unicode(String text) {
		BitSet opportunities = new BitSet(text.length());
		BreakIterator iterator = LINES.clone();
		iterator.setText(text);
		for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
			opportunities.set(index, index > 0 && index < text.length());
		}
		return opportunities;
	}

	/**
	 * What has to be tied for whoever knows Unicode's rules only, as browsers do.
	 * @param text one paragraph
	 * @return the indices at which a new line would begin there though it may not; none
	 * in an address that is likely to be longer than a line
	 */
	public static BitSet ties(String text) {
		BitSet ties = unicode(text);
		String spelled = spelled(text);
		ties.andNot(allowed(text, spelled.equals(text) ? (BitSet) ties.clone() : unicode(spelled)));
		if (!ties.isEmpty() && hasAny(text, OF_ADDRESSES)) {
			ADDRESS.matcher(text)
				.results()
				.filter((address) -> address.end() - address.start() > LONG_ADDRESS)
				.forEach((address) -> ties.clear(address.start() + 1, address.end()));
		}
		return ties;
	}

	/**
	 * Parts a text where it has to be tied.
	 * @param text one paragraph
	 * @return its parts, between which no line may end though a browser would end it
	 */
	public static List<String> tied(String text) {
		BitSet ties = ties(text);
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int tie = ties.nextSetBit(0); tie >= 0; tie = ties.nextSetBit(tie + 1)) {
			parts.add(text.substring(start, tie));
			start = tie;
		}
		parts.add(text.substring(start));
		return parts;
	}

	/**
	 * Where an address may break if it is longer than the line.
	 * @param text one paragraph
	 * @return the indices after the joints of addresses, and before the host of a mailbox
	 */
	public static BitSet joints(String text) {
		BitSet joints = new BitSet(text.length());
		if (!hasAny(text, OF_ADDRESSES)) {
			return joints;
		}
		Matcher address = ADDRESS.matcher(text);
		while (address.find()) {
			for (int index = address.start() + 1; index < address.end(); index++) {
				boolean after = JOINTS_OF_ADDRESSES.indexOf(text.charAt(index - 1)) >= 0
						&& Character.isLetterOrDigit(text.charAt(index));
				joints.set(index, after || text.charAt(index) == '@');
			}
		}
		return joints;
	}

	/**
	 * What is an address, or written like one: 00-0000-0000, 2-C-a.
	 * @param text one paragraph
	 * @return the addresses in it, and the telephone numbers, with what stands between
	 * one and the next
	 */
	public static List<String> addresses(String text) {
		List<Telephone> telephones = telephones(text);
		List<String> addresses = new ArrayList<>();
		telephones.forEach((number) -> addresses.add(text.substring(number.start(), number.end()).strip()));
		if (hasAny(text, OF_ADDRESSES)) {
			ADDRESS.matcher(text)
				.results()
				.filter((address) -> telephones.stream().noneMatch((number) -> number.overlaps(address)))
				.forEach((address) -> addresses.add(address.group()));
		}
		return addresses;
	}

	/**
	 * Whether a line may break if a word is longer than the line.
	 * @param text one paragraph
	 * @param index where the next line would begin, neither 0 nor the text's length
	 * @return {@code false} within a letter, and where it would offend against 禁則
	 */
	public static boolean mayBreakAtLast(String text, int index) {
		int before = text.codePointBefore(index);
		int after = text.codePointAt(index);
		return mayEnd(before) && mayBegin(after) && !(before == after && NEVER_PARTED.indexOf(after) >= 0)
				&& Letters.end(text, index - Character.charCount(before)) == index;
	}

	/**
	 * Whether a line may begin with this character.
	 * @param codePoint the character
	 * @return {@code false} for 行頭禁則文字
	 */
	public static boolean mayBegin(int codePoint) {
		return !NOT_FIRST.get(codePoint);
	}

	/**
	 * Whether a line may end with this character.
	 * @param codePoint the character
	 * @return {@code false} for 行末禁則文字
	 */
	public static boolean mayEnd(int codePoint) {
		return !NOT_LAST.get(codePoint);
	}

	private static void close(BitSet opportunities, Pattern pattern, BitSet needed, String text) {
		if (hasAny(text, needed)) {
			Matcher whole = pattern.matcher(text);
			while (whole.find()) {
				opportunities.clear(whole.start() + 1, whole.end());
			}
		}
	}

	// most sentences have neither, and looking for them takes as long as all the rest
	private static boolean hasAny(String text, BitSet characters) {
		for (int i = 0; i < text.length(); i++) {
			if (characters.get(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static BitSet set(String characters) {
		BitSet set = new BitSet();
		characters.chars().forEach(set::set);
		return set;
	}

	/**
	 * 電話番号の位置.
	 *
	 * @param start where it begins
	 * @param end where the next one begins, or what follows the last
	 * @param follows whether it stands behind another
	 */
	private record Telephone(int start, int end, boolean follows) {

		private boolean overlaps(MatchResult other) {
			return this.start < other.end() && other.start() < this.end;
		}

	}

}
