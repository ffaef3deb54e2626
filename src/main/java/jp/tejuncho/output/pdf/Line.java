package jp.tejuncho.output.pdf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
	 * Prints the line.
	 * @param canvas the page
	 * @param x its origin
	 * @param baseline the base line, from the top of the page
	 */
	void paint(Canvas canvas, float x, float baseline) {
		if (hasBlank()) {
			forEachRun((run) -> {
				if (run.getFirst().piece().blank()) {
					canvas.blank(x + run.getFirst().x(), baseline, x + end(run), this.size);
				}
			});
		}
		forEachRun((run) -> {
			Piece piece = run.getFirst().piece();
			canvas.text(piece.tag(), run, this.size, x, baseline);
			if (piece.destination() != null && piece.tag() != null) {
				canvas.link(piece.tag(), piece.destination(), x + run.getFirst().x(), baseline, x + end(run), this.size,
						piece.text());
			}
			if (piece.change() != null) {
				canvas.change(piece.change(), x + run.getFirst().x(), baseline, x + end(run), this.size);
			}
		});
	}

	private boolean hasBlank() {
		for (Spot spot : this.spots) {
			if (spot.piece().blank()) {
				return true;
			}
		}
		return false;
	}

	private static float end(List<Spot> run) {
		return run.getLast().end();
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
	 * 行の中の文字.
	 *
	 * @param glyph the letter
	 * @param piece what it belongs to
	 * @param x its origin, from the line's
	 * @param size its size
	 */
	record Spot(Glyph glyph, Piece piece, float x, float size) {

		float end() {
			return this.x + (this.glyph.width() * this.size);
		}

		boolean joins(Spot other) {
			return this.glyph.face() == other.glyph.face() && Objects.equals(this.piece, other.piece);
		}

	}

}
