package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.output.figure.FigureLabels;
import jp.tejuncho.output.figure.FigureLayout;

/**
 * 図の印字.
 *
 * @param figure the figure
 * @param left its left edge
 * @param scale smaller than 1 where the drawing is larger than the page
 * @param tag what it belongs to
 * @param compositor what sets its letters
 * @param anchors the places that begin with it
 */
record PdfFigure(Block.Figure figure, float left, float scale, Tag tag, Compositor compositor,
		List<NodeId> anchors) implements Strip {

	static List<Strip> of(Block.Figure figure, float left, Compositor compositor, Tag parent, List<NodeId> anchors) {
		Drawing drawing = figure.drawing();
		float width = Paper.points(drawing.width());
		float height = Paper.points(drawing.height());
		Paper paper = compositor.paper();
		float scale = Math.min(1,
				Math.min(paper.textWidth() / width, (paper.textHeight() - (2 * paper.leading())) / height));
		float room = paper.textWidth() - (width * scale);
		float x = paper.left() + ((room >= left * 2) ? left + ((room - left) / 2) : room / 2);
		Tag tag = parent.kid("Figure")
			.alternative(figure.alternative().isBlank() ? figure.title() : figure.alternative());
		List<Strip> strips = new ArrayList<>();
		strips.add(new PdfFigure(figure, x, scale, tag, compositor, anchors));
		if (!figure.title().isBlank()) {
			List<Piece> pieces = List.of(Piece.of(figure.title(), Style.GOTHIC, parent.kid("P")));
			for (Line line : compositor.lines(figure.id(), pieces,
					Compositor.Measure.ragged(paper.tableSize(), paper.textWidth()))) {
				float start = paper.left() + ((paper.textWidth() - line.width()) / 2);
				strips.add(new TextStrip(line, start, paper.leading(), 0, null, List.of(), false, false));
			}
		}
		return strips;
	}

	@Override
	public float height() {
		return Paper.points(this.figure.drawing().height()) * this.scale;
	}

	@Override
	public float before() {
		return this.compositor.paper().leading() / 3;
	}

	@Override
	public boolean staysWithNext() {
		return true;
	}

	@Override
	public PdfFigure keptWithNext() {
		return this;
	}

	@Override
	public void paint(Canvas canvas, float top, Edges edges) {
		float width = Paper.points(this.figure.drawing().width()) * this.scale;
		float x = this.left + canvas.shift().right();
		float y = canvas.height() - top - canvas.shift().down();
		this.tag.placed(x, y - height(), x + width, y);
		for (Drawing.Shape shape : this.figure.drawing().shapes()) {
			switch (shape) {
				case Drawing.Box box -> box(canvas, top, box);
				case Drawing.Arrow arrow -> arrow(canvas, top, arrow);
				case Drawing.Caption caption -> FigureLayout.lines(caption).forEach((line) -> line(canvas, top, line));
			}
		}
	}

	private void box(Canvas canvas, float top, Drawing.Box box) {
		canvas.box(this.tag, x(box.x()), y(top, box.y()), points(box.width()), points(box.height()),
				box.grouping() ? Canvas.Ink.DASHES : Canvas.Ink.PAPER_FRAME);
		FigureLayout.lines(box).forEach((line) -> line(canvas, top, line));
	}

	private void arrow(Canvas canvas, float top, Drawing.Arrow arrow) {
		canvas.polygon(this.tag, corners(top, FigureLayout.shaft(arrow)), false);
		FigureLayout.heads(arrow).forEach((head) -> canvas.polygon(this.tag, corners(top, head), true));
		if (!arrow.label().isBlank()) {
			FigureLayout.Label label = FigureLabels.of(this.figure.drawing()).of(arrow);
			canvas.box(this.tag, x(label.x()), y(top, label.y()), points(label.width()), points(label.height()),
					Canvas.Ink.PAPER);
			line(canvas, top, label.line());
		}
	}

	private void line(Canvas canvas, float top, FigureLayout.Line words) {
		if (words.words().isBlank()) {
			return;
		}
		Line line = this.compositor.line(this.figure.id(), words.words(), Style.GOTHIC, this.tag, points(words.size()));
		line.paint(canvas, x(words.x()) - (words.centred() ? line.width() / 2 : 0), y(top, words.y()));
	}

	private List<float[]> corners(float top, List<Drawing.Point> points) {
		return points.stream().map((point) -> new float[] { x(point.x()), y(top, point.y()) }).toList();
	}

	private float x(double millimetres) {
		return this.left + points(millimetres);
	}

	private float y(float top, double millimetres) {
		return top + points(millimetres);
	}

	private float points(double millimetres) {
		return Paper.points(millimetres) * this.scale;
	}

}
