package jp.tejuncho.output.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Drawing.Point;

/**
 * 矢印の名札の置き場.
 *
 * On the middle of an arrow's longest stretch, unless it would lie there on another
 * label, a box, a caption or the shaft of another arrow: then somewhere else along the
 * arrow.
 */
public final class FigureLabels {

	private static final double SIZE = 0.9;

	private static final double HEIGHT = 1.2;

	private static final double SHAFT = 0.2;

	private static final List<Double> ALONG = List.of(0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8);

	private final Drawing drawing;

	private final Map<Drawing.Arrow, FigureLayout.Label> labels = new HashMap<>();

	private FigureLabels(Drawing drawing) {
		this.drawing = drawing;
	}

	/**
	 * Places the labels of a drawing.
	 * @param drawing the drawing
	 * @return where they are
	 */
	public static FigureLabels of(Drawing drawing) {
		FigureLabels placed = new FigureLabels(drawing);
		arrows(drawing).filter((arrow) -> !arrow.label().isBlank())
			.forEach((arrow) -> placed.labels.put(arrow, placed.place(arrow)));
		return placed;
	}

	/**
	 * The label of an arrow.
	 * @param arrow an arrow of the drawing with a label
	 * @return the label and the white ground that lifts it off the shaft
	 */
	public FigureLayout.Label of(Drawing.Arrow arrow) {
		return Objects.requireNonNull(this.labels.get(arrow));
	}

	private static Stream<Drawing.Arrow> arrows(Drawing drawing) {
		return drawing.shapes().stream().filter(Drawing.Arrow.class::isInstance).map(Drawing.Arrow.class::cast);
	}

	private FigureLayout.Label place(Drawing.Arrow arrow) {
		List<Stretch> stretches = new ArrayList<>(stretches(arrow));
		stretches.sort(Comparator.comparingDouble(Stretch::length).reversed());
		List<FigureLayout.Label> places = new ArrayList<>();
		for (Stretch stretch : stretches) {
			for (double share : ALONG) {
				FigureLayout.Label label = label(arrow.label(), stretch.at(share));
				if (places.isEmpty() || stretch.holds(label)) {
					places.add(label);
				}
			}
		}
		return places.stream().filter((label) -> isFree(label, arrow)).findFirst().orElse(places.getFirst());
	}

	private static FigureLayout.Label label(String words, Point middle) {
		double size = FigureLayout.TEXT_SIZE * SIZE;
		double width = (FigureLayout.ems(words) * size) + FigureLayout.PADDING;
		double height = size * HEIGHT;
		double base = FigureLayout.baseline(middle.y() - (size * FigureLayout.LEADING / 2), size);
		return new FigureLayout.Label(new FigureLayout.Line(words, middle.x(), base, size, true),
				middle.x() - (width / 2), middle.y() - (height / 2), width, height);
	}

	private boolean isFree(FigureLayout.Label label, Drawing.Arrow own) {
		Area area = new Area(label.x(), label.y(), label.x() + label.width(), label.y() + label.height());
		boolean apart = this.labels.values()
			.stream()
			.noneMatch((other) -> area
				.meets(new Area(other.x(), other.y(), other.x() + other.width(), other.y() + other.height())));
		return apart && this.drawing.shapes().stream().noneMatch((shape) -> switch (shape) {
			case Drawing.Box box -> !box.grouping()
					&& area.meets(new Area(box.x(), box.y(), box.x() + box.width(), box.y() + box.height()));
			case Drawing.Caption caption -> area.meets(area(caption));
			case Drawing.Arrow arrow ->
				!arrow.equals(own) && stretches(arrow).stream().anyMatch((stretch) -> area.meets(stretch.area()));
		});
	}

	private static Area area(Drawing.Caption caption) {
		double width = caption.lines().stream().mapToDouble(FigureLayout::ems).max().orElse(0) * FigureLayout.TEXT_SIZE;
		double height = caption.lines().size() * FigureLayout.TEXT_SIZE * FigureLayout.LEADING;
		return new Area(caption.x(), caption.y(), caption.x() + width, caption.y() + height);
	}

	private static List<Stretch> stretches(Drawing.Arrow arrow) {
		List<Stretch> stretches = new ArrayList<>();
		for (int i = 0; i + 1 < arrow.points().size(); i++) {
			stretches.add(new Stretch(arrow.points().get(i), arrow.points().get(i + 1)));
		}
		return stretches;
	}

	/**
	 * A straight part of an arrow.
	 */
	private record Stretch(Point from, Point to) {

		double length() {
			return FigureLayout.distance(this.from, this.to);
		}

		Point at(double share) {
			return new Point(this.from.x() + ((this.to.x() - this.from.x()) * share),
					this.from.y() + ((this.to.y() - this.from.y()) * share));
		}

		// beside the label the shaft and its heads are still to be seen
		boolean holds(FigureLayout.Label label) {
			boolean upright = Math.abs(this.to.x() - this.from.x()) < Math.abs(this.to.y() - this.from.y());
			double half = (upright ? label.height() : label.width()) / 2 + FigureLayout.HEAD_LENGTH;
			double middle = upright ? label.y() + (label.height() / 2) : label.x() + (label.width() / 2);
			double begin = upright ? this.from.y() : this.from.x();
			double end = upright ? this.to.y() : this.to.x();
			return middle - half >= Math.min(begin, end) && middle + half <= Math.max(begin, end);
		}

		Area area() {
			return new Area(Math.min(this.from.x(), this.to.x()) - SHAFT, Math.min(this.from.y(), this.to.y()) - SHAFT,
					Math.max(this.from.x(), this.to.x()) + SHAFT, Math.max(this.from.y(), this.to.y()) + SHAFT);
		}

	}

	/**
	 * Where something is drawn.
	 */
	private record Area(double left, double top, double right, double bottom) {

		boolean meets(Area other) {
			return this.left < other.right && other.left < this.right && this.top < other.bottom
					&& other.top < this.bottom;
		}

	}

}
