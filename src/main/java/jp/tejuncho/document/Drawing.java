package jp.tejuncho.document;

import java.util.List;

/**
 * 図形.
 *
 * Lengths are millimetres, the origin is the upper left corner, y grows downwards.
 *
 * @param width the drawing's width
 * @param height the drawing's height
 * @param shapes what is drawn, in reading order
 */
public record Drawing(double width, double height, List<Shape> shapes) {

	public Drawing {
		shapes = List.copyOf(shapes);
	}

	/**
	 * 図形の要素.
	 */
	public sealed interface Shape {

	}

	/**
	 * 点.
	 *
	 * @param x from the left
	 * @param y from the top
	 */
	public record Point(double x, double y) {
	}

	/**
	 * 枠.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param width its width
	 * @param height its height
	 * @param lines the text in it, centred, a line each
	 * @param grouping {@code true} for a dashed frame around other boxes; its text stands
	 * at the top
	 */
	public record Box(double x, double y, double width, double height, List<String> lines,
			boolean grouping) implements Shape {

		public Box {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * 矢印.
	 *
	 * @param points at least two; straight between them
	 * @param label what passes along it, or empty
	 * @param bothWays whether it has a head at both ends
	 */
	public record Arrow(List<Point> points, String label, boolean bothWays) implements Shape {

		public Arrow {
			points = List.copyOf(points);
			if (points.size() < 2) {
				throw new IllegalArgumentException("An arrow needs two points");
			}
		}

	}

	/**
	 * 注記.
	 *
	 * @param x left edge
	 * @param y upper edge of the first line
	 * @param lines the text, a line each
	 */
	public record Caption(double x, double y, List<String> lines) implements Shape {

		public Caption {
			lines = List.copyOf(lines);
		}

	}

}
