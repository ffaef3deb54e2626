package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * 行組み.
 *
 * Fills lines greedily: where squeezing lets the next word in it is taken in (追い込み), else
 * the line is spread (追い出し). Lengths are ems.
 */
final class Typesetter {

	private static final float TOLERANCE = 0.001f;

	/** So few letters don't stand on a line of their own if it can be avoided. */
	private static final int LONELY = 2;

	/** So many letters are a short word. */
	private static final int SHORT_WORD = 6;

	/** How much of a line remains where its last word goes to the next. */
	private static final float LEAST_FILLED = 0.4f;

	/** How far a line is spread, letter by letter, for the sake of the line below. */
	private static final float SPREAD_FOR_COMPANY = 0.12f;

	private final Script script;

	private final float measure;

	private final boolean justified;

	private final BitSet breaks;

	Typesetter(Script script, float measure, boolean justified) {
		this.script = script;
		this.measure = measure;
		this.justified = justified;
		this.breaks = breaks();
	}

	/**
	 * Sets the script.
	 * @param indent how far the first line is drawn in
	 * @return its lines; none for an empty script
	 */
	List<SetLine> lines(float indent) {
		List<SetLine> lines = new ArrayList<>();
		int start = 0;
		while (start < this.script.size()) {
			float drawnIn = (start == 0) ? indent : 0;
			float room = this.measure - drawnIn;
			int end = end(start, room);
			end = this.justified ? withCompany(start, end, room) : withoutLonely(start, withoutTorn(start, end));
			boolean spread = this.justified && end < this.script.size();
			lines.add(SetLine.of(this.script, start, visibleEnd(start, end), drawnIn, new SetLine.Room(room, spread)));
			start = end;
			while (start < this.script.size() && this.script.glyph(start).isSpace()) {
				start++;
			}
		}
		return lines;
	}

	// an address longer than a line breaks at its joints, as if they were spaces; that
	// of a mailbox before its host, if that is enough
	private BitSet breaks() {
		BitSet all = (BitSet) this.script.opportunities().clone();
		int start = 0;
		float width = 0;
		for (int i = 0; i < this.script.size(); i++) {
			width += this.script.glyph(i).width();
			if (i + 1 == this.script.size() || all.get(i + 1)) {
				if (width > this.measure) {
					tear(all, start, i + 1);
					joint(all, start, i + 1);
				}
				start = i + 1;
				width = 0;
			}
		}
		return all;
	}

	private void tear(BitSet all, int start, int end) {
		BitSet within = this.script.withinWords();
		for (int i = within.nextSetBit(start + 1); i >= 0 && i < end; i = within.nextSetBit(i + 1)) {
			all.set(i);
		}
	}

	private void joint(BitSet all, int start, int end) {
		for (int i = start + 1; i < end; i++) {
			boolean host = this.script.joints().get(i) && this.script.glyph(i).letter().equals("@");
			if (host && width(start, i) <= this.measure && width(i, end) <= this.measure) {
				all.set(i);
				return;
			}
		}
		BitSet joints = this.script.joints().get(start, end);
		joints.stream().forEach((joint) -> all.set(start + joint));
	}

	private float width(int start, int end) {
		float width = 0;
		for (int i = start; i < end; i++) {
			width += this.script.glyph(i).width();
		}
		return width;
	}

	private boolean mayBreakBefore(int index) {
		return index == this.script.size() || this.breaks.get(index);
	}

	private int end(int start, float room) {
		int best = start;
		int full = start + 1;
		float natural = -SetLine.trimmedAt(this.script, start);
		float squeezable = 0;
		boolean fits = true;
		for (int i = start; i < this.script.size(); i++) {
			Glyph glyph = this.script.glyph(i);
			natural += glyph.width() + ((i > start) ? this.script.spaceBefore(i) : 0);
			squeezable += SetLine.squeezable(this.script, start, i)
					+ ((i > start) ? SetLine.squeezableBefore(this.script, i) : 0);
			if (!glyph.isSpace()) {
				float atEnd = glyph.closes() ? SetLine.SQUEEZE_AT_END - SetLine.squeezable(this.script, start, i) : 0;
				fits = natural - squeezable - atEnd <= room + TOLERANCE;
			}
			if (fits && mayBreakBefore(i + 1)) {
				best = i + 1;
			}
			if (natural <= room + TOLERANCE) {
				full = i + 1;
			}
			if (natural - squeezable > room + 1) {
				break;
			}
		}
		return (best > start) ? best : lastResort(start, full);
	}

	private int lastResort(int start, int full) {
		int end = full;
		while (end > start && !this.script.mayBreakAtLastBefore(end)) {
			end--;
		}
		return (end > start) ? end : full;
	}

	private int withCompany(int start, int end, float room) {
		int left = this.script.size() - end;
		if (left == 0 || left > LONELY) {
			return end;
		}
		for (int earlier = end - 1; earlier > start + 1; earlier--) {
			if (mayBreakBefore(earlier) && this.script.size() - earlier > LONELY) {
				float slack = room - SetLine.naturalWidth(this.script, start, visibleEnd(start, earlier));
				return (slack <= SPREAD_FOR_COMPANY * (earlier - start)) ? earlier : end;
			}
		}
		return end;
	}

	// 見本 太郎: where nothing has to end flush, a short word between spaces isn't torn for
	// the sake of a letter or two
	private int withoutTorn(int start, int end) {
		int first = end;
		while (first > start && !this.script.glyph(first - 1).isSpace()) {
			first--;
		}
		int after = end;
		while (after < this.script.size() && !this.script.glyph(after).isSpace()) {
			after++;
		}
		boolean torn = first < end && end < after && mayBreakBefore(first);
		boolean leavesEnough = first - start >= (end - start) * LEAST_FILLED;
		return (torn && leavesEnough && after - first <= SHORT_WORD) ? first : end;
	}

	// where nothing has to end flush, a letter or two get company from the line above
	private int withoutLonely(int start, int end) {
		int left = this.script.size() - end;
		if (left == 0 || left > LONELY) {
			return end;
		}
		int earlier = end - 1;
		while (earlier > start && (!mayBreakBefore(earlier) || this.script.size() - earlier <= LONELY)) {
			earlier--;
		}
		boolean leavesEnough = earlier - start >= (end - start) * LEAST_FILLED;
		return (leavesEnough && width(earlier, this.script.size()) <= this.measure) ? earlier : end;
	}

	private int visibleEnd(int start, int end) {
		int visible = end;
		while (visible > start + 1 && this.script.glyph(visible - 1).isSpace()) {
			visible--;
		}
		return visible;
	}

}
