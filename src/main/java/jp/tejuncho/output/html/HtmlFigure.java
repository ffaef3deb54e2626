package jp.tejuncho.output.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.output.figure.FigureLabels;
import jp.tejuncho.output.figure.FigureLayout;

/**
 * 画面用の図.
 */
final class HtmlFigure {

	private static final String INK = "#000000";

	private static final String PAPER = "#ffffff";

	private final HtmlMarkup markup;

	private final FigureLabels labels;

	private HtmlFigure(HtmlMarkup markup, Drawing drawing) {
		this.markup = markup;
		this.labels = FigureLabels.of(drawing);
	}

	static void write(HtmlMarkup markup, Block.Figure figure) {
		new HtmlFigure(markup, figure.drawing()).figure(figure);
	}

	private void figure(Block.Figure figure) {
		String anchor = Anchor.of(figure.id());
		Drawing drawing = figure.drawing();
		this.markup.open("figure", "class", "doc-figure", "id", anchor).line();
		this.markup.open("svg", "class", "doc-drawing", "viewBox",
				"0 0 " + number(drawing.width()) + " " + number(drawing.height()), "width",
				number(drawing.width()) + "mm", "role", "img", "aria-labelledby", anchor + "-t " + anchor + "-d");
		this.markup.open("title", "id", anchor + "-t").text(figure.title()).close("title");
		this.markup.open("desc", "id", anchor + "-d").text(figure.alternative()).close("desc").line();
		drawing.shapes().forEach(this::shape);
		this.markup.close("svg").line();
		this.markup.open("figcaption").text(figure.title()).close("figcaption").close("figure").line();
	}

	private void shape(Drawing.Shape shape) {
		switch (shape) {
			case Drawing.Box box -> box(box);
			case Drawing.Arrow arrow -> arrow(arrow);
			case Drawing.Caption caption -> FigureLayout.lines(caption).forEach(this::line);
		}
		this.markup.line();
	}

	private void box(Drawing.Box box) {
		this.markup.empty("rect", "x", number(box.x()), "y", number(box.y()), "width", number(box.width()), "height",
				number(box.height()), "fill", box.grouping() ? "none" : PAPER, "stroke", INK, "stroke-width", "0.3",
				"stroke-dasharray", box.grouping() ? "1.5 1" : "none");
		FigureLayout.lines(box).forEach(this::line);
	}

	private void arrow(Drawing.Arrow arrow) {
		this.markup.empty("polyline", "points", points(FigureLayout.shaft(arrow)), "fill", "none", "stroke", INK,
				"stroke-width", "0.3");
		for (List<Drawing.Point> head : FigureLayout.heads(arrow)) {
			this.markup.empty("polygon", "points", points(head), "fill", INK);
		}
		if (!arrow.label().isBlank()) {
			FigureLayout.Label label = this.labels.of(arrow);
			this.markup.empty("rect", "x", number(label.x()), "y", number(label.y()), "width", number(label.width()),
					"height", number(label.height()), "fill", PAPER);
			line(label.line());
		}
	}

	private void line(FigureLayout.Line line) {
		this.markup.open("text", "x", number(line.x()), "y", number(line.y()), "font-size", number(line.size()),
				"text-anchor", line.centred() ? "middle" : "start", "fill", INK);
		this.markup.text(line.words()).close("text");
	}

	private static String points(List<Drawing.Point> points) {
		return points.stream()
			.map((point) -> number(point.x()) + "," + number(point.y()))
			.collect(Collectors.joining(" "));
	}

	private static String number(double millimetres) {
		return String.format(Locale.ROOT, "%.2f", millimetres);
	}

}
