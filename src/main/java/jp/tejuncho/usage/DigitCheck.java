package jp.tejuncho.usage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.organization.DigitStyle;

/**
 * Finds numbers that are not written in the organisation's style of digits.
 *
 * Marks such as ①, numbers of headings in half-width brackets, codes (SHA-256,
 * 2026-04-01, 192.0.2.1, 5GB), paths, file names, formulas and addresses (北3条西6丁目) are
 * left alone: there the digits are part of a name.
 */
final class DigitCheck {

	// 1,000.5 and 1.5; 1,2 lists two numbers, and so may 1、000
	private static final Pattern NUMBER = Pattern
		.compile("(?<![0-9０-９])(?:(?<list>[0-9０-９](?:[,，][0-9０-９](?![0-9０-９]))++)"
				+ "|[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}(?![0-9０-９]))++(?:[.．][0-9０-９]++)*+|[0-9０-９]++(?:[.．][0-9０-９]++)*+)");

	// 1、000円: whether it lists or counts nobody can tell
	private static final Pattern UNCERTAIN = Pattern
		.compile("(?<![0-9０-９])[0-9０-９]{1,3}(?:、[0-9０-９]{3}(?![0-9０-９]))++");

	// 1️⃣: a digit with its key
	private static final String KEYCAP = "\uFE0F\u20E3";

	// full-width, they join digits only
	private static final String JOINS = "－‐−–—ー：／．";

	private static final String DIGITS = "[0-9０-９]{1,5}";

	// 北3条西6丁目, 東3線北12号, 本町1丁目2番3号, 123番地4, 本町1の2, with the floor that follows
	private static final Pattern ADDRESS = Pattern.compile("(?:[東西南北]" + DIGITS + "(?:条|丁目|線|号|番)|(?<![第0-9０-９])"
			+ DIGITS + "(?:丁目|番地|条(?=[東西南北]" + DIGITS + ")|番(?=" + DIGITS + "号))|(?<=[町村字郷])" + DIGITS + "の" + DIGITS
			+ "(?![0-9０-９年月日人件回台条項号つ]))(?:[東西南北の]?" + DIGITS + "(?:条|丁目|線|番地?|号)?|[東西南北])*"
			+ "(?:[ 　]?[^ 　、。，．（）()「」0-9０-９]{0,12}[0-9０-９]{1,3}(?:階|号室|号館))?");

	// 192.168.1.1, 011-231-4111, 2026/4/1, 9:00; one point makes a decimal
	private static final Pattern CODED = Pattern
		.compile("(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ.．])(?:[0-9０-９]++(?:[-－‐−–/／:：][0-9０-９]++)++"
				+ "|[0-9０-９]++(?:[.．][0-9０-９]++){2,}+)(?![-－‐−–/／:：.．]?[0-9０-９A-Za-zＡ-Ｚａ-ｚ])");

	private static final Pattern FIGURES = Pattern.compile("[0-9０-９]+");

	private static final int FIGURES_OF_AN_ADDRESS = 4;

	private static final String CODE = "-_./:;@#%&=+~\\'\"<>*?!^|$№＃";

	private final DigitStyle style;

	DigitCheck(DigitStyle style) {
		this.style = style;
	}

	/**
	 * The numbers that are written otherwise.
	 * @param text the text
	 * @return where they are and how to write them
	 */
	List<Miswritten> check(String text) {
		BitSet names = names(text);
		List<Miswritten> wrong = new ArrayList<>(torn(text, names));
		Matcher matcher = NUMBER.matcher(text);
		while (matcher.find()) {
			String right = (matcher.group("list") != null) ? list(matcher.group()) : written(matcher.group());
			if (!right.equals(matcher.group()) && !names.get(matcher.start())
					&& !partOfCode(text, matcher.start(), matcher.end())) {
				wrong.add(new Miswritten(matcher.start(), matcher.end(), right));
			}
		}
		wrong.sort(Comparator.comparingInt(Miswritten::start));
		return wrong;
	}

	// what is one in itself, and written in two widths
	private List<Miswritten> torn(String text, BitSet names) {
		List<Miswritten> torn = CODED.matcher(text)
			.results()
			.filter((code) -> !names.get(code.start()) && isTorn(code.group()))
			.map((code) -> new Miswritten(code.start(), code.end(), joined(code.group())))
			.toList();
		torn.forEach((code) -> names.set(code.start(), code.end()));
		return torn;
	}

