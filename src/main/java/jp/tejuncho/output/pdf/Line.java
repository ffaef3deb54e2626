package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.tejuncho.document.Inline;

/**
 * 組んだ行.
 *
 * @param spots its letters from left to right
 * @param size their size
 * @param width from the line's origin to the end of the last letter
 */
record Line(List<Spot> spots, float size, float width) {

	Line {
		spots = List.copyOf(spots);
	}

	String text() {
		return this.spots.stream().map((spot) -> spot.glyph().printed()).collect(Collectors.joining());
	}

	/**
	 * This line as the mark of another.
	 * @param text the other one
	 * @param hang where it begins, from this line's origin
	 * @return both in one
	 */
	Line followedBy(Line text, float hang) {
		Line behind = text.drawnIn(hang);
		List<Spot> both = new ArrayList<>(this.spots);
		both.addAll(behind.spots());
		return new Line(both, this.size, behind.width());
	}

	Line drawnIn(float hang) {
		return new Line(this.spots.stream().map((spot) -> spot.drawnIn(hang)).toList(), this.size, this.width + hang);
	}

	/**
	 * Prints the line.
	 * @param canvas the page
	 * @param x its origin
	 * @param baseline the base line, from the top of the page
	 */
	void paint(Canvas canvas, float x, float baseline) {
		if (hasBlank()) {
			forEachRun((run) -> {
				if (run.getFirst().piece().blank()) {
					canvas.blank(x + begin(run), baseline, x + end(run), this.size);
				}
			});
		}
		forEachRun((run) -> {
			TextRun piece = run.getFirst().piece();
			canvas.text(piece.tag(), run, this.size, x, baseline);
			if (piece.destination() != null && piece.tag() != null) {
				canvas.link(piece.tag(), piece.destination(), x + begin(run), baseline, x + end(run), this.size,
						piece.text());
			}
		});
		changes()
			.forEach((mark) -> canvas.change(mark.change(), x + mark.left(), baseline, x + mark.right(), this.size));
	}

	/**
	 * What is underlined or struck through, from one end of its letters to the other.
	 * @return from left to right
	 */
	List<Mark> changes() {
		List<Mark> marks = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= this.spots.size(); i++) {
			Inline.Change change = this.spots.get(start).piece().change();
			if (i == this.spots.size() || this.spots.get(i).piece().change() != change) {
				List<Spot> letters = letters(this.spots.subList(start, i));
				if (change != null) {
					marks.add(new Mark(change, begin(letters), end(letters)));
				}
				start = i;
			}
		}
		return marks;
	}

	// a blank at either end is nothing that could be underlined, unless there is nothing
	// else
	private static List<Spot> letters(List<Spot> marked) {
		int first = 0;
		int end = marked.size();
		while (first < end && marked.get(first).glyph().isSpace()) {
			first++;
		}
		while (end > first && marked.get(end - 1).glyph().isSpace()) {
			end--;
		}
		return (first < end) ? marked.subList(first, end) : marked;
	}

	private boolean hasBlank() {
		for (Spot spot : this.spots) {
			if (spot.piece().blank()) {
				return true;
			}
		}
		return false;
	}

	// the blank half of a bracket is no part of it: beside another it belongs to that,
	// and at the end of a line there is no room for it
	private static float begin(List<Spot> run) {
		Spot first = run.getFirst();
		return first.x() + (first.glyph().opens() ? first.size() / 2 : 0);
	}

	private static float end(List<Spot> run) {
		Spot last = run.getLast();
		return last.end() - (last.glyph().closes() ? last.size() / 2 : 0);
	}

	private void forEachRun(java.util.function.Consumer<List<Spot>> printer) {
		int start = 0;
		for (int i = 1; i <= this.spots.size(); i++) {
			if (i == this.spots.size() || !this.spots.get(i).joins(this.spots.get(start))) {
				printer.accept(this.spots.subList(start, i));
				start = i;
			}
		}
	}

	/**
	 * 下線又は取消線.
	 *
	 * @param change what it shows
	 * @param left where it begins, from the line's origin
	 * @param right where it ends
	 */
	record Mark(Inline.Change change, float left, float right) {
	}

	/**
	 * 行の中の文字.
	 *
	 * @param glyph the letter
	 * @param piece what it belongs to
	 * @param x its origin, from the line's
	 * @param size its size
	 */
	record Spot(Glyph glyph, TextRun piece, float x, float size) {

		float end() {
			return this.x + (this.glyph.width() * this.size);
		}

		private Spot drawnIn(float hang) {
			return new Spot(this.glyph, this.piece, this.x + hang, this.size);
		}

		boolean joins(Spot other) {
			return this.glyph.face() == other.glyph.face() && Objects.equals(this.piece, other.piece);
		}

	}

}
