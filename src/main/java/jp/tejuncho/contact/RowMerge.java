package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.LineMerge;

/**
 * 表の突き合わせ.
 *
 * Two people changed the same table. Cells that only one of them changed are taken; where
 * both changed the same cell, or one changed what the other removed, a person decides.
 *
 * @param rows the rows of both, in order
 */
public record RowMerge(List<Row> rows) {

	private static final String REMOVED = "\u0000";

	public RowMerge {
		rows = List.copyOf(rows);
	}

	/**
	 * Merges what two people made of the same table. All three are compared in the way
	 * they would be stored.
	 * @param table the table
	 * @param base what I began with
	 * @param theirs what is stored by now
	 * @param mine what I made of it
	 * @return the rows of both
	 */
	static RowMerge of(ContactTable table, List<ContactRow> base, List<ContactRow> theirs, List<EnteredRow> mine) {
		return merged(base.stream().map(table::tidied).toList(), theirs.stream().map(table::tidied).toList(),
				mine.stream().map((row) -> new EnteredRow(table.tidied(row.row()), row.removed())).toList());
	}

	private static RowMerge merged(List<ContactRow> base, List<ContactRow> theirs, List<EnteredRow> mine) {
		Map<RowId, ContactRow> was = byId(base);
		Map<RowId, ContactRow> their = byId(theirs);
		Map<RowId, EnteredRow> my = new HashMap<>();
		mine.forEach((row) -> my.put(row.row().id(), row));
		List<LineMerge.Line> lines = mine.stream()
			.filter((row) -> !(row.removed() && their.get(row.row().id()) == null))
			.map((row) -> new LineMerge.Line(row.row().id().value(), row.removed() ? REMOVED : text(row.row())))
			.toList();
		List<Row> rows = new ArrayList<>();
		for (LineMerge.Line line : LineMerge.of(lines(base), lines(theirs), lines).lines()) {
			RowId id = new RowId(line.key());
			rows.add(row(was.get(id), their.get(id), my.get(id)));
		}
		return new RowMerge(rows);
	}

	private static Row row(@Nullable ContactRow base, @Nullable ContactRow theirs, @Nullable EnteredRow mine) {
		if (mine == null) {
			return new Row(Objects.requireNonNull(theirs), theirs.cells(), State.AGREED);
		}
		if (theirs == null) {
			return new Row(mine.row(), null, (base != null) ? State.REMOVED_BY_THEM : State.AGREED);
		}
		if (mine.removed()) {
			return new Row(theirs, theirs.cells(), theirs.equals(base) ? State.REMOVED : State.REMOVED_BY_ME);
		}
		List<String> cells = new ArrayList<>();
		boolean clash = false;
		for (int i = 0; i < mine.row().cells().size(); i++) {
			String began = (base != null) ? base.cell(i) : "";
			boolean kept = mine.row().cell(i).equals(began);
			clash |= !kept && !theirs.cell(i).equals(began) && !theirs.cell(i).equals(mine.row().cell(i));
			cells.add(kept ? theirs.cell(i) : mine.row().cell(i));
		}
		return new Row(new ContactRow(theirs.id(), cells), theirs.cells(),
				clash ? State.CHANGED_BY_BOTH : State.AGREED);
	}

	private static List<LineMerge.Line> lines(List<ContactRow> rows) {
		return rows.stream().map((row) -> new LineMerge.Line(row.id().value(), text(row))).toList();
	}

	private static String text(ContactRow row) {
		return String.join("\n", row.cells());
	}

	private static Map<RowId, ContactRow> byId(List<ContactRow> rows) {
		Map<RowId, ContactRow> byId = new HashMap<>();
		rows.forEach((row) -> byId.put(row.id(), row));
		return byId;
	}

	/**
	 * What would be stored.
	 * @return the rows that nobody removed
	 */
	List<ContactRow> result() {
		return this.rows.stream().filter((row) -> row.state() != State.REMOVED).map(Row::row).toList();
	}

	boolean isOpen() {
		return this.rows.stream().anyMatch((row) -> row.state().isOpen());
	}

	/**
	 * どちらがどう変えたか.
	 */
	public enum State {

		/** 食い違いはない. */
		AGREED,

		/** 自分が消し、相手は変えていない. */
		REMOVED,

		/** 同じ欄を双方が違うように変えた. */
		CHANGED_BY_BOTH,

		/** 自分が消した行を相手が変えた. */
		REMOVED_BY_ME,

		/** 自分が変えた行を相手が消した. */
		REMOVED_BY_THEM;

		public boolean isOpen() {
			return this != AGREED && this != REMOVED;
		}

	}

	/**
	 * 突き合わせた行.
	 *
	 * @param row what stands in the fields: mine where both changed a cell
	 * @param theirs what is stored, or {@code null} if the row is not
	 * @param state who changed what
	 */
	public record Row(ContactRow row, @Nullable List<String> theirs, State state) {

		/**
		 * What is stored of a row.
		 * @return its cells
		 */
		public Optional<List<String>> stored() {
			return Optional.ofNullable(this.theirs);
		}

	}

}
