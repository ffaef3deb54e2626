package jp.tejuncho.output.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Drawing.Point;
import jp.tejuncho.text.Letters;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 図の割付け.
 *
 * Where the letters of a drawing stand, the same on the screen and on paper. Lengths are
 * millimetres, y grows downwards.
 */
public final class FigureLayout {

	static final double TEXT_SIZE = 3.3;

	private static final double SMALLEST = 0.8;

	private static final double STEP = 0.1;

	static final double LEADING = 1.35;

	static final double PADDING = 1;

	static final double HEAD_LENGTH = 2.6;

	private static final double HEAD_HALF_WIDTH = 0.95;

	private FigureLayout() {
	}

	/**
	 * The letters of a box: centred, those of a group at its top.
	 * @param box the box
	 * @return a line each, small enough to stay within the box
	 */
	public static List<Line> lines(Drawing.Box box) {
		double size = fittingSize(box);
		List<String> rows = wrapped(box, size);
		double leading = size * LEADING;
		double block = leading * rows.size();
		double top = box.grouping() ? box.y() + PADDING : box.y() + ((box.height() - block) / 2);
		List<Line> lines = new ArrayList<>();
		for (String words : rows) {
			lines.add(new Line(words, box.x() + (box.width() / 2), baseline(top, size), size, true));
			top += leading;
		}
		return lines;
	}

	/**
	 * The letters of a caption.
	 * @param caption the caption
	 * @return a line each, flush left
	 */
	public static List<Line> lines(Drawing.Caption caption) {
		List<Line> lines = new ArrayList<>();
		double top = caption.y();
		for (String words : caption.lines()) {
			lines.add(new Line(words, caption.x(), baseline(top, TEXT_SIZE), TEXT_SIZE, false));
			top += TEXT_SIZE * LEADING;
		}
		return lines;
	}

	/**
	 * The heads of an arrow.
	 * @param arrow the arrow
	 * @return three corners each, the tip first
	 */
	public static List<List<Point>> heads(Drawing.Arrow arrow) {
		List<Point> points = arrow.points();
		List<List<Point>> heads = new ArrayList<>();
		heads.add(head(points.get(points.size() - 2), points.getLast()));
		if (arrow.bothWays()) {
			heads.add(head(points.get(1), points.getFirst()));
		}
		return heads;
	}

	/**
	 * The shaft of an arrow: it ends within its heads, so that the tips stay sharp.
	 * @param arrow the arrow
	 * @return its corners
	 */
	public static List<Point> shaft(Drawing.Arrow arrow) {
		List<Point> points = new ArrayList<>(arrow.points());
		int last = points.size() - 1;
		points.set(last, shortened(arrow.points().get(last - 1), arrow.points().get(last)));
		if (arrow.bothWays()) {
			points.set(0, shortened(arrow.points().get(1), arrow.points().get(0)));
		}
		return points;
	}

	private static Point shortened(Point from, Point tip) {
		double length = distance(from, tip);
		double share = (length > HEAD_LENGTH) ? (length - HEAD_LENGTH / 2) / length : 1;
		return new Point(from.x() + ((tip.x() - from.x()) * share), from.y() + ((tip.y() - from.y()) * share));
	}

	private static List<Point> head(Point from, Point tip) {
		double length = Math.max(distance(from, tip), 0.001);
		double dx = (tip.x() - from.x()) / length;
		double dy = (tip.y() - from.y()) / length;
		double baseX = tip.x() - (dx * HEAD_LENGTH);
		double baseY = tip.y() - (dy * HEAD_LENGTH);
		return List.of(tip, new Point(baseX - (dy * HEAD_HALF_WIDTH), baseY + (dx * HEAD_HALF_WIDTH)),
				new Point(baseX + (dy * HEAD_HALF_WIDTH), baseY - (dx * HEAD_HALF_WIDTH)));
	}

	private static double fittingSize(Drawing.Box box) {
		double size = TEXT_SIZE;
		while (size > SMALLEST && wrapped(box, size).size() * size * LEADING > box.height() - PADDING) {
			size -= STEP;
		}
		return size;
	}

	private static List<String> wrapped(Drawing.Box box, double size) {
		double room = Math.max(1, (box.width() - (2 * PADDING)) / size);
		List<String> rows = new ArrayList<>();
		for (String line : box.lines()) {
			double needed = Math.ceil(ems(line) / room);
			double share = (needed <= 1) ? room : Math.min(room, ems(line) / needed + 0.5);
			int start = 0;
			while (ems(line.substring(start)) > room) {
				int end = start + end(line.substring(start), share, room);
				rows.add(line.substring(start, end).strip());
				start = end;
			}
			rows.add(line.substring(start).strip());
		}
		return rows;
	}

	// between words if one fits, and rather as even as the rows can be
	private static int end(String line, double share, double room) {
		BitSet words = WordBreaking.opportunities(line);
		int even = 0;
		int full = 0;
		int torn = 0;
		for (int index = Letters.end(line, 0); index < line.length(); index = Letters.end(line, index)) {
			double width = ems(line.substring(0, index));
			if (width > room) {
				break;
			}
			torn = LineBreaking.mayBreakAtLast(line, index) ? index : torn;
			if (words.get(index)) {
				full = index;
				even = (width <= share) ? index : even;
			}
		}
		int word = (even > 0) ? even : full;
		return (word > 0) ? word : Math.max(torn, Letters.end(line, 0));
	}

	static double baseline(double top, double size) {
		return top + (size * ((LEADING - 1) / 2 + 0.88));
	}

	static double distance(Point from, Point to) {
		return Math.hypot(to.x() - from.x(), to.y() - from.y());
	}

	static double ems(String words) {
		return words.codePoints().mapToDouble((codePoint) -> isHalfWidth(codePoint) ? 0.5 : 1).sum();
	}

	private static boolean isHalfWidth(int codePoint) {
		return codePoint < 0x100 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
	}

	/**
	 * 図の中の一行.
	 *
	 * @param words what stands there
	 * @param x its middle or its left edge
	 * @param y its base line
	 * @param size the height of its letters
	 * @param centred whether {@code x} is its middle
	 */
	public record Line(String words, double x, double y, double size, boolean centred) {
	}

	/**
	 * 矢印の名札.
	 *
	 * @param line its letters
	 * @param x left edge of its ground
	 * @param y upper edge of its ground
	 * @param width width of its ground
	 * @param height height of its ground
	 */
	public record Label(Line line, double x, double y, double width, double height) {
	}

}
