package jp.tejuncho.contact.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.contact.RowMerge;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 連絡体制の画面.
 *
 * @param version what was stored when it was made
 * @param tables the three tables
 */
public record ContactPage(long version, List<Table> tables) {

	static ContactPage of(ContactForm form) {
		return new ContactPage(form.version(),
				Arrays.stream(ContactTable.values()).map((table) -> table(form, table)).toList());
	}

	private static Table table(ContactForm form, ContactTable table) {
		List<Row> rows = new ArrayList<>();
		for (FormRow row : form.rows(table)) {
			rows.add(row(table, row, rows.size() + 1));
		}
		String error = (form.count(table) > ContactTable.MAX_ROWS)
				? "%sは%d行までです（今は%d行あります）。保存するには、%d行減らしてください。入力した行は、すべて下に残っています。".formatted(table.title(),
						ContactTable.MAX_ROWS, form.count(table), form.count(table) - ContactTable.MAX_ROWS)
				: "";
		return new Table(table, rows, row(table, FormRow.blank(table.columns().size()), 0),
				Objects.requireNonNull(form.began().get(table)), error);
	}

	private static Row row(ContactTable table, FormRow row, int number) {
		List<Cell> cells = new ArrayList<>();
		// of a row that somebody is about to write nothing is missing yet
		Map<String, String> missing = (row.was() != null && !row.removed()) ? table.missing(row.row()) : Map.of();
		for (int i = 0; i < table.columns().size(); i++) {
			ContactTable.Column column = table.columns().get(i);
			String value = row.row().cells().get(i);
			String theirs = (row.was() != null) ? row.was().get(i) : "";
			boolean clash = row.state() == RowMerge.State.CHANGED_BY_BOTH && !theirs.equals(value);
			cells.add(new Cell(column, value, theirs, clash, error(column, value),
					missing.getOrDefault(column.key(), column.doubt(value))));
		}
		return new Row(row.id().value(), number, table.rowName().formatted(number), cells,
				(row.was() != null) ? ContactForm.json(row.was()) : "", row.removed(), row.isSpare(), row.state());
	}

	private static String error(ContactTable.Column column, String value) {
		if (column.kind() == ContactTable.Kind.DUTY) {
			boolean known = value.isEmpty()
					|| Arrays.stream(Duty.values()).anyMatch((duty) -> duty.name().equals(value));
			return known ? "" : "役割を選び直してください";
		}
		return PlainCharacters.complaint(value, column.max(), false).orElse("");
	}

	/**
	 * How many cells somebody should look at.
	 * @return those with a doubt
	 */
	public long doubts() {
		return this.tables.stream()
			.flatMap((table) -> table.rows().stream())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> !cell.doubt().isEmpty())
			.count();
	}

	/**
	 * What has to be put right before anything is stored.
	 * @return sentences by the id of what they are about
	 */
	public Map<String, String> errors() {
		Map<String, String> errors = new LinkedHashMap<>();
		for (Table table : this.tables) {
			if (!table.error().isEmpty()) {
				errors.put(table.table().code(), table.error());
			}
			for (Row row : table.rows()) {
				row.cells()
					.stream()
					.filter((cell) -> !cell.error().isEmpty())
					.forEach((cell) -> errors.put(table.field(row, cell),
							row.name() + cell.column().heading() + "：" + cell.error()));
			}
		}
		return errors;
	}

	/**
	 * Where two people's changes meet.
	 * @return what to call each row, by its element's id
	 */
	public Map<String, String> clashes() {
		Map<String, String> clashes = new LinkedHashMap<>();
		this.tables.forEach((table) -> table.rows()
			.stream()
			.filter((row) -> row.state().isOpen())
			.forEach((row) -> clashes.put(table.element(row),
					table.table().title() + "の" + row.name().replaceAll("の$", ""))));
		return clashes;
	}

	/**
	 * 画面の表.
	 *
	 * @param table which one
	 * @param rows its rows
	 * @param template a row to copy in the browser
	 * @param began the ids of the rows stored, in order
	 * @param error what is wrong with the whole table, or empty
	 */
	public record Table(ContactTable table, List<Row> rows, Row template, String began, String error) {

		public boolean isEmpty() {
			return this.rows.stream().allMatch(Row::spare);
		}

		public int most() {
			return ContactTable.MAX_ROWS;
		}

		public String order() {
			return String.join(" ", this.rows.stream().map(Row::id).toList());
		}

		public String element(Row row) {
			return "row-" + this.table.code() + "-" + row.id();
		}

		public String name(Row row, String key) {
			return this.table.code() + "[" + row.id() + "]." + key;
		}

		public String field(Row row, Cell cell) {
			return "field-" + this.table.code() + "-" + row.id() + "-" + cell.column().key();
		}

	}

	/**
	 * 画面の行.
	 *
	 * @param id the row
	 * @param number its place, counted from 1
	 * @param name the beginning of what its cells are called
	 * @param cells its cells
	 * @param was what is stored, or empty
	 * @param removed whether the person wants it gone
	 * @param spare whether nothing was ever written there
	 * @param state what two people made of it
	 */
	public record Row(String id, int number, String name, List<Cell> cells, String was, boolean removed, boolean spare,
			RowMerge.State state) {

		/**
		 * What it says in one line.
		 * @return the cells that are not empty
		 */
		public Optional<String> words() {
			String words = String.join("　",
					this.cells.stream()
						.filter((cell) -> cell.column().kind() == ContactTable.Kind.WORDS)
						.map(Cell::value)
						.filter((value) -> !value.isEmpty())
						.toList());
			return Optional.of(words).filter((text) -> !text.isEmpty());
		}

	}

	/**
	 * 画面の欄.
	 *
	 * @param column its column
	 * @param value what stands in the field
	 * @param theirs what is stored
	 * @param clash whether both changed it
	 * @param error why it can't be stored, or empty
	 * @param doubt what to look at, or empty
	 */
	public record Cell(ContactTable.Column column, String value, String theirs, boolean clash, String error,
			String doubt) {

		public boolean isDuty() {
			return this.column.kind() == ContactTable.Kind.DUTY;
		}

		/**
		 * What is stored, in words.
		 * @return the duty's label for a duty
		 */
		public String theirWords() {
			return words(this.theirs);
		}

		public String myWords() {
			return words(this.value);
		}

		private String words(String content) {
			if (content.isEmpty()) {
				return "（空）";
			}
			return isDuty() ? Arrays.stream(Duty.values())
				.filter((duty) -> duty.name().equals(content))
				.map(Duty::label)
				.findFirst()
				.orElse(content) : content;
		}

	}

}
