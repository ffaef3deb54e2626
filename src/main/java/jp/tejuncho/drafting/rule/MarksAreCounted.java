package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;

/**
 * 番号は自動で付く.
 */
final class MarksAreCounted implements Rule {

	static final String ID = "marks-are-counted";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "行の頭に打った番号";
	}

	@Override
	public String source() {
		return "文書の番号（項目と見出しの番号は、印刷するときに付く）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> isOfSection(examination, line) ? section(examination, line) : line(examination, line));
	}

	private Stream<Finding> line(Examination examination, ExaminedLine line) {
		if (line.kind() == ExaminedLine.Kind.VALUE) {
			return list(examination, line);
		}
		int number = TypedMark.number(line);
		if (number > 0) {
			return Stream.of(paragraph(examination, line, line.letters().substring(0, number).strip()));
		}
		int end = TypedMark.end(line);
		boolean rest = isWhole(line.letters(), end);
		return (end == 0) ? Stream.empty() : Stream
			.of(found(examination, line.place(), line.letters().substring(0, end).strip(), line.letters(),
					rest ? () -> Rewriting.of(examination, line, Rewriting.replaced(line.wording(), 0, end, List.of()))
							: null));
	}

	// what is left of a line, or of a name, says something without the mark
	private static boolean isWhole(String letters, int end) {
		return !letters.substring(end).isBlank() && !TypedMark.mayBeNamed(letters);
	}

	private Finding paragraph(Examination examination, ExaminedLine line, String mark) {
		boolean bullet = TypedMark.isBullet(line);
		return examination.found(this, Severity.WARNING, line.place())
			.says("段落の頭に「" + mark + "」と字で打ってあります。"
					+ (bullet ? "「・」の文と違い、二行目から字下げがそろいません。" : "項目を増やしたり減らしたりしても、この番号は変わりません。"))
			.remedy((bullet ? "「・」の文か番号の付く項目" : "番号の付く項目") + "に書き直してください。段落に印刷する字なら、このままでよい理由を書いてください。")
			.about(line.letters())
			.finding();
	}

	// each line of such a value is printed as an item
	private Stream<Finding> list(Examination examination, ExaminedLine line) {
		String without = TypedMark.without(line.letters());
		if (!isList(examination, line) || without.equals(line.letters())) {
			return Stream.empty();
		}
		boolean rest = without.lines().noneMatch(String::isBlank)
				&& line.letters().lines().noneMatch(TypedMark::mayBeNamed);
		Wording wording = new Wording(List.of(new Fragment.Literal(without)));
		return Stream.of(found(examination, line.place(), TypedMark.in(line.letters()).getFirst().group().strip(),
				line.letters(), rest ? () -> Rewriting.of(examination, line, wording) : null));
	}

	/**
	 * Whether each of its lines is printed as an item.
	 * @param examination what there is
	 * @param line the line
	 * @return {@code true} for what was written into a blank that is a list
	 */
	static boolean isList(Examination examination, ExaminedLine line) {
		return line.kind() == ExaminedLine.Kind.VALUE
				&& examination.manuscript().variable(line.key()).kind() == Variable.Kind.LIST;
	}

	private static boolean isOfSection(Examination examination, ExaminedLine line) {
		return line.kind() == ExaminedLine.Kind.TITLE && examination.clause(line.clause()).isEmpty();
	}

	private Stream<Finding> section(Examination examination, ExaminedLine line) {
		int end = TypedMark.heading(line);
		boolean rest = isWhole(line.letters(), end);
		return (end == 0) ? Stream.empty() : Stream
			.of(found(examination, line.clause(), line.letters().substring(0, end).strip(), line.letters(),
					rest ? () -> Rewriting.of(examination, line, Rewriting.replaced(line.wording(), 0, end, List.of()))
							: null));
	}

	private Finding found(Examination examination, PlaceId place, String mark, String letters,
			@Nullable Supplier<DraftChange> change) {
		return examination.found(this, Severity.WARNING, place)
			.says("行の頭に「" + mark + "」と打ってありますが、番号は自動で付くので、二重に印刷されます。")
			.remedy("打った番号を消してください。")
			.about(letters)
			.fix("打った番号を消す", change)
			.finding();
	}

}
