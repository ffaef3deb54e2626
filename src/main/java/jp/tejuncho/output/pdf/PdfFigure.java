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

	/**
	 * Lays out a figure and its title.
	 * @param figure the figure
	 * @param place where it stands
	 * @param compositor what sets its letters
	 * @param parent what it belongs to
	 * @param anchors the places that begin with it
	 * @return the drawing, small enough to stand on one page with its title and with what
	 * leads in to it
	 */
	static List<Strip> of(Block.Figure figure, Place place, Compositor compositor, Tag parent, List<NodeId> anchors) {
		Drawing drawing = figure.drawing();
		Paper paper = compositor.paper();
		Tag tag = parent.kid("Figure")
			.alternative(figure.alternative().isBlank() ? figure.title() : figure.alternative());
		List<Strip> title = title(figure, compositor, parent);
		float taken = place.leadIn() + before(paper) + (title.size() * paper.leading());
		float high = paper.textHeight() - Math.max(2 * paper.leading(), taken);
		float width = Paper.points(drawing.width());
		float scale = Math.min(1, Math.min(paper.textWidth() / width, high / Paper.points(drawing.height())));
		float room = paper.textWidth() - (width * scale);
		float left = place.left();
		float x = paper.left() + ((room >= left * 2) ? left + ((room - left) / 2) : room / 2);
		List<Strip> strips = new ArrayList<>();
		strips.add(new PdfFigure(figure, x, scale, tag, compositor, anchors));
		strips.addAll(title);
		return strips;
	}

	private static List<Strip> title(Block.Figure figure, Compositor compositor, Tag parent) {
		List<Strip> strips = new ArrayList<>();
		if (!figure.title().isBlank()) {
			Paper paper = compositor.paper();
			List<TextRun> pieces = List.of(TextRun.of(figure.title(), Style.GOTHIC, parent.kid("P")));
			List<Line> lines = compositor.lines(figure.id(), pieces,
					Compositor.Measure.ragged(paper.tableSize(), paper.textWidth()));
			for (int i = 0; i < lines.size(); i++) {
				Line line = lines.get(i);
				float start = paper.left() + ((paper.textWidth() - line.width()) / 2);
				strips
					.add(new TextStrip(line, start, paper.leading(), 0, null, List.of(), false, i + 1 < lines.size()));
			}
		}
		return strips;
	}

	private static float before(Paper paper) {
		return paper.leading() / 3;
	}

	@Override
	public float height() {
		return Paper.points(this.figure.drawing().height()) * this.scale;
	}

	@Override
	public float before() {
		return before(this.compositor.paper());
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

	/**
	 * 図の置き場.
	 *
	 * @param left how far the text there is drawn in
	 * @param leadIn how high that is which has to stand on the same page above it
	 */
	record Place(float left, float leadIn) {
	}

}
