package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.body.OwnTable;

/**
 * 採用した条項の表に行がある.
 */
final class TablesHaveRows implements Rule {

	static final String ID = "tables-have-rows";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "書き足す表が空";
	}

	@Override
	public String source() {
		return "ガイドライン 例文の、書き足す表";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return Stream.concat(examination.clauses().stream().flatMap((clause) -> empty(examination, clause)),
				Stream.of(OwnTable.values()).flatMap((table) -> cells(examination, table)));
	}

	// who defines in sentences of the clause itself needs no table
	private Stream<Finding> empty(Examination examination, ExaminedClause clause) {
		String slot = (clause.example() != null && clause.example().slot() != null) ? clause.example().slot() : "";
		boolean said = clause.lines().stream().anyMatch((line) -> line.byPerson() && !line.letters().isBlank());
		return OwnTable.ofSlot(slot)
			.filter((table) -> rows(examination, table).isEmpty() && !said)
			.map((table) -> examination.found(this, Severity.WARNING, clause.id())
				.says("この条項は採用していますが、「" + table.title() + "」の表に一行もありません。")
				.remedy("表に書き足すか、書くことがなければ条項を不採用にしてください。")
				.about(slot)
				.finding())
			.stream();
	}

	private Stream<Finding> cells(Examination examination, OwnTable table) {
		List<List<String>> rows = rows(examination, table);
		boolean printed = examination.lines().stream().anyMatch((line) -> line.clause().value().equals(table.slot()));
		return !printed ? Stream.empty()
				: IntStream.range(0, rows.size())
					.boxed()
					.flatMap((row) -> IntStream.range(0, table.columns().size())
						.filter((column) -> rows.get(row).get(column).isBlank())
						.mapToObj((column) -> examination.found(this, Severity.WARNING, table.place())
							.says("「" + table.title() + "」の" + (row + 1) + "行目の「" + table.columns().get(column).head()
									+ "」が空です。")
							.remedy("書くことがあれば書き、なければこのままでよい理由を書いてください。")
							.about(row + " " + column + " " + rows.get(row))
							.finding()));
	}

	private static List<List<String>> rows(Examination examination, OwnTable table) {
		return table.rows(examination.note(Amendment.Kind.TABLE, table.place()));
	}

}
