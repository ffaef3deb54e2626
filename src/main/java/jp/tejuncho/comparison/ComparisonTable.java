package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.comparison.TextComparison.Run;
import jp.tejuncho.document.NodeId;

/**
 * 新旧対照表.
 *
 * @param settings how it looks
 * @param rows from top to bottom; none if nothing changed
 */
public record ComparisonTable(ComparisonSettings settings, List<Row> rows) {

	/** Stands opposite to what came. */
	public static final String NEW = "（新設）";

	/** Stands opposite to what went. */
	public static final String DELETED = "（削る）";

	/** Stands for what stayed. */
	public static final String FOLDED = "（略）";

	static final Line FOLDED_LINE = Line.of(FOLDED);

	public ComparisonTable {
		rows = List.copyOf(rows);
	}

	/**
	 * Makes a table.
	 * @param comparison what differs
	 * @param settings how it looks
	 * @param reasons why: by the place in the new document, or in the old one for what is
	 * gone
	 * @return the table
	 */
	public static ComparisonTable of(DocumentComparison comparison, ComparisonSettings settings,
			Map<NodeId, String> reasons) {
		return new ComparisonTable(settings, ComparisonRows.of(comparison, settings, reasons));
	}

	/**
	 * The table for pasting: a line each row, the cells parted by tabs.
	 * @param title what it is, on a line of its own
	 * @return its text, what changed in 〔 〕, each line ended by a line feed
	 */
	public String text(String title) {
		StringBuilder text = new StringBuilder(title).append('\n');
		if (this.settings.note() && this.settings.underline() == ComparisonSettings.Underline.BOTH_SIDES) {
			text.append("（〔　〕の部分は改正部分）\n");
		}
		appendLine(text, this.settings.headings().after(), this.settings.headings().before(), "備考");
		for (Row row : this.rows) {
			appendLine(text, text(row.after()), text(row.before()), row.remark());
		}
		return text.toString();
	}

	private void appendLine(StringBuilder text, String after, String before, String remark) {
		List<String> cells = new ArrayList<>(
				this.settings.newOnTheLeft() ? List.of(after, before) : List.of(before, after));
		if (this.settings.remarks()) {
			cells.add(remark);
		}
		text.append(
				cells.stream().map((cell) -> cell.replaceAll("[\\t\\r\\n]+", "　")).collect(Collectors.joining("\t")))
			.append('\n');
	}

	private String text(List<Line> lines) {
		boolean marked = this.settings.underline() == ComparisonSettings.Underline.BOTH_SIDES;
		return lines.stream()
			.map((line) -> line.indent() + line.label() + line.former() + line.runs()
				.stream()
				.map((run) -> (marked && run.kind() != TextComparison.Kind.SAME) ? "〔" + run.text() + "〕" : run.text())
				.collect(Collectors.joining()))
			.collect(Collectors.joining("　"));
	}

	/**
	 * 新旧対照表の行.
	 *
	 * @param kind what it shows
	 * @param place its place in the new document, or in the old one if it is gone
	 * @param after the new side
	 * @param before the old side
	 * @param remark why, or empty
	 * @param joined whether it goes on with the row above, without a rule between them
	 */
	public record Row(RowKind kind, NodeId place, List<Line> after, List<Line> before, String remark, boolean joined) {

		public Row {
			after = List.copyOf(after);
			before = List.copyOf(before);
		}

	}

	/**
	 * 新旧対照表の欄の中の一行.
	 *
	 * @param indent what it is drawn in by
	 * @param label its number with what parts it from the text
	 * @param former 「（旧２(3)）」 where it is called for, or empty
	 * @param runs its text: what stayed, and what went or came
	 */
	public record Line(String indent, String label, String former, List<Run> runs) {

		public Line {
			runs = List.copyOf(runs);
		}

		/**
		 * Whether its text goes on below its beginning: after a number, and in the row of
		 * a table.
		 * @return {@code true} if its next lines are drawn in
		 */
		boolean isHung() {
			return !this.label.isEmpty()
					|| this.runs.stream().anyMatch((run) -> run.text().contains(ComparedLines.BETWEEN_CELLS));
		}

		static Line of(String text) {
			return new Line("", "", "", List.of(new Run(TextComparison.Kind.SAME, text)));
		}

	}

	/**
	 * 新旧対照表の行の種類.
	 */
	public enum RowKind {

		/** A heading, so that the reader knows where he is. */
		HEADING,

		/** Printed though it stayed. */
		SAME,

		/** Reworded. */
		CHANGED,

		/** New. */
		NEW,

		/** Gone. */
		DELETED,

		/** Moved. */
		MOVED,

		/** Left out because it stayed. */
		FOLDED

	}

}
