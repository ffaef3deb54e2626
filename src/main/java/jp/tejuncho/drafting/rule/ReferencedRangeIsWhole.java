package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 参照の範囲に、加えた項目が入っている.
 *
 * 「上記①～④」 stays with the items it was written for. Whether an item that was put among
 * them belongs to it is for a person to say: a duty may hang on it.
 */
final class ReferencedRangeIsWhole implements Rule {

	static final String ID = "referenced-range-is-whole";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "参照の範囲に入らない項目";
	}

	@Override
	public String source() {
		return "文書の中の参照（番号は条項の増減で変わる）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines(ExaminedLine.Kind.PARAGRAPH, ExaminedLine.Kind.ITEM, ExaminedLine.Kind.BULLET)
			.flatMap((line) -> line.wording()
				.fragments()
				.stream()
				.filter(Fragment.Ref.class::isInstance)
				.map(Fragment.Ref.class::cast)
				.filter((reference) -> reference.words() == null && reference.targets().size() > 1)
				.flatMap((reference) -> look(examination, line, reference)));
	}

	private Stream<Finding> look(Examination examination, ExaminedLine line, Fragment.Ref reference) {
		List<ExaminedLine> list = listOf(examination, reference.targets());
		List<PlaceId> whole = new ArrayList<>();
		List<ExaminedLine> outside = new ArrayList<>();
		for (ExaminedLine item : within(list, reference.targets(), line)) {
			boolean meant = reference.targets().contains(item.place());
			boolean added = item.key().startsWith(TextLine.OWN) && !item.place().equals(line.place());
			if (meant || added) {
				whole.add(item.place());
			}
			if (!meant && added) {
				outside.add(item);
			}
		}
		boolean scattered = !whole.containsAll(reference.targets());
		if (outside.isEmpty() || scattered) {
			return Stream.empty();
		}
		String marks = outside.stream()
			.map((item) -> examination.numbering().mark(item.place().toNode()))
			.collect(Collectors.joining("、"));
		return Stream.of(examination.found(this, Severity.WARNING, line.place())
			.says("加えた" + marks + "が、この文の参照に入っていません。")
			.remedy("参照に入れるか、入れなくてよい理由を書いてください。")
			.about(reference.targets() + " " + whole)
			.fix("参照に入れる", () -> Rewriting.of(examination, line, widened(line.wording(), reference, whole)))
			.finding());
	}

	// items that stand side by side, the first target among them
	private static List<ExaminedLine> listOf(Examination examination, List<PlaceId> targets) {
		PlaceId clause = targets.getFirst().clause();
		List<ExaminedLine> list = new ArrayList<>();
		for (ExaminedLine line : examination.clause(clause).map(ExaminedClause::lines).orElse(List.of())) {
			if (line.kind() == ExaminedLine.Kind.ITEM) {
				list.add(line);
			}
			else if (list.stream().anyMatch((item) -> targets.contains(item.place()))) {
				return list;
			}
			else {
				list.clear();
			}
		}
		return list;
	}

	// from the first target to the last; all of the list where the example means every
	// item of its own
	private static List<ExaminedLine> within(List<ExaminedLine> list, List<PlaceId> targets, ExaminedLine line) {
		boolean all = !line.key().startsWith(TextLine.OWN) && list.stream()
			.allMatch((item) -> item.key().startsWith(TextLine.OWN) || targets.contains(item.place()));
		List<Integer> positions = list.stream()
			.filter((item) -> targets.contains(item.place()))
			.map(list::indexOf)
			.toList();
		if (positions.isEmpty()) {
			return List.of();
		}
		return all ? list : list.subList(positions.getFirst(), positions.getLast() + 1);
	}

	private static Wording widened(Wording wording, Fragment.Ref reference, List<PlaceId> targets) {
		return new Wording(wording.fragments()
			.stream()
			.map((fragment) -> fragment.equals(reference) ? new Fragment.Ref(targets, null) : fragment)
			.toList());
	}

}
