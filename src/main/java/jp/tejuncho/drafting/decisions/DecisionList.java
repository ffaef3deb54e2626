package jp.tejuncho.drafting.decisions;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Edition;

/**
 * 採否理由一覧.
 *
 * What became of every clause of the guideline, and why: whoever decides on a 実施手順 sees
 * what was left out, which the document itself can't show.
 *
 * @param edition whose example it is
 * @param head of the document it is about
 * @param groups its parts, or its chapters where the document has no parts
 */
public record DecisionList(Edition edition, Document.Head head, List<Group> groups) {

	public DecisionList {
		groups = List.copyOf(groups);
	}

	/**
	 * Reads the decisions of a draft.
	 * @param manuscript the draft
	 * @return each clause of the guideline and each added one, in reading order
	 */
	public static DecisionList of(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		return new DecisionList(manuscript.edition(), document.head(),
				new DecisionGroups(manuscript, Numbering.of(document)).groups());
	}

	/**
	 * Every clause.
	 * @return in reading order
	 */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		this.groups.forEach((group) -> collect(group, rows));
		return rows;
	}

	private static void collect(Group group, List<Row> rows) {
		rows.addAll(group.rows());
		group.groups().forEach((inner) -> collect(inner, rows));
	}

	/**
	 * How many clauses there are of a kind.
	 * @param state what became of them
	 * @return their number
	 */
	public long count(ClauseState state) {
		return rows().stream().filter((row) -> row.state() == state).count();
	}

	/**
	 * The list on paper.
	 * @return a table for each section, under the numbers of the document it is about
	 */
	public Document document() {
		return DecisionTables.document(this);
	}

	/**
	 * The list for a spreadsheet program.
	 * @return comma-separated values in UTF-8
	 */
	public byte[] csv() {
		return DecisionSheet.write(this);
	}

	/**
	 * 部、章又は節.
	 *
	 * @param id the place
	 * @param level which of them it is
	 * @param mark its number as printed; empty if the document doesn't have it
	 * @param title without its number
	 * @param rows clauses that stand right under its heading
	 * @param groups what it is divided into
	 */
	public record Group(NodeId id, Level level, String mark, String title, List<Row> rows, List<Group> groups) {

		public Group {
			rows = List.copyOf(rows);
			groups = List.copyOf(groups);
		}

	}

	/**
	 * 条項の行.
	 *
	 * @param id the place
	 * @param heading without its mark
	 * @param printed whether the document has it
	 * @param state what became of it
	 * @param reasons why, a line each
	 * @param differences what it says differently from the example
	 * @param by who decided whether it is adopted; empty where the system's profile
	 * suggested it and nobody decided otherwise
	 * @param on when, in words
	 * @param hands who did something else to it
	 */
	public record Row(NodeId id, String heading, boolean printed, ClauseState state, List<String> reasons,
			List<Change> differences, String by, String on, List<Hand> hands) {

		public Row {
			reasons = List.copyOf(reasons);
			differences = List.copyOf(differences);
			hands = List.copyOf(hands);
		}

	}

	/**
	 * 採否のほかに手を加えた人.
	 *
	 * @param what what was done: 文の修正, 一部の採否 …
	 * @param by who did it last
	 * @param on when, in words
	 */
	public record Hand(String what, String by, String on) {

		/**
		 * It in words.
		 * @return for instance 文の修正 見本 花子
		 */
		String said() {
			return this.what + "　" + this.by;
		}

	}

	/**
	 * 例文との違い.
	 *
	 * @param line which line: its number, 見出し …; empty if there is only one
	 * @param runs what stayed, went and came
	 */
	public record Change(String line, List<TextComparison.Run> runs) {

		public Change {
			runs = List.copyOf(runs);
		}

	}

}
