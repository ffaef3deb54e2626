package jp.tejuncho.drafting.body;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.PlaceId;

/**
 * 書き足す表.
 *
 * Where the guideline asks for a table of one's own.
 */
public enum OwnTable {

	/** 用語の定義. */
	DEFINITIONS("definitions", "用語の定義"),

	/** 委託等事業者の別表. */
	CONTRACTORS("contractors-table", "別表　委託等事業者");

	/** 行数の上限. */
	public static final int MAX_ROWS = 100;

	/** 欄の長さの上限 (文字). */
	public static final int MAX_CELL = 500;

	private final String slot;

	private final String title;

	OwnTable(String slot, String title) {
		this.slot = slot;
		this.title = title;
	}

	/**
	 * Its columns.
	 * @return in order
	 */
	public List<Block.Column> columns() {
		return switch (this) {
			case DEFINITIONS -> List.of(new Block.Column("用語", 1), new Block.Column("意味", 3));
			case CONTRACTORS ->
				List.of(new Block.Column("業務", 2), new Block.Column("委託等事業者", 2), new Block.Column("業務処理要領", 2));
		};
	}

	/**
	 * The table that fills a slot.
	 * @param slot the slot's name
	 * @return the table, if this room has one for it
	 */
	public static Optional<OwnTable> ofSlot(String slot) {
		return Arrays.stream(values()).filter((table) -> table.slot.equals(slot)).findFirst();
	}

	/**
	 * The table whose rows are stored under a place.
	 * @param place the place of an amendment
	 * @return the table, if there is one
	 */
	public static Optional<OwnTable> at(PlaceId place) {
		return ofSlot(place.value());
	}

	/**
	 * Where its rows are stored.
	 * @return its slot, as a place
	 */
	public PlaceId place() {
		return new PlaceId(this.slot);
	}

	/**
	 * Reads the rows.
	 * @param content a row a line, cells parted by tabs
	 * @return rows as wide as the table; empty rows are left out
	 */
	public List<List<String>> rows(String content) {
		return content.lines().filter((row) -> !row.isBlank()).map(this::cells).toList();
	}

	/**
	 * Writes the rows.
	 * @param rows as wide as the table
	 * @return what {@link #rows(String)} reads
	 */
	public static String written(List<List<String>> rows) {
		return String.join("\n", rows.stream().map((row) -> String.join("\t", row)).toList());
	}

	private List<String> cells(String row) {
		List<String> cells = List.of(row.split("\t", -1));
		return IntStream.range(0, columns().size())
			.mapToObj((column) -> (column < cells.size()) ? cells.get(column).strip() : "")
			.toList();
	}

	/**
	 * The table as it is printed.
	 * @param content its rows as they are kept
	 * @return the block, in the slot of this table
	 */
	public Block.Table block(String content) {
		List<List<Words>> rows = rows(content).stream().map((row) -> row.stream().map(Words::of).toList()).toList();
		return new Block.Table(new NodeId(this.slot), this.title, columns(), rows);
	}

	public String slot() {
		return this.slot;
	}

	public String title() {
		return this.title;
	}

}
