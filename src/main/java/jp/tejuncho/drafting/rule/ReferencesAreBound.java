package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

/**
 * 参照が番号で書かれていない.
 */
final class ReferencesAreBound implements Rule {

	static final String ID = "references-are-bound";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "字で書いた参照";
	}

	@Override
	public String source() {
		return "文書の中の参照（番号は条項の増減で変わる）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> TypedReference.in(examination, line)
				.stream()
				.filter((typed) -> typed.start() >= TypedMark.head(line))
				.map((typed) -> {
					boolean bound = typed.target() != null && line.kind().holdsMarks();
					return examination.found(this, Severity.WARNING, line.place())
						.says("「" + typed.words() + "」は、字で書いた参照です。条項を加えたり外したりすると、番号がずれます。")
						.remedy(remedy(line, bound))
						.about(typed.start() + typed.words() + line.letters())
						.fix("参照に変える",
								bound ? () -> Rewriting.of(examination, line, typed.bound(line.wording())) : null)
						.finding();
				}));
	}

	private static String remedy(ExaminedLine line, boolean bound) {
		if (bound) {
			return "参照に変えれば、番号が自動で付け直されます。";
		}
		return line.kind().holdsMarks() ? "「参照を入れる」で参照先を選んで書き直すか、位置で指さない言い方に直してください。" : "位置で指さない言い方に直してください。";
	}

}
