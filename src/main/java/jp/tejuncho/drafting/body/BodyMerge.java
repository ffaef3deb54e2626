package jp.tejuncho.drafting.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.tejuncho.comparison.LineMerge;

/**
 * 手直しの突き合わせ.
 *
 * Two people who changed different lines of one clause don't get into each other's way.
 *
 * @param text both together; of a line that both changed, mine
 * @param conflicts the lines that both changed differently; the text after kind and tab
 */
public record BodyMerge(ClauseText text, List<LineMerge.Conflict> conflicts) {

	/** 見出しの行. */
	public static final String TITLE = "title";

	public BodyMerge {
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * Joins two changes of the same text.
	 * @param base what both began with
	 * @param theirs what is stored by now
	 * @param mine what a person wants
	 * @return both together
	 */
	public static BodyMerge of(ClauseText base, ClauseText theirs, ClauseText mine) {
		LineMerge merge = LineMerge.of(lines(base), lines(theirs), lines(mine));
		List<String> rows = new ArrayList<>();
		for (LineMerge.Line line : merge.lines()) {
			if (line.key().equals(TITLE)) {
				rows.add(0, "t\t" + line.text());
			}
			else {
				String[] cells = line.text().split("\t", 2);
				String row = cells[0] + "\t" + line.key();
				rows.add((cells.length > 1) ? row + "\t" + cells[1] : row);
			}
		}
		return new BodyMerge(ClauseText.read(String.join("\n", rows)).orElseThrow(), merge.conflicts());
	}

	/**
	 * The words of a line in conflict.
	 * @param side one side of a conflict
	 * @return the markup; nothing where that side follows the example
	 */
	public static Optional<String> words(String side) {
		String[] cells = side.split("\t", 2);
		return (cells.length > 1) ? Optional.of(cells[1]) : Optional.empty();
	}

	private static List<LineMerge.Line> lines(ClauseText text) {
		List<LineMerge.Line> lines = new ArrayList<>();
		if (text.title() != null) {
			lines.add(new LineMerge.Line(TITLE, text.title()));
		}
		for (TextLine line : text.lines()) {
			String kind = line.kind().code();
			lines.add(new LineMerge.Line(line.key(), (line.markup() != null) ? kind + "\t" + line.markup() : kind));
		}
		return lines;
	}

}
