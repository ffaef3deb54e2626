package jp.tejuncho.usage;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds half-width marks, brackets and katakana in Japanese, and ．for 。.
 *
 * Numbers of headings in brackets and at the head of a line, decimals, codes, formulas,
 * paths and file names, telephone numbers and addresses are left alone.
 */
final class HalfWidthCheck {

	private static final String MARKS = "｡｢｣､･(),.．[]{}";

	private static final String RIGHT = "。「」、・（）、。。［］｛｝";

	private static final String OPENING = "(（[［{｛";

	private static final String CLOSING = ")）]］}｝";

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z][A-Za-z0-9+]*://[A-Za-z0-9._~:/?#@!$&'*+;=%-]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
				+ "|[0-9０-９]{2,5}[-‐－(（][0-9０-９]{1,4}[-‐－)）][0-9０-９]{3,4}|[(（][0-9０-９]{2,5}[)）][0-9０-９]{1,4}[-‐－][0-9０-９]{3,4}");

	// what counts or names a line: ア.利用者, ｱ）利用者, 備考.別に定める, 第１章．総則; the dot ends no
	// sentence
	private static final Pattern HEAD = Pattern.compile(
			"^[\\s　]*(?:[ア-ンｱ-ﾝあ-ん]|[一二三四五六七八九十]{1,3})[.)．）]|(?:^|(?<=。))[\\s　]*[\\p{IsHan}0-9０-９]{1,6}[.．](?=[^\\s　])",
			Pattern.MULTILINE);

	private static final String OF_PATH = "[^\\s　、。，､｡「」『』｢｣<>|\"]";

	// \\server01\共有\ﾏﾆｭｱﾙ(最新).docx
	private static final Pattern PATH = Pattern
		.compile("(?:(?<![A-Za-z])[A-Za-z]:[\\\\¥￥/]|[\\\\¥￥]{2})" + OF_PATH + "*");

	// a sentence whose は stands before it is no part of a file name: 利用者は申請書.docx
	private static final Pattern FILE = Pattern.compile("(?:(?!\\.|(?<=[^\\s　])は(?![ぁ-ん]))" + OF_PATH + "){1,80}+"
			+ "\\.(?i:docx?|docm|xlsx?|xlsm|pptx?|pdf|txt|csv|rtf|jtd|jpe?g|png|gif|zip|exe|bat|html?|xml|json|log|ini|md|msg|eml)(?![A-Za-z0-9])");

	// SUM(A1:B2), =IF(A1="可",1,0)
	private static final Pattern FORMULA = Pattern.compile(
			"=[A-Za-z][A-Za-z0-9.]*\\((?:[!-~&&[^\"]]|\"[^\"\\n]*\")*\\)|[A-Z][A-Z0-9.]*\\((?=[!-~]*[:,=\"])[!-~]*\\)");

	// ABC-123(改): what a maker calls a model, with its mark
	private static final Pattern MODEL = Pattern
		.compile("(?<![A-Za-z0-9-])(?=[A-Za-z0-9-]*[0-9])(?=[0-9-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
				+ "\\([\\p{IsHan}A-Za-z0-9]{1,2}\\)");

	// (1), (12), (ア), (a), (一), (Ⅳ); a reference that prints such a number; a year or an
	// extension in brackets is none
	private static final Pattern NUMBER = Pattern
		.compile("[0-9０-９]{0,2}|[一二三四五六七八九十]{1,3}|[ア-ンｱ-ﾝぁ-んA-Za-zⅠ-Ⅻⅰ-ⅻ①-⓿㉑-㉟㊀-㊉㊱-㊿\uFFFC]");

	private static final Pattern LETTER = Pattern.compile("[A-Z]");

	private static final Pattern KANA = Pattern.compile("(?:[ｦ-ﾝ][ﾞﾟ]?)+");

	private HalfWidthCheck() {
	}

	/**
	 * The letters that belong to another width.
	 * @param text the text
	 * @return where they are and how to write them
	 */
	static List<DigitCheck.Miswritten> check(String text) {
		if (isPlain(text)) {
			return List.of();
		}
		BitSet codes = codes(text);
		codes.or(places(text, List.of(ADDRESS, HEAD, MODEL)));
		SortedMap<Integer, DigitCheck.Miswritten> wrong = new TreeMap<>();
		StringBuilder mended = new StringBuilder(text);
		addKana(text, codes, mended, wrong);
		int known;
		// a mark that is put right is Japanese, and so what stands beside it
		do {
			known = wrong.size();
			addMarks(mended, codes, wrong);
		}
		while (wrong.size() > known);
		return List.copyOf(wrong.values());
	}

	/**
	 * What a machine reads, letter by letter: paths, file names and formulas.
	 * @param text the text
	 * @return the places of their letters
	 */
	static BitSet codes(String text) {
		return places(text, List.of(PATH, FILE, FORMULA));
	}

	private static BitSet places(String text, List<Pattern> patterns) {
		BitSet places = new BitSet();
		patterns.forEach((
				pattern) -> pattern.matcher(text).results().forEach((found) -> places.set(found.start(), found.end())));
		return places;
	}

	private static void addKana(String text, BitSet codes, StringBuilder mended,
			SortedMap<Integer, DigitCheck.Miswritten> wrong) {
		Matcher kana = KANA.matcher(text);
		while (kana.find()) {
			boolean number = "(（".indexOf(at(text, kana.start() - 1)) >= 0 && ")）".indexOf(at(text, kana.end())) >= 0
					&& NUMBER.matcher(kana.group()).matches();
			if (!number && !codes.get(kana.start())) {
				wrong.put(kana.start(), new DigitCheck.Miswritten(kana.start(), kana.end(), full(kana.group())));
				mended.replace(kana.start(), kana.end(), "カ".repeat(kana.end() - kana.start()));
			}
		}
	}

	// a mark that no kana bears stands alone
	private static String full(String kana) {
		return Normalizer.normalize(kana, Normalizer.Form.NFKC).replace('\u3099', '゛').replace('\u309A', '゜');
	}

	private static void addMarks(StringBuilder mended, BitSet codes, SortedMap<Integer, DigitCheck.Miswritten> wrong) {
		for (int at = 0; at < mended.length(); at++) {
			int mark = MARKS.indexOf(mended.charAt(at));
			if (mark >= 0 && !codes.get(at) && !isOfCode(mended.toString(), at, codes)
					&& isJapanese(mended.toString(), at, mended.charAt(at))) {
				String right = RIGHT.substring(mark, mark + 1);
				wrong.put(at, new DigitCheck.Miswritten(at - blankBefore(mended, at), at + 1 + blankAfter(mended, at),
						right));
				mended.replace(at, at + 1, right);
			}
		}
	}

	// 職員は, 端末 (パソコン): a blank that makes up for a narrow letter goes with it
	private static int blankAfter(CharSequence text, int at) {
		return (OPENING.indexOf(text.charAt(at)) < 0 && at(text, at + 1) == ' '
				&& (isJapanese(at(text, at + 2)) || at(text, at + 2) == '(')) ? 1 : 0;
	}

	private static int blankBefore(CharSequence text, int at) {
		return (text.charAt(at) == '(' && at(text, at - 1) == ' ' && isJapanese(at(text, at - 2))
				&& RIGHT.indexOf(at(text, at - 2)) < 0) ? 1 : 0;
	}

	// 手引(C:\共有): the other bracket may be a letter of the path, and both stay alike
	private static boolean isOfCode(String text, int at, BitSet codes) {
		int other = switch (text.charAt(at)) {
			case '(', '[', '{' -> end(text, at);
			case ')', ']', '}' -> start(text, at);
			default -> -1;
		};
		return other >= 0 && codes.get(other);
	}

	private static boolean isPlain(String text) {
		return text.chars().noneMatch((letter) -> MARKS.indexOf(letter) >= 0 || (letter >= 'ｦ' && letter <= 'ﾟ'));
	}

	private static boolean isJapanese(String text, int at, char letter) {
		char before = at(text, at - 1);
		char after = at(text, at + 1);
		return switch (letter) {
			case '(' -> isBracket(text, at, end(text, at));
			case ')' -> isBracket(text, start(text, at), at);
			case '[', '{' -> isAroundJapanese(text, at, end(text, at));
			case ']', '}' -> isAroundJapanese(text, start(text, at), at);
			case ',' -> isJapanese(before) || (isJapanese(after) && before > ' ');
			// 姓.名 and 総務課.係 are parts of one name: in the middle a sentence ends with
			// kana
			case '.', '．' -> (isHiragana(before) && isJapanese(at(text, at - 2)) && isJapanese(after))
					|| (isJapanese(before) && after == '\n');
			default -> true;
		};
	}

	// whatever stands in brackets beside Japanese, but a number of a heading; a bracket
	// without another is one in Japanese only
	private static boolean isBracket(String text, int start, int end) {
		if (start < 0 || end < 0) {
			char before = at(text, Math.max(start, end) - 1);
			return isJapanese(before) && isJapanese(at(text, Math.max(start, end) + 1));
		}
		String inside = text.substring(start + 1, end);
		// 機密性(C): a letter beside a word abbreviates it
		boolean number = NUMBER.matcher(inside).matches()
				&& !(LETTER.matcher(inside).matches() && isWord(at(text, start - 1)));
		return !number && (isJapanese(at(text, start - 1)) || isJapanese(at(text, end + 1))
				|| inside.chars().anyMatch((letter) -> isJapanese((char) letter)));
	}

	// [A-Z] and {1,2} may be what a machine reads
	private static boolean isAroundJapanese(String text, int start, int end) {
		return start >= 0 && end >= 0 && isBracket(text, start, end)
				&& text.substring(start + 1, end).chars().anyMatch((letter) -> isJapanese((char) letter));
	}

	private static int end(String text, int start) {
		int depth = 0;
		for (int at = start; at < text.length(); at++) {
			depth += depth(text.charAt(at), text.charAt(start));
			if (depth == 0) {
				return at;
			}
		}
		return -1;
	}

	private static int start(String text, int end) {
		int depth = 0;
		for (int at = end; at >= 0; at--) {
			depth += depth(text.charAt(at), text.charAt(end));
			if (depth == 0) {
				return at;
			}
		}
		return -1;
	}

	// brackets of one kind, of either width
	private static int depth(char letter, char bracket) {
		int kind = Math.max(OPENING.indexOf(bracket), CLOSING.indexOf(bracket)) / 2;
		int opening = OPENING.indexOf(letter);
		int closing = CLOSING.indexOf(letter);
		if (opening >= 0 && opening / 2 == kind) {
			return 1;
		}
		return (closing >= 0 && closing / 2 == kind) ? -1 : 0;
	}

	private static boolean isHiragana(char letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA;
	}

	private static boolean isWord(char letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN && "表図号項".indexOf(letter) < 0;
	}

	private static boolean isJapanese(char letter) {
		Character.UnicodeScript script = Character.UnicodeScript.of(letter);
		return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
				|| script == Character.UnicodeScript.KATAKANA || "ー、。・「」『』（）〔〕【】々〆".indexOf(letter) >= 0;
	}

	private static char at(CharSequence text, int place) {
		return (place >= 0 && place < text.length()) ? text.charAt(place) : '\n';
	}

}
