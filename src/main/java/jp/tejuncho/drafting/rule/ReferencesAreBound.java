package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;

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
		return examination.lines().stream().filter(ExaminedLine::byPerson).flatMap((line) -> {
			List<TypedReference> typed = TypedReference.in(examination, line)
				.stream()
				.filter((one) -> !isCounting(examination, line, one.start()))
				.toList();
			return ReferenceChain.of(examination, line, typed)
				.stream()
				.map((chain) -> finding(examination, line, chain));
		});
	}

	private Finding finding(Examination examination, ExaminedLine line, ReferenceChain chain) {
		List<List<PlaceId>> targets = line.kind().holdsMarks() ? chain.targets() : List.of();
		Found found = examination.found(this, Severity.WARNING, line.place())
			.says("「" + chain.words() + "」は、字で書いた参照です。条項を加えたり外したりすると、番号がずれます。")
			.remedy(remedy(line, targets.size()))
			.about(identity(line, chain.start(), chain.words()))
			.formerly(earlier(line, chain))
			.group(ReferenceGroup.of(chain.words()));
		targets.forEach((target) -> found.choice("参照に変える（" + target(examination, chain, target) + "）",
				() -> Rewriting.of(examination, line, chain.bound(line.wording(), target))));
		return found.finding();
	}

	private static String identity(ExaminedLine line, int start, String words) {
		return start + words + line.letters();
	}

	// each level and each number of a list was told by itself once
	private static List<String> earlier(ExaminedLine line, ReferenceChain chain) {
		List<String> earlier = chain.levels()
			.stream()
			.filter(TypedReference::told)
			.map(FormerReference::of)
			.map((level) -> identity(line, level.start(), level.words()))
			.toList();
		return earlier.equals(List.of(identity(line, chain.start(), chain.words()))) ? List.of() : earlier;
	}

	private static boolean isCounting(Examination examination, ExaminedLine line, int place) {
		return MarksAreCounted.isList(examination, line)
				? TypedMark.in(line.letters()).stream().anyMatch((mark) -> mark.start() <= place && place < mark.end())
				: place < TypedMark.head(line);
	}

	// what it will follow from then on
	private static String target(Examination examination, ReferenceChain chain, List<PlaceId> target) {
		if (chain.bound().size() == 1) {
			return where(examination, target.getFirst()) + last(examination, target);
		}
		if (chain.targets().size() > 1) {
			return where(examination, target.getFirst()) + last(examination, target);
		}
		return chain.bound().stream().map((one) -> {
			List<PlaceId> places = one.targets().getFirst();
			boolean beside = one.isCircled() && !places.getFirst().equals(target.getFirst());
			return (beside ? mark(examination, places.getFirst()) : where(examination, places.getFirst()))
					+ last(examination, places);
		}).collect(Collectors.joining("、"));
	}

	private static String last(Examination examination, List<PlaceId> places) {
		return (places.size() > 1) ? "～" + mark(examination, places.getLast()) : "";
	}

	// a chapter is no site of its own, and each part counts its chapters anew
	private static String where(Examination examination, PlaceId target) {
		for (Part part : examination.manuscript().edition().parts()) {
			for (Chapter chapter : part.chapters()) {
				if (chapter.id().equals(target.value())) {
					return ((part.title() != null) ? part.title() + "　" : "") + mark(examination, target) + "　"
							+ chapter.title();
				}
			}
		}
		return examination.site(target).where();
	}

	private static String mark(Examination examination, PlaceId target) {
		return examination.numbering().mark(target.toNode());
	}

	private static String remedy(ExaminedLine line, int targets) {
		if (targets == 1) {
			return "参照に変えれば、番号が自動で付け直されます。";
		}
		if (targets > 1) {
			return "この番号の付いたところは、" + targets + "か所あります。指しているところを選んで参照に変えれば、番号が自動で付け直されます。";
		}
		return line.kind().holdsMarks() ? "「参照を入れる」で参照先を選んで書き直すか、位置で指さない言い方に直してください。" : "位置で指さない言い方に直してください。";
	}

}
