package jp.tejuncho.output.pdf;

import java.util.List;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.table.ColumnFit;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 表の列の幅.
 *
 * Where the columns together have no room for an address, the letters of the table become
 * smaller, as far as they can be read.
 *
 * @param widths of the columns
 * @param size of the letters
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record ColumnWidths(float[] widths, float size) {

	/** So many letters of a heading stay together. */
	private static final float WORD_OF_HEADING = 4;

	/** Lest a rounding break what fits. */
	private static final float TRIFLE = 0.1f;

	private static final float SMALLER = 0.95f;

	private static final float SMALLEST = 0.8f;

	/**
	 * Divides a table.
	 * @param table the table
	 * @param width how wide it is
	 * @param compositor what sets it
	 * @return its columns
	 */
	static ColumnWidths of(Block.Table table, float width, Compositor compositor) {
		float usual = compositor.paper().tableSize();
		double[] shares = doubles(byShares(table.columns().stream().mapToInt(Block.Column::share).toArray(), width));
		ColumnWidths found = null;
		for (float size = usual; size >= usual * SMALLEST; size *= SMALLER) {
			List<ColumnFit.Column> needs = new Needs(table, compositor, size, width).columns();
			double[] widths = ColumnFit.of(shares, needs);
			if (found == null || ColumnFit.isWhole(widths, needs)) {
				found = new ColumnWidths(floats(widths), size);
			}
			if (ColumnFit.isWhole(widths, needs)) {
				break;
			}
		}
		return (found != null) ? found : new ColumnWidths(floats(shares), usual);
	}

	/**
	 * Divides a width.
	 * @param shares how much each has of it
	 * @param width the whole
	 * @return the parts
	 */
	static float[] byShares(int[] shares, float width) {
		float total = 0;
		for (int share : shares) {
			total += Math.max(share, 1);
		}
		float[] widths = new float[shares.length];
		for (int i = 0; i < shares.length; i++) {
			widths[i] = width * Math.max(shares[i], 1) / total;
		}
		return widths;
	}

	private static double[] doubles(float[] lengths) {
		return IntStream.range(0, lengths.length).mapToDouble((i) -> lengths[i]).toArray();
	}

	private static float[] floats(double[] lengths) {
		float[] floats = new float[lengths.length];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = (float) lengths[i];
		}
		return floats;
	}

	/**
	 * What the columns of a table need.
	 *
	 * @param table the table
	 * @param compositor what sets it
	 * @param size of the letters
	 * @param width of the table
	 */
	private record Needs(Block.Table table, Compositor compositor, float size, float width) {

		List<ColumnFit.Column> columns() {
			return IntStream.range(0, this.table.columns().size())
				.mapToObj((i) -> new ColumnFit.Column(ofHead(i), ofAddresses(i), () -> ofSingleLines(i),
						() -> ofWords(i)))
				.toList();
		}

		private float ofHead(int column) {
			float widest = 0;
			for (String word : this.table.columns().get(column).head().split("[ 　]+", -1)) {
				widest = Math.max(widest, Math.min(WORD_OF_HEADING * this.size, width(word, Style.GOTHIC)));
			}
			return padded(widest);
		}

		private float ofAddresses(int column) {
			float widest = 0;
			for (List<Words> row : this.table.rows()) {
				for (String address : LineBreaking.addresses(text(row.get(column)))) {
					widest = Math.max(widest, padded(width(address, style())));
				}
			}
			return widest;
		}

		private float ofSingleLines(int column) {
			float widest = padded(width(this.table.columns().get(column).head(), Style.GOTHIC));
			for (List<Words> row : this.table.rows()) {
				if (widest > this.width) {
					return widest;
				}
				widest = Math.max(widest, padded(width(text(row.get(column)), style())));
			}
			return widest;
		}

		private float ofWords(int column) {
			float widest = 0;
			for (List<Words> row : this.table.rows()) {
				for (String word : WordBreaking.words(text(row.get(column)))) {
					widest = Math.max(widest, width(word, style()));
				}
			}
			return padded(widest);
		}

		private Style style() {
			return this.compositor.style(this.table.id());
		}

		private String text(Words words) {
			return PlainWords.of(this.compositor.numbering(), this.table.id(), words);
		}

		private float width(String text, Style typeface) {
			NodeId place = this.table.id();
			return text.isEmpty() ? 0 : this.compositor.line(place, text, typeface, null, this.size).width();
		}

		private float padded(float content) {
			return content + (((2 * RowStrip.PADDING) + TRIFLE) * this.size);
		}

	}

}
