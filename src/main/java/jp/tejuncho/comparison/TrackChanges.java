package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.comparison.ComparedPiece.State;
import jp.tejuncho.comparison.ComparedPiece.Wording;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * 見え消し.
 *
 * Marks are printed as they are in the new document, or were in the old one for what is
 * gone: so nothing counts what was taken out.
 */
public final class TrackChanges {

	/** A form has no heads of its own. */
	private static final List<String> FORM = List.of("項目", "内容");

	private final List<Block> loose = new ArrayList<>();

	private TrackChanges() {
	}

	/**
	 * The new document with what was taken out struck through and what came underlined.
	 * @param before the document as it was
	 * @param after the document as it is
	 * @param head what stands on the cover
	 * @return the document
	 */
	public static Document of(Document before, Document after, Document.Head head) {
		return after.withHead(head)
			.withBlocks(blocks(DocumentComparison.of(before, after)
				.pieces()
				.stream()
				.filter((piece) -> piece.shape() != Shape.COVER || piece.isTouched())
				.toList()));
	}

	private static List<Block> blocks(List<ComparedPiece> pieces) {
		TrackChanges changes = new TrackChanges();
		pieces.forEach(changes::add);
		return changes.loose;
	}

	private void add(ComparedPiece piece) {
		Level level = piece.level();
		if (piece.shape() == Shape.TABLE) {
			table(piece);
		}
		else if (piece.shape() == Shape.ITEM || piece.shape() == Shape.BULLET) {
			item(piece);
		}
		else if (level == null) {
			if (!piece.cells().isEmpty()) {
				this.loose.add(new Block.Paragraph(id(piece), line(piece)));
			}
			this.loose.addAll(blocks(piece.pieces()));
		}
		else {
			boolean titled = !piece.cells().isEmpty();
			this.loose.add(new Block.Division(id(piece), level, titled ? heading(piece) : null, blocks(piece.pieces()),
					false, quoted(piece)));
		}
	}

	// neighbours of one kind are one list: its marks stand in a column of their own
	private void item(ComparedPiece piece) {
		Block.Item item = new Block.Item(id(piece), line(piece), false, quoted(piece));
		List<Block.Item> items = new ArrayList<>();
		Block last = this.loose.isEmpty() ? null : this.loose.getLast();
		if (piece.shape() == Shape.ITEM && last instanceof Block.Enumeration list) {
			items.addAll(list.items());
			this.loose.removeLast();
		}
		else if (piece.shape() == Shape.BULLET && last instanceof Block.Bullets list) {
			items.addAll(list.items());
			this.loose.removeLast();
		}
		items.add(item);
		NodeId id = items.getFirst().id().child("(list)");
		this.loose.add((piece.shape() == Shape.ITEM) ? new Block.Enumeration(id, items) : new Block.Bullets(id, items));
		this.loose.addAll(blocks(piece.pieces()));
	}

	private static Block.Quoted quoted(ComparedPiece piece) {
		return new Block.Quoted(mark(piece), change(piece.state()));
	}

	private static Inline.@Nullable Change change(State state) {
		return switch (state) {
			case STAYED, MOVED -> null;
			case CAME -> Inline.Change.ADDED;
			case WENT, LEFT -> Inline.Change.REMOVED;
		};
	}

	// what is gone or left may stand elsewhere under the same id
	private static NodeId id(ComparedPiece piece) {
		boolean old = piece.state() == State.WENT || piece.state() == State.LEFT;
		return old ? new NodeId("(old)").child(piece.place().value()) : piece.place();
	}

	private static String mark(ComparedPiece piece) {
		List<String> marks = piece.marksAfter().isEmpty() ? piece.marksBefore() : piece.marksAfter();
		return marks.isEmpty() ? "" : marks.getFirst();
	}

	private static Words heading(ComparedPiece piece) {
		List<Inline> inlines = new ArrayList<>();
		piece.cells().forEach((cell) -> addCell(inlines, cell));
		addNotice(inlines, piece);
		return new Words(inlines);
	}

	private static Words line(ComparedPiece piece) {
		List<Inline> inlines = new ArrayList<>();
		for (int cell = 0; cell < piece.cells().size(); cell++) {
			if (cell > 0) {
				inlines.add(new Inline.Plain("　"));
			}
			addCell(inlines, piece.cells().get(cell));
		}
		addNotice(inlines, piece);
		return new Words(inlines);
	}

	private static void addNotice(List<Inline> inlines, ComparedPiece piece) {
		switch (piece.state()) {
			case MOVED ->
				inlines.add(new Inline.Plain(piece.former().isEmpty() ? "（移動）" : "（旧" + piece.former() + "から移動）"));
			case LEFT ->
				inlines.add(new Inline.Plain(piece.former().isEmpty() ? "（移動）" : "（" + piece.former() + "へ移動）"));
			case STAYED, CAME, WENT -> {
			}
		}
	}

	private static void addCell(List<Inline> inlines, List<Wording> wordings) {
		for (Wording wording : wordings) {
			switch (wording.kind()) {
				case SAME -> add(inlines, wording.after(), null);
				case REMOVED -> add(inlines, wording.before(), Inline.Change.REMOVED);
				case ADDED -> add(inlines, wording.after(), Inline.Change.ADDED);
			}
		}
	}

	private static void add(List<Inline> inlines, String text, Inline.@Nullable Change change) {
		String[] lines = text.split("\n", -1);
		for (int line = 0; line < lines.length; line++) {
			if (line > 0 && change != Inline.Change.REMOVED) {
				inlines.add(new Inline.Break());
			}
			if (!lines[line].isEmpty()) {
				inlines.add((change != null) ? new Inline.Marked(lines[line], change) : new Inline.Plain(lines[line]));
			}
		}
	}

	private static String head(ComparedPiece row, int column) {
		if (column >= row.cells().size()) {
			return "";
		}
		String now = row.cells().get(column).stream().map(Wording::after).collect(Collectors.joining());
		return now.isEmpty() ? row.cells().get(column).stream().map(Wording::before).collect(Collectors.joining())
				: now;
	}

	// a head that came or went as a whole says nothing that its table doesn't
	private static boolean isShownByHead(ComparedPiece row) {
		return !row.isReworded() || row.state() == State.CAME || row.state() == State.WENT;
	}

	private void table(ComparedPiece table) {
		int columns = table.pieces().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		if (columns == 0) {
			return;
		}
		List<List<Words>> rows = new ArrayList<>();
		for (ComparedPiece row : table.pieces()) {
			List<Words> cells = new ArrayList<>();
			for (int cell = 0; cell < columns; cell++) {
				List<Inline> inlines = new ArrayList<>();
				if (cell < row.cells().size()) {
					addCell(inlines, row.cells().get(cell));
				}
				cells.add(new Words(inlines));
			}
			rows.add(cells);
		}
		boolean form = !mark(table.pieces().getFirst()).isEmpty();
		List<Block.Column> heads = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			heads.add(new Block.Column(form ? FORM.get(Math.min(column, 1)) : head(table.pieces().getFirst(), column),
					1));
		}
		if (!form && rows.size() > 1 && isShownByHead(table.pieces().getFirst())) {
			rows.removeFirst();
		}
		this.loose.add(new Block.Table(id(table), "改正部分を示した表", heads, rows));
	}

}
