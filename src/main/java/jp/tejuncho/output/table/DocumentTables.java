package jp.tejuncho.output.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;

/**
 * 文書の中の表.
 *
 * Tables with the same headings are one to whoever reads on: their columns stand below
 * each other, whatever each of them has in its cells.
 */
public final class DocumentTables {

	private final Document document;

	private final Numbering numbering;

	private final Map<List<Block.Column>, List<Block.Table>> alike = new HashMap<>();

	private final Map<Place, TableColumns> known = new HashMap<>();

	private boolean read;

	/**
	 * The tables of a document.
	 * @param document the document
	 * @param numbering its numbers
	 */
	public DocumentTables(Document document, Numbering numbering) {
		this.document = document;
		this.numbering = numbering;
	}

	/**
	 * How a table is divided.
	 * @param table the table
	 * @param room where it stands
	 * @return its columns
	 */
	public TableColumns columns(Block.Table table, TableColumns.Room room) {
		if (!this.read) {
			read(this.document.blocks());
			this.read = true;
		}
		List<Block.Table> tables = this.alike.getOrDefault(table.columns(), List.of(table));
		return this.known.computeIfAbsent(new Place(table.columns(), room),
				(_) -> TableColumns.of(tables, room, this.numbering));
	}

	private void read(List<Block> blocks) {
		for (Block block : blocks) {
			if (block instanceof Block.Table table) {
				this.alike.computeIfAbsent(table.columns(), (_) -> new ArrayList<>()).add(table);
			}
			else if (block instanceof Block.Division division) {
				read(division.blocks());
			}
		}
	}

	/**
	 * 表の列と置き場.
	 *
	 * @param columns its columns
	 * @param room where it stands
	 */
	private record Place(List<Block.Column> columns, TableColumns.Room room) {

	}

}