	// ９：00 and 2026/４/１ are in the style of one figure in full width; an address isn't
	private boolean isTorn(String code) {
		boolean both = code.chars().anyMatch((letter) -> letter >= '０' && letter <= '９')
				&& code.chars().anyMatch((letter) -> letter >= '0' && letter <= '9');
		List<String> figures = FIGURES.matcher(code).results().map(MatchResult::group).toList();
		boolean styled = this.style == DigitStyle.MIXED
				&& figures.stream().allMatch((number) -> written(number).equals(number));
		boolean address = figures.size() == FIGURES_OF_AN_ADDRESS && code.matches("[0-9０-９.．]+");
		return both && (address || !styled);
	}

	private static String joined(String code) {
		return half(code).replaceAll("[－‐−–]", "-").replace('／', '/').replace('：', ':');
	}

	// what is called or written so as a whole
	private static BitSet names(String text) {
		BitSet names = HalfWidthCheck.codes(text);
		names.or(LetterWidthCheck.words(text));
		Stream.of(ADDRESS, UNCERTAIN)
			.flatMap((pattern) -> pattern.matcher(text).results())
			.forEach((name) -> names.set(name.start(), name.end()));
		return names;
	}

	// the numbers of one list; between full-width ones stands the comma of the sentence
	private String list(String numbers) {
		String full = full(numbers);
		if (this.style == DigitStyle.HALF_WIDTH) {
			return half(numbers);
		}
		return full.equals(numbers) ? numbers : full.replace('，', '、');
	}

	private String written(String number) {
		return switch (this.style) {
			case MIXED -> (number.length() == 1) ? full(number) : half(number);
			case FULL_WIDTH -> full(number);
			case HALF_WIDTH -> half(number);
		};
	}

	private static String full(String number) {
		return shifted(number, '0', '9', '０', ".,", "．，");
	}

	private static String half(String number) {
		return shifted(number, '０', '９', '0', "．，", ".,");
	}

	private static String shifted(String number, char first, char last, char zero, String from, String to) {
		StringBuilder shifted = new StringBuilder(number.length());
		for (int place = 0; place < number.length(); place++) {
			char letter = number.charAt(place);
			int mark = from.indexOf(letter);
			if (letter >= first && letter <= last) {
				shifted.append((char) (letter - first + zero));
			}
			else {
				shifted.append((mark >= 0) ? to.charAt(mark) : letter);
			}
		}
		return shifted.toString();
	}

	private static boolean partOfCode(String text, int start, int end) {
		String number = text.substring(start, end);
		if (number.indexOf('.') != number.lastIndexOf('.')) {
			return true;
		}
		char before = at(text, start - 1);
		char after = at(text, end);
		if (KEYCAP.indexOf(after) >= 0 || (before == ',' && half(at(text, start - 2)))
				|| (after == ',' && half(at(text, end + 1)))) {
			return true;
		}
		if (after == ')' && (before == '(' || start == 0)) {
			return true;
		}
		if ((JOINS.indexOf(before) >= 0 && digit(at(text, start - 2)))
				|| (JOINS.indexOf(after) >= 0 && digit(at(text, end + 1)))) {
			return true;
		}
		// "Windows 7": the name goes on after a blank
		char name = (before == ' ' || before == '　') ? at(text, start - 2) : before;
		return letter(name) || letter(after) || CODE.indexOf(before) >= 0 || CODE.indexOf(after) >= 0;
	}

	// B,2 is a model as 1,2 is a list
	private static boolean half(char letter) {
		return digit(letter) || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
	}

	private static boolean digit(char letter) {
		return (letter >= '0' && letter <= '9') || (letter >= '０' && letter <= '９');
	}

	private static boolean letter(char letter) {
		return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= 'Ａ' && letter <= 'Ｚ')
				|| (letter >= 'ａ' && letter <= 'ｚ');
	}

	private static char at(String text, int place) {
		return (place >= 0 && place < text.length()) ? text.charAt(place) : '。';
	}

	/**
	 * A number and how to write it.
	 *
	 * @param start where it begins
	 * @param end where it ends
	 * @param right how to write it
	 */
	record Miswritten(int start, int end, String right) {

	}

}
