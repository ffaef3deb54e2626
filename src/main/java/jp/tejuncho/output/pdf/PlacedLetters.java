package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * 字送りの付いた文字列.
 *
 * In a line that is spread most letters stand equally far apart: that distance is said
 * once, and only what departs from it letter by letter.
 */
final class PlacedLetters {

	private static final float TOLERANCE = 0.01f;

	private static final float GRAIN = 1000;

	private final List<Part> parts = new ArrayList<>();

	private final StringBuilder letters = new StringBuilder();

	private PlacedLetters() {
	}

	/**
	 * How far most letters stand from the one before.
	 * @param run letters of one typeface
	 * @return points between the end of a letter and the next; 0 where a letter is
	 * printed with several glyphs, each of which would move
	 */
	static float usualGap(List<Line.Spot> run) {
		float usual = 0;
		int lead = 0;
		for (int i = 0; i < run.size(); i++) {
			if (!run.get(i).glyph().isAlone()) {
				return 0;
			}
			if (i > 0) {
				float gap = run.get(i).x() - run.get(i - 1).end();
				if (lead == 0) {
					usual = gap;
				}
				lead += (Math.abs(gap - usual) <= TOLERANCE) ? 1 : -1;
			}
		}
		return (Math.abs(usual) <= TOLERANCE) ? 0 : Math.round(usual * GRAIN) / GRAIN;
	}

	/**
	 * The letters with what moves them.
	 * @param run letters of one typeface, at least one
	 * @param size their size
	 * @param usual what each moves by without being told
	 * @return what is printed from the first letter's origin
	 */
	static List<Part> of(List<Line.Spot> run, float size, float usual) {
		PlacedLetters placed = new PlacedLetters();
		float expected = run.getFirst().x();
		for (Line.Spot spot : run) {
			float moved = spot.x() - expected;
			if (Math.abs(moved) > TOLERANCE) {
				placed.move(-moved / size);
				expected = spot.x();
			}
			placed.print(spot.glyph());
			expected += (spot.glyph().width() * size) + usual;
		}
		placed.move(0);
		return placed.parts;
	}

	private void print(Glyph glyph) {
		this.letters.append(glyph.base());
		Glyph.Marks marks = glyph.marks();
		if (marks != null) {
			move(marks.back());
			this.letters.append(marks.text());
			move(marks.width() - marks.back());
		}
	}

	private void move(float back) {
		this.parts.add(new Part(this.letters.toString(), back));
		this.letters.setLength(0);
	}

	/**
	 * 続けて印字する文字.
	 *
	 * @param letters what is printed
	 * @param back how far what follows is moved to the left, in ems
	 */
	record Part(String letters, float back) {

	}

}
