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
		return examination.lines(ExaminedLine.Kind.PARAGRAPH, ExaminedLine.Kind.ITEM, ExaminedLine.Kind.BULLET)
			.filter(ExaminedLine::rewritten)
			.flatMap((line) -> TypedReference.in(examination, line).stream().map((typed) -> {
				boolean bound = typed.target() != null;
				return examination.found(this, Severity.WARNING, line.place())
					.says("「" + typed.words() + "」は、字で書いた参照です。条項を加えたり外したりすると、番号がずれます。")
					.remedy(bound ? "参照に変えれば、番号が自動で付け直されます。" : "「参照を入れる」で参照先を選んで書き直してください。")
					.about(typed.start() + typed.words() + line.letters())
					.fix("参照に変える", bound ? () -> Rewriting.of(examination, line, typed.bound(line.wording())) : null)
					.finding();
			}));
	}

}
