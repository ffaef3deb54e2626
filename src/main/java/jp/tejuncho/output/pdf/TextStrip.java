package jp.tejuncho.output.pdf;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;

/**
 * 本文の一行.
 *
 * @param line the letters
 * @param x where it begins
 * @param height with the space between two lines
 * @param before the space above
 * @param label the mark before it, or {@code null}
 * @param anchors the places that begin with it
 * @param startsPage whether a page begins with it
 * @param staysWithNext whether it stays with what follows
 * @param fit how it stands to the lines of the page
 */
record TextStrip(Line line, float x, float height, float before, @Nullable Label label, List<NodeId> anchors,
		boolean startsPage, boolean staysWithNext, Fit fit) implements Strip {

	TextStrip(Line line, float x, float height, float before, @Nullable Label label, List<NodeId> anchors,
			boolean startsPage, boolean staysWithNext) {
		this(line, x, height, before, label, anchors, startsPage, staysWithNext, Fit.FREE);
	}

	/** How near lines may come. */
	private static final float TIGHTEST = 0.9f;

	static float baseline(float top, float height, float size) {
		return top + ((height - size) / 2) + (0.88f * size);
	}

	@Override
	public TextStrip keptWithNext() {
		return new TextStrip(this.line, this.x, this.height, this.before, this.label, this.anchors, this.startsPage,
				true, this.fit);
	}

	// what stands on the lines of the page keeps to them; a heading may give up half a
	// line above it
	@Override
	public TextStrip tightened(float share) {
		float below = switch (this.fit) {
			case LINE, HEADING -> this.height;
			case FREE -> this.height * Math.max(share, TIGHTEST);
		};
		float above = switch (this.fit) {
			case LINE -> this.before;
			case HEADING -> Math.max(0, this.before - (this.height / 2));
			case FREE -> this.before * share;
		};
		return new TextStrip(this.line, this.x, below, above, this.label, this.anchors, this.startsPage,
				this.staysWithNext, this.fit);
	}

	@Override
	public void paint(Canvas canvas, float top, Edges edges) {
		float baseline = baseline(top, this.height, this.line.size());
		if (this.label != null) {
			this.label.line().paint(canvas, this.label.x(), baseline);
		}
		this.line.paint(canvas, this.x, baseline);
	}

	/**
	 * 行の前の番号や記号.
	 *
	 * @param line its letters
	 * @param x where it begins
	 */
	record Label(Line line, float x) {
	}

}
