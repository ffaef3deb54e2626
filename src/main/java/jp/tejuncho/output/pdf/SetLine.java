package jp.tejuncho.output.pdf;

/**
 * 組んだ行の字配り.
 *
 * Where the letters from {@code start} to before {@code end} of a script stand. Lengths
 * are ems, from the line's origin.
 *
 * @param start the first letter
 * @param end after the last letter
 * @param places where each letter begins
 * @param width where the last letter ends
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record SetLine(int start, int end, float[] places, float width) {

	static final float SQUEEZE_AT_END = 0.5f;

	private static final float SQUEEZE = 0.25f;

	private static final float SQUEEZE_OF_SPACE = 0.125f;

	private static final float SPREAD_OF_SPACE = 0.125f;

	/** 八分: what is wider looks torn, and a line that ends short does not. */
	private static final float WIDEST_GAP = 0.125f;

	/**
	 * Distributes letters over a line.
	 * @param script the letters
	 * @param start the first one
	 * @param end after the last one that is seen
	 * @param drawnIn where the line begins
	 * @param room how much there is for them
	 * @return the line
	 */
	static SetLine of(Script script, int start, int end, float drawnIn, Room room) {
		float[] gaps = new float[end - start];
		gaps[0] = -trimmedAt(script, start);
		for (int i = start + 1; i < end; i++) {
			gaps[i - start] = script.spaceBefore(i);
		}
		float slack = room.width() - naturalWidth(script, start, end);
		if (slack < 0) {
			squeeze(script, start, gaps, -slack);
		}
		else if (room.spread()) {
			spread(script, start, gaps, slack);
		}
		float x = drawnIn;
		float[] places = gaps;
		for (int i = start; i < end; i++) {
			x += gaps[i - start];
			places[i - start] = x;
			x += script.glyph(i).width();
		}
		return new SetLine(start, end, places, x);
	}

	static float naturalWidth(Script script, int start, int end) {
		float natural = -trimmedAt(script, start);
		for (int i = start; i < end; i++) {
			natural += script.glyph(i).width() + ((i > start) ? script.spaceBefore(i) : 0);
		}
		return natural;
	}

	// a bracket at the beginning of a line stands flush
	static float trimmedAt(Script script, int start) {
		return (start > 0 && script.glyph(start).opens()) ? 0.5f : 0;
	}

	static float squeezable(Script script, int start, int index) {
		Glyph glyph = script.glyph(index);
		if (glyph.opens()) {
			return (index == start || script.spaceBefore(index) < 0) ? 0 : SQUEEZE;
		}
		boolean overlapped = index + 1 < script.size() && script.spaceBefore(index + 1) < 0;
		return (glyph.closes() && !overlapped) ? SQUEEZE : 0;
	}

	static float squeezableBefore(Script script, int index) {
		return (script.spaceBefore(index) > 0) ? SQUEEZE_OF_SPACE : 0;
	}

	// the blank half at the end of the line first, then what stands between Japanese and
	// Latin letters, then the other 約物
	private static void squeeze(Script script, int start, float[] gaps, float excess) {
		int end = start + gaps.length;
		float left = excess - (script.glyph(end - 1).closes() ? SQUEEZE_AT_END : 0);
		float spaces = 0;
		float points = 0;
		for (int i = start; i < end; i++) {
			spaces += (i > start) ? squeezableBefore(script, i) : 0;
			points += (i < end - 1) ? squeezable(script, start, i) : 0;
		}
		float ofSpaces = share(left, spaces);
		float ofPoints = share(left - spaces, points);
		for (int i = start; i < end; i++) {
			if (i > start) {
				gaps[i - start] -= squeezableBefore(script, i) * ofSpaces;
			}
			if (i < end - 1) {
				int moved = script.glyph(i).opens() ? i : i + 1;
				gaps[moved - start] -= squeezable(script, start, i) * ofPoints;
			}
		}
	}

	private static float share(float wanted, float available) {
		return (wanted > 0 && available > 0) ? Math.min(1, wanted / available) : 0;
	}

	// words and what stands between Japanese and Latin letters first, then everything
	private static void spread(Script script, int start, float[] gaps, float slack) {
		int spaces = 0;
		int places = 0;
		for (int i = 1; i < gaps.length; i++) {
			spaces += isSpace(script, start + i) ? 1 : 0;
			places += script.isElasticBefore(start + i) ? 1 : 0;
		}
		if (places == 0 || slack / places > WIDEST_GAP) {
			return;
		}
		float ofSpaces = (spaces == 0) ? 0 : Math.min(SPREAD_OF_SPACE, slack / spaces);
		float ofPlaces = (slack - (ofSpaces * spaces)) / places;
		for (int i = 1; i < gaps.length; i++) {
			gaps[i] += isSpace(script, start + i) ? ofSpaces : 0;
			gaps[i] += script.isElasticBefore(start + i) ? ofPlaces : 0;
		}
	}

	private static boolean isSpace(Script script, int index) {
		return script.spaceBefore(index) > 0 || script.isAfterWordSpace(index);
	}

	/**
	 * 行の幅.
	 *
	 * @param width how wide it is
	 * @param spread whether the letters are spread until both ends stand flush
	 */
	record Room(float width, boolean spread) {

	}

}
