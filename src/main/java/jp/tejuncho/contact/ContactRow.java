package jp.tejuncho.contact;

import java.util.List;

/**
 * 連絡体制の表の行.
 *
 * @param id the row
 * @param cells what it says, a cell for each column of its table
 */
public record ContactRow(RowId id, List<String> cells) {

	public ContactRow {
		cells = List.copyOf(cells);
	}

	public boolean isBlank() {
		return this.cells.stream().allMatch(String::isBlank);
	}

	String cell(int column) {
		return this.cells.get(column);
	}

}
