package jp.tejuncho.output.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.LineBreaking;

/**
 * 表の列の幅.
 *
 * A column is as wide as the template says. Where that would tear a short word of its
 * heading apart, all others give way a little; where it would tear an address or a
 * telephone number apart, those do whose cells stay on one line all the same.
 */
final class ColumnWidths {

	/** So many letters of a heading stay together. */
	private static final float WORD_OF_HEADING = 4;

	/** Lest a rounding break what fits. */
	private static final float TRIFLE = 0.1f;

	private final Compositor compositor;

	private final Block.Table table;

	private final Style style;

	private final float size;

	private final float[] widths;

	private final float[] heads;

	private final float[] addresses;

	private ColumnWidths(Block.Table table, float width, Compositor compositor) {
		this.compositor = compositor;
		this.table = table;
		this.style = compositor.style(table.id());
		this.size = compositor.paper().tableSize();
		this.widths = byShares(table.columns().stream().mapToInt(Block.Column::share).toArray(), width);
		this.heads = new float[this.widths.length];
		this.addresses = new float[this.widths.length];
		for (int i = 0; i < this.widths.length; i++) {
			this.heads[i] = ofHead(i);
			this.addresses[i] = ofAddresses(i);
		}
	}

	/**
	 * Divides a table.
	 * @param table the table
	 * @param width how wide it is
	 * @param compositor what sets it
	 * @return the width of each column
	 */
	static float[] of(Block.Table table, float width, Compositor compositor) {
		ColumnWidths columns = new ColumnWidths(table, width, compositor);
		columns.fitHeads();
		columns.fitAddresses();
		return columns.widths;
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

	private void fitHeads() {
		float[] spare = new float[this.widths.length];
		float[] lacks = new float[this.widths.length];
		for (int i = 0; i < lacks.length; i++) {
			float head = this.heads[i];
			lacks[i] = Math.max(0, head - this.widths[i]);
			spare[i] = Math.max(0, this.widths[i] - Math.max(head, Math.min(this.addresses[i], this.widths[i])));
		}
		make(spare, lacks);
	}

	// those that lack least first: better one address whole than two in pieces
	private void fitAddresses() {
		IntStream.range(0, this.widths.length)
			.boxed()
			.filter((column) -> this.addresses[column] > this.widths[column])
			.sorted(Comparator.comparing((column) -> this.addresses[column] - this.widths[column]))
			.forEach(this::fitAddress);
	}

	private void fitAddress(int column) {
		float[] spare = new float[this.widths.length];
		float[] lacks = new float[this.widths.length];
		lacks[column] = this.addresses[column] - this.widths[column];
		for (int i = 0; i < spare.length; i++) {
			float least = Math.max(this.heads[i], ofSingleLines(i));
			spare[i] = (i != column) ? Math.max(0, this.widths[i] - least) : 0;
		}
		make(spare, lacks);
	}

	private void make(float[] spare, float[] lacks) {
		float available = sum(spare);
		float wanted = sum(lacks);
		if (wanted > 0 && wanted <= available) {
			for (int i = 0; i < this.widths.length; i++) {
				this.widths[i] += lacks[i] - (spare[i] * wanted / available);
			}
		}
	}

	private static float sum(float[] lengths) {
		float sum = 0;
		for (float length : lengths) {
			sum += length;
		}
		return sum;
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
				widest = Math.max(widest, padded(width(address, this.style)));
			}
		}
		return widest;
	}

	// all of it where a cell has several lines already
	private float ofSingleLines(int column) {
		float widest = padded(width(this.table.columns().get(column).head(), Style.GOTHIC));
		for (List<Words> row : this.table.rows()) {
			if (widest > this.widths[column]) {
				return this.widths[column];
			}
			widest = Math.max(widest, padded(width(text(row.get(column)), this.style)));
		}
		return Math.min(widest, this.widths[column]);
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
