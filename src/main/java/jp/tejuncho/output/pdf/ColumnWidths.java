package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Block;
import jp.tejuncho.output.table.TableColumns;

/**
 * 表の列の幅.
 *
 * @param widths of the columns
 * @param size of the letters
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record ColumnWidths(float[] widths, float size) {

	/**
	 * Divides a table.
	 * @param table the table
	 * @param width how wide it is
	 * @param compositor what sets it
	 * @return its columns
	 */
	static ColumnWidths of(Block.Table table, float width, Compositor compositor) {
		Paper paper = compositor.paper();
		float left = (paper.textWidth() - width) / paper.size();
		TableColumns columns = compositor.tables()
			.columns(table, TableColumns.Room.of(paper.letters(), left, paper.style()));
		float[] widths = new float[columns.shares().size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = (float) (width * columns.shares().get(i));
		}
		return new ColumnWidths(widths, (float) (paper.tableSize() * columns.size()));
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

}
