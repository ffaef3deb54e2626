package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.Numerals;

/**
 * 比べる一方の文書.
 */
final class ComparedSide {

	private static final NodeId ROOT = new NodeId("(document)");

	private static final NodeId COVER = new NodeId("(cover)");

	private final Numbering numbering;

	private final Piece root;

	private final Map<NodeId, Piece> pieces = new LinkedHashMap<>();

	private final Map<NodeId, Piece> parents = new LinkedHashMap<>();

	private ComparedSide(Document document) {
		this.numbering = Numbering.of(document);
		List<Piece> content = new ArrayList<>();
		content.add(cover(document.head()));
		content.addAll(pieces(document.blocks()));
		this.root = new Piece(ROOT, ROOT, Shape.DOCUMENT, "", List.of(), content, "");
		index(this.root);
	}

	static ComparedSide of(Document document) {
		return new ComparedSide(document);
	}

	Piece root() {
		return this.root;
	}

	Numbering numbering() {
		return this.numbering;
	}

	// in reading order
	List<Piece> all() {
		return List.copyOf(this.pieces.values());
	}

	@Nullable Piece find(NodeId id) {
		return this.pieces.get(id);
	}

	@Nullable Piece parent(Piece piece) {
		return this.parents.get(piece.id());
	}

	/**
	 * Where a piece stands, as somebody outside its chapter would call it.
	 * @param piece the piece
	 * @return for instance Ⅰ３(1)「管理責任」②
	 */
	String address(Piece piece) {
		Piece parent = parent(piece);
		String outer = (parent != null) ? address(parent) : "";
		return outer + switch (piece.shape()) {
			case DIVISION -> called(piece);
			case ITEM -> piece.mark();
			case DOCUMENT, COVER, PARAGRAPH, BULLET, TABLE, ROW, FIGURE -> "";
		};
	}

	private static String called(Piece piece) {
		if (piece.isCounted()) {
			return piece.mark();
		}
		return piece.text().isEmpty() ? "" : "「" + piece.text() + "」";
	}

	private void index(Piece piece) {
		this.pieces.put(piece.id(), piece);
		piece.pieces().forEach((child) -> {
			this.parents.put(child.id(), piece);
			index(child);
		});
	}

	// the version is left out: it differs by nature and heads the column
	private Piece cover(Document.Head head) {
		List<Piece> lines = new ArrayList<>();
		addCover(lines, "system", head.systemName());
		addCover(lines, "title", Words.of(head.title()));
		addCover(lines, "date", head.dateLine());
		addCover(lines, "owner", unparted(head.owner()));
		addCover(lines, "confidentiality", Words.of(head.confidentiality()));
		return new Piece(COVER, COVER, Shape.COVER, "", List.of(Words.of("表紙")), lines, "表紙");
	}

	// 総務部 情報課 and 総務部情報課 are the same section, however a cover spaces it
	private static Words unparted(Words owner) {
		List<Inline> inlines = new ArrayList<>();
		for (Inline inline : owner.inlines()) {
			if (inline instanceof Inline.Plain plain) {
				inlines.addAll(Words.of(plain.text().replace("　", "")).inlines());
			}
			else {
				inlines.add(inline);
			}
		}
		return new Words(inlines);
	}

	private void addCover(List<Piece> lines, String name, Words words) {
		if (!words.isEmpty()) {
			lines.add(line(COVER.child(name), COVER, Shape.PARAGRAPH, "", words));
		}
	}

	private List<Piece> pieces(List<Block> blocks) {
		List<Piece> found = new ArrayList<>();
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> found.add(division(division));
				case Block.Paragraph paragraph ->
					found.add(line(paragraph.id(), paragraph.id(), Shape.PARAGRAPH, "", paragraph.words()));
				case Block.Enumeration list -> list.items().forEach((item) -> found.add(item(item, Shape.ITEM)));
				case Block.Bullets list -> list.items().forEach((item) -> found.add(item(item, Shape.BULLET)));
				case Block.Table table -> found.add(table(table));
				case Block.Form form -> found.add(form(form));
				case Block.Figure figure -> found.add(figure(figure));
			}
		}
		return found;
	}

	private Piece division(Block.Division division) {
		List<Words> heading = (division.title() != null) ? List.of(division.title()) : List.of();
		return new Piece(division.id(), division.id(), Shape.DIVISION, division.level(),
				this.numbering.mark(division.id()), heading, pieces(division.blocks()), text(division.id(), heading));
	}

	private Piece item(Block.Item item, Shape shape) {
		return line(item.id(), item.id(), shape, this.numbering.mark(item.id()), item.words());
	}

	private Piece line(NodeId id, NodeId place, Shape shape, String mark, Words words) {
		return new Piece(id, place, shape, mark, List.of(words), List.of(), text(place, List.of(words)));
	}

	private Piece table(Block.Table table) {
		List<Piece> rows = new ArrayList<>();
		rows.add(row(table.id(), 0, "", table.columns().stream().map((column) -> Words.of(column.head())).toList()));
		table.rows().forEach((cells) -> rows.add(row(table.id(), rows.size(), "", cells)));
		return new Piece(table.id(), table.id(), Shape.TABLE, "", List.of(), rows, "");
	}

	private Piece form(Block.Form form) {
		List<Piece> rows = new ArrayList<>();
		form.rows().forEach((row) -> {
			List<Inline> content = new ArrayList<>();
			row.content().forEach((words) -> {
				if (!content.isEmpty()) {
					content.add(new Inline.Break());
				}
				content.addAll(words.inlines());
			});
			rows.add(row(form.id(), rows.size() + 1, Numerals.chapter(rows.size() + 1),
					List.of(Words.of(row.label()), new Words(content))));
		});
		return new Piece(form.id(), form.id(), Shape.TABLE, "", List.of(), rows, "");
	}

	private Piece row(NodeId table, int number, String mark, List<Words> cells) {
		return new Piece(table.child("(row)").child(Integer.toString(number)), table, Shape.ROW, mark, cells, List.of(),
				text(table, cells));
	}

	private Piece figure(Block.Figure figure) {
		List<Words> words = List.of(Words.of(figure.title()), Words.of(figure.alternative()));
		return new Piece(figure.id(), figure.id(), Shape.FIGURE, "", words, List.of(), text(figure.id(), words));
	}

	private String text(NodeId place, List<Words> cells) {
		return cells.stream().map((words) -> this.numbering.text(words, place)).collect(Collectors.joining("　"));
	}

}
