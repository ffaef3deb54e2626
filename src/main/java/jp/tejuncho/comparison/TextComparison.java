package jp.tejuncho.comparison;

import java.util.List;

/**
 * 文の比較.
 *
 * The runs in reading order, what was removed before what was added in its place. A
 * person reads them; so there are few rather than as short as can be.
 *
 * @param runs the runs, no two of the same kind in a row
 */
public record TextComparison(List<Run> runs) {

	public TextComparison {
		runs = List.copyOf(runs);
		for (int index = 1; index < runs.size(); index++) {
			if (runs.get(index).kind() == runs.get(index - 1).kind()) {
				throw new IllegalArgumentException("Two runs in a row are " + runs.get(index).kind());
			}
		}
	}

	/**
	 * Compares two texts.
	 * @param before the text as it was
	 * @param after the text as it is
	 * @return what stayed, went and came
	 */
	public static TextComparison of(String before, String after) {
		Runs runs = new Runs();
		if (before.equals(after)) {
			runs.same(before);
		}
		else {
			ReadableChanges.between(Tokens.of(before), Tokens.of(after)).writeTo(runs);
		}
		return new TextComparison(runs.finished());
	}

	/**
	 * The text as it was, for the left side of a table.
	 * @return its runs: what stayed and what went
	 */
	public List<Run> before() {
		return without(Kind.ADDED);
	}

	/**
	 * The text as it is, for the right side of a table.
	 * @return its runs: what stayed and what came
	 */
	public List<Run> after() {
		return without(Kind.REMOVED);
	}

	private List<Run> without(Kind kind) {
		Runs side = new Runs();
		this.runs.stream().filter((run) -> run.kind() != kind).forEach((run) -> side.add(run.kind(), run.text()));
		return side.finished();
	}

	/**
	 * 違いの種類.
	 */
	public enum Kind {

		/** Stayed. */
		SAME,

		/** Went. */
		REMOVED,

		/** Came. */
		ADDED

	}

	/**
	 * 同じ種類のひと続き.
	 *
	 * @param kind whether it stayed, went or came
	 * @param text the letters, at least one
	 */
	public record Run(Kind kind, String text) {

		public Run {
			if (text.isEmpty()) {
				throw new IllegalArgumentException("A run has at least one letter");
			}
		}

	}

}
