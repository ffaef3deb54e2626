package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.comparison.ComparedPiece.State;
import jp.tejuncho.comparison.ComparisonTable.Line;
import jp.tejuncho.comparison.ComparisonTable.Row;
import jp.tejuncho.comparison.ComparisonTable.RowKind;
import jp.tejuncho.document.NodeId;

/**
 * 新旧対照表の行の作成.
 */
final class ComparisonRows {

	private final ComparisonSettings settings;

	private final Map<NodeId, String> reasons;

	private final List<Row> rows = new ArrayList<>();

	/** Reasons of what has no row of its own. */
	private final List<String> pending = new ArrayList<>();

	private boolean underHeading;

	private boolean opens;

	private boolean inTable;

	private ComparisonRows(ComparisonSettings settings, Map<NodeId, String> reasons) {
		this.settings = settings;
		this.reasons = Map.copyOf(reasons);
	}

	static List<Row> of(DocumentComparison comparison, ComparisonSettings settings, Map<NodeId, String> reasons) {
		ComparisonRows rows = new ComparisonRows(settings, reasons);
		if (comparison.isTouched()) {
			rows.add(comparison.pieces(), false);
		}
		return rows.rows;
	}

	// within: whether what is new or gone is so because what holds it is, and a row of it
	// said so
	private void add(List<ComparedPiece> pieces, boolean within) {
		boolean told = within;
		int place = 0;
		while (place < pieces.size()) {
			ComparedPiece piece = pieces.get(place);
			int end = place + 1;
			if (piece.isTouched() || !this.settings.folded()) {
				add(piece, told);
				told |= within;
			}
			else {
				while (end < pieces.size() && !pieces.get(end).isTouched() && pieces.get(end).isOfTheKindOf(piece)) {
					end++;
				}
				fold(pieces.subList(place, end));
			}
			place = end;
		}
	}

	private void add(ComparedPiece piece, boolean within) {
		boolean division = piece.shape().isDivision();
		this.opens |= division;
		rule(piece.shape());
		if (piece.cells().isEmpty()) {
			remember(piece);
			addWithin(piece, within);
			return;
		}
		boolean heading = division && piece.state() == State.STAYED && !piece.isReworded();
		addRow(heading ? RowKind.HEADING : kind(piece), piece, within);
		this.underHeading = division;
		if (piece.state() == State.LEFT) {
			return;
		}
		if (division && this.settings.folded() && piece.pieces().stream().noneMatch(ComparedPiece::isTouched)) {
			if (!piece.pieces().isEmpty()) {
				put(RowKind.FOLDED, piece.place(), List.of(ComparisonTable.FOLDED_LINE),
						List.of(ComparisonTable.FOLDED_LINE), "");
			}
			return;
		}
		boolean told = piece.state() == State.CAME || piece.state() == State.WENT;
		add(piece.pieces(), told);
		this.underHeading = false;
	}

	// without a row of its own its first row says that all of it is new or gone
	private void addWithin(ComparedPiece piece, boolean within) {
		boolean told = piece.state() == State.CAME || piece.state() == State.WENT;
		if (told && !within && !piece.pieces().isEmpty()) {
			add(piece.pieces().subList(0, 1), false);
			add(piece.pieces().subList(1, piece.pieces().size()), true);
		}
		else {
			add(piece.pieces(), told);
		}
	}

	// the rows of a table have rules between them, and so have a table and a sentence
	private void rule(Shape shape) {
		boolean row = shape == Shape.ROW;
		if (row || (this.inTable && shape != Shape.TABLE)) {
			this.opens = true;
			this.underHeading &= !row;
		}
		this.inTable = row;
	}

	private void remember(ComparedPiece piece) {
		String reason = this.reasons.get(piece.place());
		if (reason != null && piece.isTouched()) {
			this.pending.add(reason);
		}
	}

	private static RowKind kind(ComparedPiece piece) {
		return switch (piece.state()) {
			case STAYED -> piece.isReworded() ? RowKind.CHANGED : RowKind.SAME;
			case MOVED, LEFT -> RowKind.MOVED;
			case CAME -> RowKind.NEW;
			case WENT -> RowKind.DELETED;
		};
	}

	private void addRow(RowKind kind, ComparedPiece piece, boolean within) {
		remember(piece);
		List<Line> after = ComparedLines.after(piece, former(piece));
		List<Line> before = ComparedLines.before(piece);
		// an empty cell with a rule above it would look forgotten
		boolean told = within && isJoined();
		switch (piece.state()) {
			case STAYED, MOVED -> {
			}
			case CAME -> before = told ? List.of() : List.of(Line.of(ComparisonTable.NEW));
			case WENT -> after = told ? List.of() : List.of(Line.of(ComparisonTable.DELETED));
			case LEFT -> {
				after = List.of(Line.of(piece.former().isEmpty() ? "（移動）" : "（" + piece.former() + "へ移動）"));
				before = ComparedLines.folded(piece, true);
			}
		}
		put(kind, piece.place(), after, before, String.join("　", this.pending));
		this.pending.clear();
	}

	private String former(ComparedPiece piece) {
		boolean moved = piece.state() == State.MOVED;
		if (moved && piece.former().isEmpty()) {
			return "（移動）";
		}
		boolean called = moved || piece.isReworded() || this.settings.allFormerNumbers();
		return (called && !piece.former().isEmpty()) ? "（旧" + piece.former() + "）" : "";
	}

	private void fold(List<ComparedPiece> pieces) {
		ComparedPiece first = pieces.getFirst();
		if (first.shape() == Shape.COVER) {
			return;
		}
		this.opens |= first.shape().isDivision();
		rule(first.shape());
		List<Line> after = ComparedLines.folded(pieces, false);
		List<Line> before = ComparedLines.folded(pieces, true);
		if (isPlain(after) && isPlain(before) && !this.opens && !this.underHeading && foldedJustNow()) {
			return;
		}
		put(RowKind.FOLDED, first.place(), after, before, "");
		this.underHeading = false;
	}

	private boolean foldedJustNow() {
		return !this.rows.isEmpty() && this.rows.getLast().kind() == RowKind.FOLDED
				&& isPlain(this.rows.getLast().after()) && isPlain(this.rows.getLast().before());
	}

	private static boolean isPlain(List<Line> lines) {
		return lines.equals(List.of(ComparisonTable.FOLDED_LINE));
	}

	private void put(RowKind kind, NodeId place, List<Line> after, List<Line> before, String remark) {
		this.rows.add(new Row(kind, place, after, before, Objects.requireNonNull(remark), isJoined()));
		this.opens = false;
	}

	private boolean isJoined() {
		return !this.rows.isEmpty() && (!this.opens || this.underHeading);
	}

}
