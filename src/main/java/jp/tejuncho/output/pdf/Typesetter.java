package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * 行組み.
 *
 * Fills lines greedily: where squeezing 約物 lets the next word in it is taken in (追い込み),
 * else the line is spread (追い出し). Lengths are ems until a line is made.
 */
final class Typesetter {

	private static final float SQUEEZE = 0.25f;

	private static final float SQUEEZE_AT_END = 0.5f;

	private static final float TOLERANCE = 0.001f;

	private static final float WIDEST_GAP = 0.5f;

	private final Script script;

	private final float size;

	private final float measure;

	private final boolean justified;

	Typesetter(Script script, float size, float width, boolean justified) {
		this.script = script;
		this.size = size;
		this.measure = width / size;
		this.justified = justified;
	}

	/**
	 * Sets the script.
	 * @param indent how far the first line is drawn in, in ems
	 * @return its lines; none for an empty script
	 */
	List<Line> lines(float indent) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		while (start < this.script.size()) {
			float drawnIn = (start == 0) ? indent : 0;
			int end = end(start, this.measure - drawnIn);
			lines.add(line(start, end, drawnIn));
			start = end;
			while (start < this.script.size() && this.script.glyph(start).isSpace()) {
				start++;
			}
		}
		return lines;
	}

	private int end(int start, float room) {
		int best = start;
		int lastResort = start;
		int full = start + 1;
		float natural = -trimmedAt(start);
		float squeezable = 0;
		for (int i = start; i < this.script.size(); i++) {
			Glyph glyph = this.script.glyph(i);
			natural += glyph.width() - ((i > start) ? this.script.overlapBefore(i) : 0);
			squeezable += squeezable(start, i);
			float atEnd = glyph.closes() ? SQUEEZE_AT_END - squeezable(start, i) : 0;
			boolean fits = glyph.isSpace() || natural - squeezable - atEnd <= room + TOLERANCE;
			if (fits && this.script.mayBreakBefore(i + 1)) {
				best = i + 1;
			}
			if (natural <= room + TOLERANCE) {
				full = i + 1;
				lastResort = this.script.mayBreakAtLastBefore(i + 1) ? i + 1 : lastResort;
			}
			if (natural - squeezable > room + 1) {
				break;
			}
		}
		if (best == start) {
			best = lastResort;
		}
		return (best > start) ? best : full;
	}

	private float trimmedAt(int start) {
		return (start > 0 && this.script.glyph(start).opens()) ? 0.5f : 0;
	}

	private float squeezable(int start, int index) {
		Glyph glyph = this.script.glyph(index);
		if (glyph.opens()) {
			return (index == start || this.script.overlapBefore(index) > 0) ? 0 : SQUEEZE;
		}
		boolean overlapped = index + 1 < this.script.size() && this.script.overlapBefore(index + 1) > 0;
		return (glyph.closes() && !overlapped) ? SQUEEZE : 0;
	}

	private Line line(int start, int end, float drawnIn) {
		int visible = end;
		while (visible > start + 1 && this.script.glyph(visible - 1).isSpace()) {
			visible--;
		}
		float[] gaps = new float[visible - start];
		float natural = -trimmedAt(start);
		for (int i = start; i < visible; i++) {
			gaps[i - start] = (i > start) ? -this.script.overlapBefore(i) : -trimmedAt(start);
			natural += this.script.glyph(i).width() - ((i > start) ? this.script.overlapBefore(i) : 0);
		}
		float slack = this.measure - drawnIn - natural;
		if (slack < 0) {
			squeeze(start, visible, gaps, -slack);
		}
		else if (this.justified && end < this.script.size()) {
			spread(start, visible, gaps, slack);
		}
		return placed(start, visible, gaps, drawnIn);
	}

	private void squeeze(int start, int end, float[] gaps, float excess) {
		float left = excess;
		if (this.script.glyph(end - 1).closes()) {
			left -= SQUEEZE_AT_END;
		}
		float total = 0;
		for (int i = start; i < end - 1; i++) {
			total += squeezable(start, i);
		}
		if (left <= 0 || total == 0) {
			return;
		}
		float share = Math.min(1, left / total);
		for (int i = start; i < end; i++) {
			float taken = squeezable(start, i) * share;
			if (this.script.glyph(i).opens()) {
				gaps[i - start] -= taken;
			}
			else if (i + 1 < end) {
				gaps[i + 1 - start] -= taken;
			}
		}
	}

	private void spread(int start, int end, float[] gaps, float slack) {
		int places = 0;
		for (int i = start + 1; i < end; i++) {
			places += isElastic(i) ? 1 : 0;
		}
		if (places == 0 || slack / places > WIDEST_GAP) {
			return;
		}
		for (int i = start + 1; i < end; i++) {
			gaps[i - start] += isElastic(i) ? slack / places : 0;
		}
	}

	private boolean isElastic(int index) {
		return !(this.script.glyph(index - 1).isLatin() && this.script.glyph(index).isLatin())
				&& !(this.script.piece(index).blank() && this.script.piece(index - 1).blank());
	}

	private Line placed(int start, int end, float[] gaps, float drawnIn) {
		List<Line.Spot> spots = new ArrayList<>(end - start);
		float x = drawnIn;
		for (int i = start; i < end; i++) {
			x += gaps[i - start];
			spots.add(new Line.Spot(this.script.glyph(i), this.script.piece(i), x * this.size, this.size));
			x += this.script.glyph(i).width();
		}
		return new Line(spots, this.size, x * this.size);
	}

}
