package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.text.Excerpt;

/**
 * 書き残した○がない.
 */
final class NoCirclesLeft implements Rule {

	static final String ID = "no-circles-left";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "○が残っている";
	}

	@Override
	public String source() {
		return "公用文の体裁（伏せ字や仮の印を残さない）";
	}

	private static final int CONTEXT = 8;

	private static final Pattern CIRCLES = Pattern.compile("[\u25CB\u3007\u25EF\u25CF]+");

	// 三〇, 〇三 and 三、〇〇〇
	private static final Pattern ZERO = Pattern.compile("[一二三四五六七八九十百千][、，,]?\u3007|\u3007[一二三四五六七八九十]");

	// the guideline's own mark of a blank; a single circle may be a mark that somebody
	// means
	private static final Pattern BLANK = Pattern.compile("[\u25CB\u3007\u25EF]{2,}");

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines()
			.stream()
			.filter((line) -> line.byPerson() && hasCircle(line.letters()))
			.flatMap((line) -> check(examination, line));
	}

	private Stream<Finding> check(Examination examination, ExaminedLine line) {
		boolean marks = line.kind().holdsMarks();
		return CIRCLES.matcher(line.letters())
			.results()
			.filter((circles) -> !isZero(line.letters(), circles))
			.map((circles) -> found(examination, line, circles)
				.says("「" + around(line.letters(), circles) + "」に「" + circles.group() + "」が残っています。")
				.remedy(marks ? "言葉に書き換えてください。記号としてそのまま印刷するときは、記号として残すことができます。"
						: "言葉に書き換えてください。記号としてそのまま印刷するときは、理由を書いて承知してください。")
				.about(circles.start() + circles.group() + line.letters())
				.fix("記号として残す", marks ? () -> letters(examination, line, circles) : null)
				.finding());
	}

	private Found found(Examination examination, ExaminedLine line, MatchResult circles) {
		boolean blank = line.kind().holdsMarks() && BLANK.matcher(circles.group()).matches();
		return blank ? examination.error(this, Certain.BLANK_UNMARKED, line.place())
				: examination.found(this, Severity.WARNING, line.place());
	}

	private static boolean hasCircle(String letters) {
		return letters.indexOf('\u25CB') >= 0 || letters.indexOf('\u3007') >= 0 || letters.indexOf('\u25EF') >= 0
				|| letters.indexOf('\u25CF') >= 0;
	}

	private static boolean isZero(String letters, MatchResult circles) {
		int start = Math.max(0, circles.start() - 2);
		int end = Math.min(letters.length(), circles.end() + 1);
		return circles.group().chars().allMatch((letter) -> letter == '\u3007')
				&& ZERO.matcher(letters.substring(start, end)).find();
	}

	private static String around(String letters, MatchResult circles) {
		return Excerpt.around(letters, circles.start(), circles.end(), CONTEXT).replace(ExaminedLine.MARK, '…');
	}

	private static DraftChange letters(Examination examination, ExaminedLine line, MatchResult circles) {
		List<Fragment> letters = circles.group()
			.chars()
			.mapToObj((letter) -> (Fragment) new Fragment.Letter(Character.toString(letter)))
			.toList();
		return Rewriting.of(examination, line,
				Rewriting.replaced(line.wording(), circles.start(), circles.end(), letters));
	}

}
