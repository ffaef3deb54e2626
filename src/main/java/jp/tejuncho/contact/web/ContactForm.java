package jp.tejuncho.contact.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactRow;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.contact.EnteredRow;
import jp.tejuncho.contact.RowId;
import jp.tejuncho.contact.RowMerge;

/**
 * 連絡体制の入力.
 *
 * A field is called by its row, never by the row's place: {@code people[id].post}. The
 * order is a field of its own. What was stored when the page was made travels with each
 * row, so that two people's changes can be merged.
 *
 * @param version what was stored when the page was made
 * @param began the ids of each table in the order they had then
 * @param tables the rows of each table, in order
 */
record ContactForm(long version, Map<ContactTable, String> began, Map<ContactTable, List<FormRow>> tables) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int SPARE = 3;

	private static final int ADDED = 5;

	private static final Pattern FIELD = Pattern.compile("([a-z]+)\\[([a-z0-9-]{1,40})\\]\\.[A-Za-z]+");

	private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

	ContactForm {
		began = Map.copyOf(began);
		tables = new EnumMap<>(tables);
	}

	static ContactForm of(ContactSheet sheet) {
		Map<ContactTable, List<FormRow>> tables = new EnumMap<>(ContactTable.class);
		for (ContactTable table : ContactTable.values()) {
			tables.put(table, new ArrayList<>(sheet.rows(table).stream().map(FormRow::stored).toList()));
		}
		return new ContactForm(sheet.version(), order(tables), tables);
	}

	static ContactForm of(ContactKeeping.Held held) {
		Map<ContactTable, List<FormRow>> tables = new EnumMap<>(ContactTable.class);
		held.tables()
			.forEach((table, merge) -> tables.put(table,
					new ArrayList<>(merge.rows().stream().map(FormRow::of).toList())));
		return new ContactForm(held.version(), held.order(), tables);
	}

	static ContactForm sent(HttpServletRequest request) {
		Map<ContactTable, List<FormRow>> tables = new EnumMap<>(ContactTable.class);
		Map<ContactTable, String> began = new EnumMap<>(ContactTable.class);
		for (ContactTable table : ContactTable.values()) {
			tables.put(table, new ArrayList<>(
					ids(request, table).stream().map((id) -> row(request, table, new RowId(id))).toList()));
			began.put(table, parameter(request, "began." + table.code()));
		}
		return new ContactForm(version(request), began, tables);
	}

	// in the order that was sent; a row that it doesn't name stands at the end
	private static Set<String> ids(HttpServletRequest request, ContactTable table) {
		Set<String> sent = new LinkedHashSet<>();
		for (String name : request.getParameterMap().keySet()) {
			Matcher field = FIELD.matcher(name);
			if (field.matches() && table.code().equals(field.group(1))) {
				sent.add(field.group(2));
			}
		}
		Set<String> ids = new LinkedHashSet<>(Arrays.asList(parameter(request, "order." + table.code()).split(" ")));
		ids.retainAll(sent);
		ids.addAll(sent);
		return ids;
	}

	private static Map<ContactTable, String> order(Map<ContactTable, List<FormRow>> tables) {
		Map<ContactTable, String> order = new EnumMap<>(ContactTable.class);
		tables.forEach((table, rows) -> order.put(table,
				rows.stream().map((row) -> row.id().value()).collect(Collectors.joining(" "))));
		return order;
	}

	private static FormRow row(HttpServletRequest request, ContactTable table, RowId id) {
		String prefix = table.code() + "[" + id + "].";
		List<String> cells = table.columns()
			.stream()
			.map((column) -> BREAKS.matcher(parameter(request, prefix + column.key())).replaceAll(" ").strip())
			.toList();
		boolean removed = request.getParameter(prefix + "removed") != null;
		return new FormRow(new ContactRow(id, cells), was(parameter(request, prefix + "was"), cells.size()), removed,
				RowMerge.State.AGREED);
	}

	// what can't be read is as good as nothing: then both texts are shown
	private static @Nullable List<String> was(String json, int columns) {
		if (json.isEmpty()) {
			return null;
		}
		try {
			@Nullable String @Nullable [] cells = JSON.readValue(json, String[].class);
			boolean whole = cells != null && cells.length == columns && Arrays.stream(cells).allMatch(Objects::nonNull);
			return whole ? Arrays.stream(cells).map(Objects::requireNonNull).toList() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	static String json(List<String> cells) {
		return JSON.writeValueAsString(cells);
	}

	private static long version(HttpServletRequest request) {
		String version = parameter(request, "version");
		return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
	}

	private static String parameter(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getParameter(name), "");
	}

	List<FormRow> rows(ContactTable table) {
		return Objects.requireNonNull(this.tables.get(table));
	}

	ContactKeeping.Written written() {
		Map<ContactTable, List<ContactRow>> base = new EnumMap<>(ContactTable.class);
		Map<ContactTable, List<EnteredRow>> rows = new EnumMap<>(ContactTable.class);
		this.tables.forEach((table, entered) -> {
			List<String> order = Arrays.asList(Objects.requireNonNull(this.began.get(table)).split(" "));
			base.put(table,
					entered.stream()
						.flatMap((row) -> row.base().stream())
						.sorted(Comparator.comparing((ContactRow row) -> order.indexOf(row.id().value())))
						.toList());
			rows.put(table, entered.stream().map(FormRow::entered).toList());
		});
		return new ContactKeeping.Written(this.version, base, rows);
	}

	/**
	 * How many rows would be stored.
	 * @param table the table
	 * @return those that are neither blank nor removed
	 */
	long count(ContactTable table) {
		return rows(table).stream().filter((row) -> !row.entered().removed()).count();
	}

	/**
	 * How many stored rows would go.
	 * @return those that are blank or removed
	 */
	long removed() {
		return this.tables.values()
			.stream()
			.flatMap(List::stream)
			.filter((row) -> row.was() != null && row.entered().removed())
			.count();
	}

	/**
	 * Does without a script what a page does with one. Nothing is stored by it.
	 * @param act {@code up}, {@code down} or {@code take}, the table and the row, or
	 * {@code add} and the table
	 */
	void apply(String act) {
		String[] words = act.split(" ", 3);
		ContactTable.of((words.length > 1) ? words[1] : "").ifPresent((table) -> {
			List<FormRow> rows = rows(table);
			int place = (words.length > 2) ? place(rows, words[2]) : -1;
			switch (words[0]) {
				case "up" -> move(rows, place, place - 1);
				case "down" -> move(rows, place, place + 1);
				case "add" -> rows.addAll(blank(table, ADDED));
				case "take" -> rows.replaceAll((row) -> (rows.indexOf(row) == place) ? row.withStored() : row);
				default -> {
					// an unknown act changes nothing
				}
			}
		});
	}

	/**
	 * Rows to write in without asking for them, at the end of each table.
	 * @return this
	 */
	ContactForm withSpareRows() {
		this.tables.forEach((table, rows) -> {
			long spare = rows.reversed().stream().takeWhile(FormRow::isSpare).count();
			rows.addAll(blank(table, Math.max(0, SPARE - spare)));
		});
		return this;
	}

	private static List<FormRow> blank(ContactTable table, long count) {
		return Stream.generate(() -> FormRow.blank(table.columns().size())).limit(count).toList();
	}

	private static void move(List<FormRow> rows, int from, int to) {
		if (from >= 0 && to >= 0 && to < rows.size()) {
			rows.add(to, rows.remove(from));
		}
	}

	private static int place(List<FormRow> rows, String id) {
		return rows.stream().map((row) -> row.id().value()).toList().indexOf(id);
	}

}
