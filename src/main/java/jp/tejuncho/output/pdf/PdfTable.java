package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.table.TableColumns;
import jp.tejuncho.text.Numerals;
import jp.tejuncho.text.WordBreaking;

/**
 * 表と様式の割付け.
 *
 * What is left empty is filled by hand, so it is tall enough to be written in.
 */
final class PdfTable {

	/** Headings kept together with what they head, in a table of joined rows. */
	private static final int MOST_HEADINGS = 5;

	/**
	 * So many lines of a high row leave no more white than that at the foot of a page.
	 */
	private static final int MOST_TOGETHER = 6;

	private static final float EMPTY_ROW = Paper.points(10);

	private static final float EMPTY_FIELD = Paper.points(20);

	private static final int LABEL_PERCENT = 34;

	private final NodeId id;

	private final Compositor compositor;

	private final Paper paper;

	private final Style style;

	private final float left;

	private final float[] widths;

	private final float size;

	private final float highestWholeRow;

	private final List<Strip> strips = new ArrayList<>();

	/** The first of two lines that stay on one page. */
	private final Set<Line> held = Collections.newSetFromMap(new IdentityHashMap<>());

	private List<NodeId> anchors;

	private int headings;

	private PdfTable(NodeId id, Compositor compositor, float left, ColumnWidths columns, List<NodeId> anchors) {
		this.id = id;
		this.compositor = compositor;
		this.paper = compositor.paper();
		this.style = compositor.style(id);
		this.size = columns.size();
		this.highestWholeRow = Math.min(this.paper.scaled(160), this.paper.textHeight() / 2);
		this.left = this.paper.left() + left;
		this.widths = columns.widths();
		this.anchors = anchors;
	}

	static List<Strip> of(Block.Table table, float left, Compositor compositor, Tag parent, List<NodeId> anchors) {
		ColumnWidths widths = ColumnWidths.of(table, compositor.paper().textWidth() - left, compositor);
		PdfTable layout = new PdfTable(table.id(), compositor, left, widths, anchors);
		Tag tag = parent.kid("Table").summary(table.summary());
		Tag head = tag.kid("THead").kid("TR");
		List<Strip> repeated = List.of(layout.head(table, null));
		layout.add(layout.head(table, head));
		List<List<List<Line>>> rows = layout.rows(table, tag.kid("TBody"));
		for (int number = 0; number < rows.size(); number++) {
			boolean empty = table.rows().get(number).stream().allMatch(Words::isEmpty);
			boolean opens = !table.joined().contains(number);
			boolean closes = !table.joined().contains(number + 1);
			layout.addRow(rows.get(number), (empty && opens && closes) ? EMPTY_ROW : 0, repeated,
					new Rules(opens, closes));
		}
		boolean high = rows.stream()
			.flatMap(List::stream)
			.anyMatch((cell) -> cell.size() > TableColumns.MOST_OF_LOW_ROW);
		return layout.together(layout.paper.textHeight() / (high ? 4 : 2));
	}

