package jp.tejuncho.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 表.
 *
 * @param name as its own database writes it
 * @param columns by their names, in the same order in every database
 */
record StoredTable(String name, List<Column> columns) {

	StoredTable {
		columns = List.copyOf(columns);
	}

	String key() {
		return this.name.toLowerCase(Locale.ROOT);
	}

	List<String> columnKeys() {
		return this.columns.stream().map(Column::key).toList();
	}

	String select() {
		return "select " + names() + " from " + quoted(this.name);
	}

	String insert() {
		return "insert into " + quoted(this.name) + " (" + names() + ") overriding system value values ("
				+ this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

	private String names() {
		return this.columns.stream().map((column) -> quoted(column.name())).collect(Collectors.joining(", "));
	}

	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Every table of the schema in use.
	 * @param connection to any of the databases
	 * @return those others refer to before those that refer to them
	 * @throws SQLException if they can't be read
	 */
	static List<StoredTable> all(Connection connection) throws SQLException {
		DatabaseMetaData about = connection.getMetaData();
		Map<String, StoredTable> tables = new TreeMap<>();
		for (String name : names(connection)) {
			StoredTable table = new StoredTable(name, columns(about, connection.getSchema(), name));
			tables.put(table.key(), table);
		}
		Map<String, Set<String>> parents = new HashMap<>();
		for (StoredTable table : tables.values()) {
			parents.put(table.key(), parents(about, connection.getSchema(), table));
		}
		return inOrder(tables, parents);
	}

	static List<String> names(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet rows = connection.getMetaData()
			.getTables(connection.getCatalog(), pattern(connection.getSchema()), "%",
					new String[] { "TABLE", "BASE TABLE" })) {
			while (rows.next()) {
				names.add(rows.getString("TABLE_NAME"));
			}
		}
		return names;
	}

	private static List<Column> columns(DatabaseMetaData about, String schema, String table) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (ResultSet rows = about.getColumns(null, pattern(schema), pattern(table), "%")) {
			while (rows.next()) {
				columns.add(new Column(rows.getString("COLUMN_NAME"),
						Column.Kind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
						rows.getString("IS_AUTOINCREMENT").equals("YES")));
			}
		}
		columns.sort(Comparator.comparing(Column::key));
		return columns;
	}

	private static Set<String> parents(DatabaseMetaData about, String schema, StoredTable table) throws SQLException {
		Set<String> parents = new HashSet<>();
		try (ResultSet rows = about.getImportedKeys(null, schema, table.name())) {
			while (rows.next()) {
				parents.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
			}
		}
		parents.remove(table.key());
		return parents;
	}

	private static List<StoredTable> inOrder(Map<String, StoredTable> tables, Map<String, Set<String>> parents) {
		List<StoredTable> ordered = new ArrayList<>();
		Map<String, StoredTable> rest = new TreeMap<>(tables);
		while (!rest.isEmpty()) {
			List<StoredTable> next = rest.values()
				.stream()
				.filter((table) -> parents.getOrDefault(table.key(), Set.of()).stream().noneMatch(rest::containsKey))
				.toList();
			if (next.isEmpty()) {
				throw new IllegalStateException("Tables refer to each other in a circle: " + rest.keySet());
			}
			ordered.addAll(next);
			next.forEach((table) -> rest.remove(table.key()));
		}
		return ordered;
	}

	private static String pattern(String name) {
		return name.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
	}

}
