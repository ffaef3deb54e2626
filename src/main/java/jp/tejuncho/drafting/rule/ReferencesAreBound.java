package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.document.NodeId;

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
				.filter((typed) -> !isCounting(examination, line, typed.start()))
				.map((typed) -> {
					boolean bound = typed.target() != null && line.kind().holdsMarks();
					return examination.found(this, Severity.WARNING, line.place())
						.says("「" + typed.words() + "」は、字で書いた参照です。条項を加えたり外したりすると、番号がずれます。")
						.remedy(remedy(line, bound))
						.about(typed.start() + typed.words() + line.letters())
						.fix(bound ? "参照に変える（" + target(examination, typed) + "）" : "参照に変える",
								bound ? () -> Rewriting.of(examination, line, typed.bound(line.wording())) : null)
						.finding();
				}));
	}

	private static boolean isCounting(Examination examination, ExaminedLine line, int place) {
		return MarksAreCounted.isList(examination, line)
				? TypedMark.in(line.letters()).stream().anyMatch((mark) -> mark.start() <= place && place < mark.end())
				: place < TypedMark.head(line);
	}

	// what it will follow from then on
	private static String target(Examination examination, TypedReference typed) {
		List<String> targets = Objects.requireNonNull(typed.target());
		String last = (targets.size() > 1) ? "～" + mark(examination, targets.getLast()) : "";
		return where(examination, targets.getFirst()) + last;
	}

	// a chapter is no site of its own
	private static String where(Examination examination, String target) {
		return examination.manuscript()
			.edition()
			.chapters()
			.stream()
			.filter((chapter) -> chapter.id().equals(target))
			.findFirst()
			.map((chapter) -> mark(examination, target) + "　" + chapter.title())
			.orElseGet(() -> examination.site(target).where());
	}

	private static String mark(Examination examination, String target) {
		return examination.numbering().mark(new NodeId(target));
	}

	private static String remedy(ExaminedLine line, boolean bound) {
		if (bound) {
			return "参照に変えれば、番号が自動で付け直されます。";
		}
		return line.kind().holdsMarks() ? "「参照を入れる」で参照先を選んで書き直すか、位置で指さない言い方に直してください。" : "位置で指さない言い方に直してください。";
	}

}
