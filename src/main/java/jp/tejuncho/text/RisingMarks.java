package jp.tejuncho.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * 順に進む番号.
 *
 * What makes a list of pasted lines: two or more in a row whose marks are of one kind and
 * follow each other, all of them; of lines of which one is out of its order none is an
 * item. What is said of a mark, as in 「(1)の手続」, makes it a reference. A letter that only
 * looks like a mark (１年間, アクセス) stands alone. The page finds the same (rising-marks.js);
 * both read one table of cases in their tests.
 */
public final class RisingMarks {

	private static final String BLANKS = "[ 　\\t]";

	private static final String ORDINAL = "([0-9０-９]{1,2}|[ア-ンｱ-ﾝあ-ん]|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻⅰ-ⅻ]|[a-zA-Zａ-ｚＡ-Ｚ])";

	private static final String REST = "(.*[^\\s　].*)";

	// 「(1)の手続による。」 and 「(2)に定める者」 refer to what has the number
	private static final String NOT_SAID_OF = "(?!(?![、,])(?:" + SaidOfMark.PATTERN + "))";

	private static final Pattern WHOLE = Pattern
		.compile("([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㋐-㋾㈠-㈩])" + NOT_SAID_OF + BLANKS + "*" + REST, Pattern.DOTALL);

	private static final Pattern BRACKETED = Pattern
		.compile("([(（\\[［〔【]?)" + ORDINAL + "[)）\\]］〕】]" + NOT_SAID_OF + BLANKS + "*" + REST, Pattern.DOTALL);

	// 1.5メートル bears no mark
	private static final Pattern STOPPED = Pattern
		.compile("()" + ORDINAL + "[.．](?![0-9０-９])" + NOT_SAID_OF + BLANKS + "*" + REST, Pattern.DOTALL);

	private static final Pattern PARTED = Pattern.compile("()" + ORDINAL + BLANKS + "+" + REST, Pattern.DOTALL);

	/** Each series in its order; Ⅰ and ⅰ become letters when they are made half-width. */
	private static final List<String> SERIES = List.of("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
			"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
			"ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
			"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿", "❶❷❸❹❺❻❼❽❾❿", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
			"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋼㋽㋾", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

	private static final String KANJI_DIGITS = "一二三四五六七八九";

	private RisingMarks() {
	}

	/**
	 * Takes the marks of a list off.
	 * @param lines lines that follow each other
	 * @return for each line what it says without its mark; {@code null} where it stays as
	 * it is
	 */
	public static List<@Nullable String> withoutMarks(List<String> lines) {
		List<@Nullable String> without = new ArrayList<>(Collections.nCopies(lines.size(), null));
		List<List<Mark>> marks = lines.stream().map(RisingMarks::marks).toList();
		int line = 0;
		while (line < lines.size()) {
			List<Mark> list = longestList(marks, line);
			for (int i = 0; i < list.size(); i++) {
				without.set(line + i, list.get(i).rest());
			}
			line += Math.max(1, list.size());
		}
		return without;
	}

	private static List<Mark> longestList(List<List<Mark>> marks, int start) {
		List<Mark> longest = List.of();
		for (Mark first : marks.get(start)) {
			List<Mark> block = block(marks, start, first.kind());
			longest = (block.size() > longest.size() && isList(block)) ? block : longest;
		}
		return longest;
	}

	// all lines in a row that bear marks of the kind; none if they begin further up
	private static List<Mark> block(List<List<Mark>> marks, int start, String kind) {
		List<Mark> block = new ArrayList<>();
		if (start > 0 && marks.get(start - 1).stream().anyMatch((mark) -> mark.kind().equals(kind))) {
			return block;
		}
		for (List<Mark> line : marks.subList(start, marks.size())) {
			Optional<Mark> next = line.stream().filter((mark) -> mark.kind().equals(kind)).findFirst();
			if (next.isEmpty()) {
				break;
			}
			block.add(next.get());
		}
		return block;
	}

	// each line follows the one before, or begins a list of two or more anew
	private static boolean isList(List<Mark> block) {
		for (int line = 0; line < block.size(); line++) {
			boolean begins = line == 0 || !block.get(line).follows(block.get(line - 1));
			boolean goesOn = line + 1 < block.size() && block.get(line + 1).follows(block.get(line));
			if (begins && (!goesOn || (line > 0 && !block.get(line).isFirst()))) {
				return false;
			}
		}
		return block.size() > 1;
	}

	// ハ is the third of イロハ and the 26th of アイウ
	private static List<Mark> marks(String line) {
		List<Mark> marks = new ArrayList<>();
		Matcher whole = WHOLE.matcher(line);
		if (whole.matches()) {
			collect("", whole.group(1), whole.group(2), marks);
		}
		ordinals(")", BRACKETED.matcher(line), marks);
		ordinals(".", STOPPED.matcher(line), marks);
		Matcher parted = PARTED.matcher(line);
		if (parted.matches() && !half(parted.group(2)).matches("[a-zA-Z]")) {
			collect(" ", half(parted.group(2)), parted.group(3), marks);
		}
		return marks;
	}

	private static void ordinals(String end, Matcher matcher, List<Mark> marks) {
		if (matcher.matches()) {
			collect(matcher.group(1).isEmpty() ? end : "(" + end, half(matcher.group(2)), matcher.group(3), marks);
		}
	}

	private static void collect(String form, String ordinal, String rest, List<Mark> marks) {
		if (ordinal.matches("[0-9]+")) {
			marks.add(new Mark("1" + form, Integer.parseInt(ordinal) - 1, rest));
			return;
		}
		int kanji = kanji(ordinal);
		if (kanji > 0) {
			marks.add(new Mark("一" + form, kanji - 1, rest));
		}
		for (String series : SERIES) {
			if (series.contains(ordinal)) {
				marks.add(new Mark(series.charAt(0) + series.substring(1, 2) + form, series.indexOf(ordinal), rest));
			}
		}
	}

	private static int kanji(String ordinal) {
		Matcher matcher = Pattern.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)|([一二三四五六七八九])").matcher(ordinal);
		if (!matcher.matches()) {
			return 0;
		}
		if (matcher.group(3) != null) {
			return KANJI_DIGITS.indexOf(ordinal) + 1;
		}
		int tens = matcher.group(1).isEmpty() ? 1 : KANJI_DIGITS.indexOf(matcher.group(1)) + 1;
		int units = matcher.group(2).isEmpty() ? 0 : KANJI_DIGITS.indexOf(matcher.group(2)) + 1;
		return tens * 10 + units;
	}

	// １ and ｱ are 1 and ア; Ⅰ stays
	private static String half(String ordinal) {
		boolean roman = ordinal.charAt(0) >= 'Ⅰ' && ordinal.charAt(0) <= 'ⅻ';
		return roman ? ordinal : Normalizer.normalize(ordinal, Normalizer.Form.NFKC);
	}

	/**
	 * 番号.
	 *
	 * @param kind letters and what ends them
	 * @param position where it stands in its order, from 0
	 * @param rest what follows it
	 */
	private record Mark(String kind, int position, String rest) {

		boolean isFirst() {
			return this.position == 0;
		}

		boolean follows(Mark other) {
			return this.kind.equals(other.kind) && this.position == other.position + 1;
		}

	}

}
