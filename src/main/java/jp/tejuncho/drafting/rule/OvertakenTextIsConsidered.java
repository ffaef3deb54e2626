package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.PlaceId;

/**
 * 例文の後に変わったことを検討している.
 */
final class OvertakenTextIsConsidered implements Rule {

	static final String ID = "overtaken-text-is-considered";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "例文の後に変わったこと";
	}

	@Override
	public String source() {
		return "例文の後の法令や組織の改正";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Stream<Finding> clauses = examination.clauses().stream().flatMap((clause) -> check(examination, clause));
		Stream<Finding> edition = examination.manuscript()
			.edition()
			.overtaken()
			.stream()
			.flatMap((overtaken) -> open(examination, Tailoring.DOCUMENT, overtaken).map((found) -> found.finding()));
		return Stream.concat(clauses, edition);
	}

	private Stream<Finding> check(Examination examination, ExaminedClause clause) {
		if (clause.example() == null) {
			return Stream.empty();
		}
		return clause.example()
			.overtaken()
			.stream()
			.filter((overtaken) -> isOwn(examination, overtaken))
			.flatMap((overtaken) -> {
				Optional<ExaminedLine> line = clause.lines()
					.stream()
					.filter((printed) -> printed.letters().contains(overtaken.concerns()))
					.findFirst();
				boolean rewrittenAway = line.isEmpty() && clause.lines().stream().anyMatch(ExaminedLine::differs);
				return rewrittenAway ? Stream.empty() : open(examination, clause.id(), overtaken).map((found) -> {
					line.ifPresent((printed) -> adopt(examination, found, printed, overtaken));
					return found.finding();
				});
			});
	}

	// what has become of another body's office is nothing to one that has its own word
	private static boolean isOwn(Examination examination, Overtaken overtaken) {
		List<HouseWord> words = examination.manuscript()
			.edition()
			.house()
			.stream()
			.filter((word) -> word.defaultText().contains(overtaken.concerns()))
			.toList();
		return words.isEmpty() || words.stream()
			.anyMatch((word) -> examination.manuscript()
				.house()
				.words()
				.getOrDefault(word.id(), word.defaultText())
				.equals(word.defaultText()));
	}

	private Stream<Found> open(Examination examination, PlaceId place, Overtaken overtaken) {
		PlaceId noted = place.child(overtaken.id());
		if (!examination.note(Amendment.Kind.OVERTAKEN, noted).isBlank()) {
			return Stream.empty();
		}
		boolean grave = overtaken.confirmed() && !place.equals(Tailoring.DOCUMENT);
		return Stream.of(examination.found(this, grave ? Severity.WARNING : Severity.ADVICE, place)
			.says("「" + overtaken.concerns() + "」は、例文の後に変わっています。" + overtaken.advice())
			.remedy("文を直すか、検討した内容を書いてください。")
			.source(overtaken.basis())
			.about(overtaken.id())
			.answer("検討した内容", Amendment.Kind.OVERTAKEN, noted));
	}

	private static void adopt(Examination examination, Found found, ExaminedLine line, Overtaken overtaken) {
		@Nullable String proposal = overtaken.proposal();
		if (proposal != null) {
			int start = line.letters().indexOf(overtaken.concerns());
			int end = start + overtaken.concerns().length();
			found.fix("「" + proposal + "」に直す", () -> Rewriting.of(examination, line,
					Rewriting.replaced(line.wording(), start, end, List.of(new Fragment.Literal(proposal)))));
		}
	}

}
