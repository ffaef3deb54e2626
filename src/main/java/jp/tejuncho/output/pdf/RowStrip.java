package jp.tejuncho.output.pdf;

import java.util.List;

import jp.tejuncho.document.NodeId;

/**
 * 表の行、又は高い行の一部.
 *
 * @param cells from left to right
 * @param edge where the row stands on the page
 * @param opens whether the row's upper line is drawn here, and not on an earlier page
 * @param closes whether the row's lower line is drawn here
 * @param repeated the table's head
 * @param anchors the places that begin with it
 * @param before the space above
 * @param staysWithNext whether it stays with what follows
 */
record RowStrip(List<Cell> cells, Edge edge, boolean opens, boolean closes, List<Strip> repeated, List<NodeId> anchors,
		float before, boolean staysWithNext) implements Strip {

	/** Between a rule and the letters, in ems. */
	static final float PADDING = 0.4f;

	/** From one line to the next, in ems. */
	static final float LEADING = 1.5f;

	/** How near its lines may come. */
	private static final float TIGHTEST = 0.9f;

	@Override
	public float height() {
		return this.edge.height();
	}

	@Override
	public RowStrip keptWithNext() {
		return new RowStrip(this.cells, this.edge, this.opens, this.closes, this.repeated, this.anchors, this.before,
				true);
	}

	@Override
	public RowStrip tightened(float share) {
		float own = Math.max(share, TIGHTEST);
		return new RowStrip(this.cells, this.edge.tightened(own), this.opens, this.closes, this.repeated, this.anchors,
				this.before * own, this.staysWithNext);
	}

	@Override
	public float continued() {
		return this.opens ? 0 : padding();
	}

	@Override
	public float interrupted() {
		return this.closes ? 0 : padding();
	}

	private float padding() {
		return (float) this.cells.stream()
			.flatMap((cell) -> cell.lines().stream())
			.mapToDouble((line) -> PADDING * this.edge.tightness() * line.size())
			.max()
			.orElse(0);
	}

	@Override
	public void paint(Canvas canvas, float top, Edges edges) {
		float left = this.edge.left();
		float right = left + this.edge.width();
		float above = edges.first() ? continued() : 0;
		float bottom = top + above + height() + (edges.last() ? interrupted() : 0);
		if (this.edge.shaded()) {
			canvas.box(null, left, top, this.edge.width(), height(), Canvas.Ink.SHADE);
		}
		this.cells.forEach((cell) -> canvas.line(null, cell.left(), top, cell.left(), bottom));
		canvas.line(null, right, top, right, bottom);
		if (this.opens || edges.first()) {
			canvas.line(null, left, top, right, top);
		}
		if (this.closes || edges.last()) {
			canvas.line(null, left, bottom, right, bottom);
		}
		for (Cell cell : this.cells) {
			float line = 0;
			for (Line letters : cell.lines()) {
				float em = letters.size();
				float leading = LEADING * this.edge.tightness() * em;
				float y = top + above + ((this.opens ? PADDING : 0) * this.edge.tightness() * em) + (line * leading);
				letters.paint(canvas, cell.left() + (PADDING * em), TextStrip.baseline(y, leading, em));
				line++;
			}
		}
	}

	/**
	 * 行の外形.
	 *
	 * @param left its left edge
	 * @param width its width
	 * @param height its height
	 * @param shaded whether it has a grey ground
	 * @param tightness how near its lines are, 1 as usual
	 */
	record Edge(float left, float width, float height, boolean shaded, float tightness) {

		Edge(float left, float width, float height, boolean shaded) {
			this(left, width, height, shaded, 1);
		}

		Edge tightened(float share) {
			return new Edge(this.left, this.width, this.height * share, this.shaded, this.tightness * share);
		}

	}

	/**
	 * 欄.
	 *
	 * @param left its left edge
	 * @param lines what stands in it
	 */
	record Cell(float left, List<Line> lines) {

		List<Line> lines(int from, int to) {
			return this.lines.subList(Math.min(from, this.lines.size()), Math.min(to, this.lines.size()));
		}

	}

}