	private List<List<List<Line>>> rows(Block.Table table, Tag body) {
		List<List<List<Line>>> rows = new ArrayList<>();
		for (List<Words> row : table.rows()) {
			Tag rowTag = body.kid("TR");
			List<List<Line>> cells = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				cells.add(lines(row.get(i), this.style, rowTag.kid("TD"), i));
			}
			rows.add(cells);
		}
		for (int number = 1; number < rows.size(); number++) {
			if (table.isRemarkedAbove(number)) {
				flow(rows.get(number - 1), rows.get(number));
			}
		}
		return rows;
	}

	// what finds no room beside its row goes on in the next one
	private static void flow(List<List<Line>> above, List<List<Line>> below) {
		int last = above.size() - 1;
		List<Line> remark = above.get(last);
		int room = above.subList(0, last).stream().mapToInt(List::size).max().orElse(remark.size());
		if (remark.size() > Math.max(room, 1)) {
			above.set(last, remark.subList(0, Math.max(room, 1)));
			below.set(last, remark.subList(Math.max(room, 1), remark.size()));
		}
	}

	static List<Strip> of(Block.Form form, float left, Compositor compositor, Tag parent, List<NodeId> anchors) {
		float[] widths = ColumnWidths.byShares(new int[] { LABEL_PERCENT, 100 - LABEL_PERCENT },
				compositor.paper().textWidth() - left);
		ColumnWidths columns = new ColumnWidths(widths, compositor.paper().tableSize());
		PdfTable layout = new PdfTable(form.id(), compositor, left, columns, anchors);
		Tag body = parent.kid("Table").summary(form.summary()).kid("TBody");
		int number = 0;
		for (Block.FormRow row : form.rows()) {
			number++;
			Tag rowTag = body.kid("TR");
			Words label = Words.of(Numerals.chapter(number) + "　" + row.label());
			List<Line> field = new ArrayList<>();
			List<Line> heading = layout.lines(label, layout.style, rowTag.kid("TH").scope("Row"), 0);
			Tag cell = rowTag.kid("TD");
			row.content().forEach((words) -> field.addAll(layout.lines(words, layout.style, cell.kid("P"), 1)));
			layout.addRow(List.of(heading, field), field.isEmpty() ? EMPTY_FIELD : 0, List.of(), Rules.BOTH);
		}
		// a form is handed out as a sheet
		return layout.together(layout.paper.textHeight() - (4 * layout.paper.leading()));
	}

	private List<Strip> together(float highest) {
		double height = this.strips.stream().mapToDouble(Strip::height).sum();
		if (this.strips.isEmpty()) {
			return this.strips;
		}
		if (height > highest) {
			return withoutLonelyRow();
		}
		List<Strip> together = new ArrayList<>(
				this.strips.subList(0, this.strips.size() - 1).stream().map(Strip::keptWithNext).toList());
		together.add(this.strips.getLast());
		return together;
	}

	// the last row takes the one above with it
	private List<Strip> withoutLonelyRow() {
		List<Strip> strips = new ArrayList<>(this.strips);
		int last = strips.size() - 2;
		if (last >= 0 && strips.get(last).height() + strips.getLast().height() <= this.highestWholeRow) {
			strips.set(last, strips.get(last).keptWithNext());
		}
		return strips;
	}

	private RowStrip head(Block.Table table, @Nullable Tag row) {
		List<List<Line>> cells = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			Tag cell = (row != null) ? row.kid("TH").scope("Column") : null;
			TextRun piece = TextRun.of(table.columns().get(i).head(), Style.GOTHIC, cell);
			cells.add(this.compositor.lines(this.id, List.of(piece), measure(i, true)));
		}
		float height = height(cells, Rules.BOTH);
		return new RowStrip(cells(cells, 0, Integer.MAX_VALUE), edge(height, true), true, true, List.of(),
				(row != null) ? takeAnchors() : List.of(), this.paper.leading() / 3, true);
	}

	private List<Line> lines(Words words, Style style, Tag tag, int column) {
		List<Line> lines = new ArrayList<>();
		for (List<TextRun> pieces : divided(this.compositor.pieces(this.id, words, style, tag))) {
			String text = pieces.stream().map((piece) -> piece.run().text()).collect(Collectors.joining());
			List<Line> own = this.compositor.lines(this.id, pieces, measure(column, WordBreaking.isLabel(text)));
			if (own.size() == 2) {
				this.held.add(own.getFirst());
			}
			lines.addAll(own);
		}
		return lines;
	}

	// a name or a note below a sentence breaks as names do, on screen and in Word, too
	private static List<List<TextRun>> divided(List<TextRun> pieces) {
		List<List<TextRun>> divided = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= pieces.size(); i++) {
			if (i == pieces.size() || pieces.get(i).isLineBreak()) {
				divided.add(pieces.subList(start, i));
				start = i + 1;
			}
		}
		return divided;
	}

	private Compositor.Measure measure(int column, boolean label) {
		float width = this.widths[column] - (2 * RowStrip.PADDING * this.size);
		return label ? Compositor.Measure.words(this.size, width) : Compositor.Measure.ragged(this.size, width);
	}

	private void addRow(List<List<Line>> cells, float least, List<Strip> repeated, Rules rules) {
		float height = Math.max(least, height(cells, rules));
		float before = this.strips.isEmpty() ? this.paper.leading() / 3 : 0;
		int count = cells.stream().mapToInt(List::size).max().orElse(0);
		this.headings = (rules.opens() || (this.headings > 0 && count <= 1)) ? this.headings + 1 : 0;
		boolean stays = !rules.closes() && this.headings > 0 && this.headings <= MOST_HEADINGS;
		this.headings = rules.closes() ? 0 : this.headings;
		if (height <= this.highestWholeRow) {
			add(new RowStrip(cells(cells, 0, Integer.MAX_VALUE), edge(height, false), rules.opens(), rules.closes(),
					repeated, takeAnchors(), before, stays));
			return;
		}
		BitSet together = together(cells, count);
		for (int i = 0; i < count; i++) {
			boolean first = i == 0;
			boolean last = i == count - 1;
			Rules own = new Rules(first && rules.opens(), last && rules.closes());
			float slice = (RowStrip.LEADING + own.padding()) * this.size;
			add(new RowStrip(cells(cells, i, i + 1), edge(slice, false), own.opens(), own.closes(), repeated,
					takeAnchors(), first ? before : 0, together.get(i)));
		}
	}

	private BitSet together(List<List<Line>> cells, int count) {
		BitSet together = new BitSet(count);
		for (int i = 0; i < count; i++) {
			int line = i;
			together.set(i,
					cells.stream().anyMatch((cell) -> line < cell.size() && this.held.contains(cell.get(line))));
		}
		for (int start = together.nextSetBit(0); start >= 0; start = together.nextSetBit(start + 1)) {
			int end = together.nextClearBit(start);
			if (end - start > MOST_TOGETHER) {
				together.clear(start, end);
			}
			start = end;
		}
		together.set(0);
		together.set(Math.max(0, count - 2));
		return together;
	}

	private void add(Strip strip) {
		this.strips.add(strip);
	}

	private List<NodeId> takeAnchors() {
		List<NodeId> taken = this.anchors;
		this.anchors = List.of();
		return taken;
	}

	private List<RowStrip.Cell> cells(List<List<Line>> content, int from, int to) {
		List<RowStrip.Cell> cells = new ArrayList<>();
		float x = this.left;
		for (int i = 0; i < content.size(); i++) {
			cells.add(new RowStrip.Cell(x, new RowStrip.Cell(x, content.get(i)).lines(from, to)));
			x += this.widths[i];
		}
		return cells;
	}

	private RowStrip.Edge edge(float height, boolean shaded) {
		float width = 0;
		for (float column : this.widths) {
			width += column;
		}
		return new RowStrip.Edge(this.left, width, height, shaded);
	}

	private float height(List<List<Line>> cells, Rules rules) {
		int lines = cells.stream().mapToInt(List::size).max().orElse(1);
		return ((Math.max(lines, 1) * RowStrip.LEADING) + rules.padding()) * this.size;
	}

	/**
	 * 行の上下の罫線.
	 *
	 * @param opens whether there is one above it
	 * @param closes whether there is one below it
	 */
	private record Rules(boolean opens, boolean closes) {

		static final Rules BOTH = new Rules(true, true);

		private float padding() {
			return (this.opens ? RowStrip.PADDING : 0) + (this.closes ? RowStrip.PADDING : 0);
		}

	}

}
