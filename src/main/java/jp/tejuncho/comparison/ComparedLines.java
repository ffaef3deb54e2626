package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.comparison.ComparedPiece.Wording;
import jp.tejuncho.comparison.ComparisonTable.Line;
import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.comparison.TextComparison.Run;

/**
 * 対照する部分の一方の行.
 */
final class ComparedLines {

	/** Between the cells of a row. */
	static final String BETWEEN_CELLS = "　｜　";

	private static final String SPACE = "　";

	private ComparedLines() {
	}

	static List<Line> before(ComparedPiece piece) {
		return lines(piece, piece.marksBefore(), true, "");
	}

	static List<Line> after(ComparedPiece piece, String former) {
		return lines(piece, piece.marksAfter(), false, former);
	}

	static List<Line> folded(ComparedPiece piece, boolean before) {
		return folded(List.of(piece), before);
	}

	// 「(1) 目的 （略）」「②～⑥ （略）」
	static List<Line> folded(List<ComparedPiece> pieces, boolean before) {
		ComparedPiece first = pieces.getFirst();
		Line line = (pieces.size() == 1) ? single(first, before) : range(pieces, before);
		return List.of(line);
	}

	private static Line single(ComparedPiece piece, boolean before) {
		String mark = Objects.requireNonNullElse(piece.singleMark(before), "");
		String text = switch (piece.shape()) {
			case TABLE -> "（表略）";
			case FIGURE -> "（図略）";
			case DIVISION, COVER -> {
				String title = text(piece, before);
				yield title.isEmpty() ? ComparisonTable.FOLDED : title + SPACE + ComparisonTable.FOLDED;
			}
			case DOCUMENT, PARAGRAPH, ITEM, BULLET, ROW -> ComparisonTable.FOLDED;
		};
		boolean plain = text.equals(ComparisonTable.FOLDED) && !isCounted(mark);
		return plain ? ComparisonTable.FOLDED_LINE
				: new Line(indent(piece.shape()), label(piece, mark), "", List.of(new Run(Kind.SAME, text)));
	}

	private static Line range(List<ComparedPiece> pieces, boolean before) {
		Shape shape = pieces.getFirst().shape();
		String first = Objects.requireNonNullElse(pieces.getFirst().singleMark(before), "");
		String last = Objects.requireNonNullElse(pieces.getLast().singleMark(before), "");
		if (!isCounted(first) || !isCounted(last) || first.equals(last)) {
			return ComparisonTable.FOLDED_LINE;
		}
		String marks = first + ((pieces.size() > 2) ? "～" : "・") + last;
		return new Line(indent(shape), label(pieces.getFirst(), marks), "",
				List.of(new Run(Kind.SAME, ComparisonTable.FOLDED)));
	}

	// 「・」 before 「（略）」 tells nobody what was left out
	private static boolean isCounted(String mark) {
		return mark.codePoints().anyMatch((letter) -> letter != '・' && !Character.isWhitespace(letter));
	}

	private static String text(ComparedPiece piece, boolean before) {
		StringBuilder text = new StringBuilder();
		piece.cells()
			.forEach((cell) -> cell.forEach((wording) -> text.append(before ? wording.before() : wording.after())));
		return text.toString();
	}

	private static List<Line> lines(ComparedPiece piece, List<String> marks, boolean before, String former) {
		List<Line> lines = new ArrayList<>();
		Runs runs = new Runs();
		boolean empty = true;
		for (int cell = 0; cell < piece.cells().size(); cell++) {
			if (cell > 0) {
				runs.add(Kind.SAME, (piece.shape() == Shape.ROW) ? BETWEEN_CELLS : SPACE);
			}
			for (Wording wording : piece.cells().get(cell)) {
				String[] parts = (before ? wording.before() : wording.after()).split("\n", -1);
				for (int part = 0; part < parts.length; part++) {
					if (part > 0) {
						lines.add(line(piece, marks, former, lines.size(), runs.finished()));
						runs = new Runs();
					}
					runs.add(wording.kind(), parts[part]);
					empty &= parts[part].isEmpty();
				}
			}
		}
		if (!empty || !marks.isEmpty()) {
			lines.add(line(piece, marks, former, lines.size(), runs.finished()));
		}
		return lines;
	}

	private static Line line(ComparedPiece piece, List<String> marks, String former, int number, List<Run> runs) {
		String mark = (number < marks.size()) ? marks.get(number) : "";
		return new Line(indent(piece.shape()), label(piece, mark), (number == 0) ? former : "", runs);
	}

	private static String indent(Shape shape) {
		return (shape.isLine() || shape == Shape.ROW) ? SPACE : "";
	}

	private static String label(ComparedPiece piece, String mark) {
		boolean tight = mark.isEmpty() || "・".equals(mark);
		return switch (piece.shape()) {
			case DIVISION -> (tight || !piece.isCounted()) ? mark : mark + SPACE;
			case ITEM, ROW -> tight ? mark : mark + SPACE;
			case BULLET -> mark;
			case DOCUMENT, COVER, PARAGRAPH, TABLE, FIGURE -> "";
		};
	}

}
