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
 * follow each other. A letter that only looks like a mark (１年間, アクセス) stands alone.
 */
public final class RisingMarks {

	private static final String BLANKS = "[ 　\\t]";

	private static final String ORDINAL = "([0-9０-９]{1,2}|[ア-ンｱ-ﾝあ-ん]|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻⅰ-ⅻ]|[a-zA-Zａ-ｚＡ-Ｚ])";

	private static final Pattern WHOLE = Pattern.compile("([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㋐-㋾㈠-㈩])" + BLANKS + "*(.*\\S.*)",
			Pattern.DOTALL);

	private static final Pattern BRACKETED = Pattern
		.compile("([(（\\[［〔【]?)" + ORDINAL + "[)）\\]］〕】]" + BLANKS + "*(.*\\S.*)", Pattern.DOTALL);

	// 1.5メートル bears no mark
	private static final Pattern STOPPED = Pattern.compile("()" + ORDINAL + "[.．](?![0-9０-９])" + BLANKS + "*(.*\\S.*)",
			Pattern.DOTALL);

	private static final Pattern PARTED = Pattern.compile("()" + ORDINAL + BLANKS + "+(.*\\S.*)", Pattern.DOTALL);

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
			List<Mark> run = longestRun(marks, line);
			for (int i = 0; i < run.size() && run.size() > 1; i++) {
				without.set(line + i, run.get(i).rest());
			}
			line += Math.max(1, run.size());
		}
		return without;
	}

	private static List<Mark> longestRun(List<List<Mark>> marks, int start) {
		List<Mark> longest = List.of();
		for (Mark first : marks.get(start)) {
			List<Mark> run = new ArrayList<>(List.of(first));
			for (int line = start + 1; line < marks.size(); line++) {
				Mark last = run.getLast();
				Optional<Mark> next = marks.get(line).stream().filter((mark) -> mark.follows(last)).findFirst();
				if (next.isEmpty()) {
					break;
				}
				run.add(next.get());
			}
			longest = (run.size() > longest.size()) ? run : longest;
		}
		return longest;
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
			marks.add(new Mark("1" + form, Integer.parseInt(ordinal), rest));
			return;
		}
		int kanji = kanji(ordinal);
		if (kanji > 0) {
			marks.add(new Mark("一" + form, kanji, rest));
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
	 * @param position where it stands in its order
	 * @param rest what follows it
	 */
	private record Mark(String kind, int position, String rest) {

		boolean follows(Mark other) {
			return this.kind.equals(other.kind) && this.position == other.position + 1;
		}

	}

}
