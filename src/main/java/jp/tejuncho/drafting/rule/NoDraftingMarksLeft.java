package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.edition.Fragment;

/**
 * 作成上の印が残っていない.
 */
final class NoDraftingMarksLeft implements Rule {

	static final String ID = "no-drafting-marks-left";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "※や（例）が残っている";
	}

	@Override
	public String source() {
		return "ガイドライン 例文の※と（例）は、作成する人への注記";
	}

	// the mark is taken away only where it stands before the whole example: 「（例）えば」 is a
	// word
	private static final Pattern BEFORE = Pattern.compile("[\\s　]*");

	private static final Pattern GOES_ON = Pattern.compile("[ぁ-ん、。，．]|$");

	private static final Pattern MARKS = Pattern.compile("※|[（(](?:例|作成例|記載例)[）)]");

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines()
			.stream()
			.filter((line) -> line.byPerson() && (line.letters().indexOf('※') >= 0 || line.letters().indexOf('例') >= 0))
			.flatMap((line) -> check(examination, line));
	}

	private Stream<Finding> check(Examination examination, ExaminedLine line) {
		boolean marks = line.kind().holdsMarks();
		return MARKS.matcher(line.letters()).results().map((mark) -> {
			boolean star = mark.group().equals("※");
			List<Fragment> fragments = star ? List.of(new Fragment.Letter("※")) : List.of();
			boolean fixable = star ? marks : BEFORE.matcher(line.letters()).region(0, mark.start()).matches()
					&& !GOES_ON.matcher(line.letters()).region(mark.end(), line.letters().length()).lookingAt();
			return examination.found(this, Severity.WARNING, line.place())
				.says("作成する人への印「" + mark.group() + "」が残っています。")
				.remedy("注記や例の部分を消してください。" + (star ? "記号としてそのまま印刷するときは、記号として残すことができます。" : ""))
				.about(mark.start() + mark.group() + line.letters())
				.fix(star ? "記号として残す" : "「" + mark.group() + "」を消す",
						fixable ? () -> Rewriting.of(examination, line,
								Rewriting.replaced(line.wording(), mark.start(), mark.end(), fragments)) : null)
				.finding();
		});
	}

}
