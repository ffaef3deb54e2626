package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.text.Numerals;

/**
 * 改正概要.
 *
 * @param entries what happened to each clause and table, in reading order
 */
public record ChangeSummary(List<Entry> entries) {

	private static final String SPACE = "　";

	public ChangeSummary {
		entries = List.copyOf(entries);
	}

	/**
	 * Sums up what changed.
	 * @param comparison what differs
	 * @param reasons why, by place
	 * @return clauses and tables that changed, each once
	 */
	public static ChangeSummary of(DocumentComparison comparison, Map<NodeId, String> reasons) {
		List<Entry> entries = new ArrayList<>();
		comparison.pieces().forEach((piece) -> collect(piece, "", reasons, entries));
		return new ChangeSummary(entries);
	}

	/**
	 * How many clauses or tables were changed so.
	 * @param change what became of them
	 * @return their number
	 */
	public long count(Change change) {
		return this.entries.stream().filter((entry) -> entry.change() == change).count();
	}

	/**
	 * The counts in words.
	 * @return for instance 「改正３条項、新設１条項」, empty if nothing changed
	 */
	public String counts() {
		List<String> counts = new ArrayList<>();
		for (Change change : Change.values()) {
			if (count(change) > 0) {
				counts.add(change.label() + Numerals.chapter((int) count(change))
						+ ((change == Change.TABLE) ? "件" : "条項"));
			}
		}
		return String.join("、", counts);
	}

	private static void collect(ComparedPiece piece, String outer, Map<NodeId, String> reasons, List<Entry> entries) {
		if (!piece.isTouched() || piece.state() == ComparedPiece.State.LEFT) {
			return;
		}
		String name = name(piece);
		boolean unit = piece.isClause() || piece.shape() == Shape.COVER || piece.shape() == Shape.TABLE
				|| piece.shape().isLine() || piece.shape() == Shape.FIGURE;
		boolean ownTable = piece.isClause() && !piece.pieces().isEmpty()
				&& piece.pieces()
					.stream()
					.filter(ComparedPiece::isTouched)
					.allMatch((inner) -> inner.shape() == Shape.TABLE)
				&& !piece.isReworded() && piece.state() == ComparedPiece.State.STAYED;
		if (unit) {
			entries.add(new Entry(piece.place(), outer, heading(piece), ownTable ? Change.TABLE : change(piece),
					ChangedSentences.of(piece, true), ChangedSentences.of(piece, false), reasons(piece, reasons)));
			return;
		}
		if (piece.isReworded() || piece.state() != ComparedPiece.State.STAYED) {
			entries.add(new Entry(piece.place(), outer, name, change(piece), heading(piece, true),
					heading(piece, false), reasons.getOrDefault(piece.place(), "")));
		}
		piece.pieces().forEach((inner) -> collect(inner, (outer + SPACE + name).strip(), reasons, entries));
	}

	// a number without its title tells a reader nothing
	private static String name(ComparedPiece piece) {
		List<String> marks = piece.marksAfter().isEmpty() ? piece.marksBefore() : piece.marksAfter();
		return ((marks.isEmpty() ? "" : marks.getFirst()) + SPACE + heading(piece)).strip();
	}

	private static Change change(ComparedPiece piece) {
		return switch (piece.state()) {
			case STAYED -> (piece.shape() == Shape.TABLE) ? Change.TABLE : Change.CHANGED;
			case MOVED, LEFT -> Change.MOVED;
			case CAME -> Change.NEW;
			case WENT -> Change.DELETED;
		};
	}

	private static String heading(ComparedPiece piece) {
		String now = heading(piece, false);
		return now.isEmpty() ? heading(piece, true) : now;
	}

	private static String heading(ComparedPiece piece, boolean before) {
		return piece.shape().isDivision() ? own(piece, before) : "";
	}

	private static String own(ComparedPiece piece, boolean before) {
		return piece.cells()
			.stream()
			.flatMap(List::stream)
			.map((wording) -> before ? wording.before() : wording.after())
			.collect(Collectors.joining());
	}

	private static String reasons(ComparedPiece piece, Map<NodeId, String> reasons) {
		List<String> found = new ArrayList<>();
		addReasons(piece, reasons, found);
		return String.join("　", found);
	}

	private static void addReasons(ComparedPiece piece, Map<NodeId, String> reasons, List<String> found) {
		String reason = reasons.get(piece.place());
		if (reason != null && piece.isTouched() && !found.contains(reason)) {
			found.add(reason);
		}
		piece.pieces().forEach((inner) -> addReasons(inner, reasons, found));
	}

	/**
	 * 改正概要の項目.
	 *
	 * @param place where
	 * @param address the numbers and titles of what it stands in, the outermost first
	 * @param heading its heading with its number, if it has one, or empty
	 * @param change what became of it
	 * @param before the sentences that differ, a line each, as they were; of very many
	 * the first and how many more
	 * @param after the same as it is
	 * @param reason why, or empty
	 */
	public record Entry(NodeId place, String address, String heading, Change change, String before, String after,
			String reason) {

		/**
		 * Where it is, in words.
		 * @return for instance １ 組織 (2) 管理者, empty for the cover
		 */
		public String where() {
			return (this.address + SPACE + this.heading).strip();
		}

	}

	/**
	 * 改正の種類.
	 */
	public enum Change {

		/** Reworded. */
		CHANGED("改正"),

		/** New. */
		NEW("新設"),

		/** Gone. */
		DELETED("削除"),

		/** Moved. */
		MOVED("移動"),

		/** Only a table in it differs. */
		TABLE("表の改正");

		private final String label;

		Change(String label) {
			this.label = label;
		}

		/**
		 * The word a clerk uses.
		 * @return for instance 新設
		 */
		public String label() {
			return this.label;
		}

	}

}
