package jp.tejuncho.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Every row of the house but the trail, which only grows, and the guideline.
 */
final class StoredRows {

	/** The trail, the guideline, who opened what, who tried to sign in. */
	private static final Pattern BESIDE = Pattern
		.compile("(?i)AUDIT_.*|EDITION.*|QUESTION_FILE|flyway.*|CLAUSE_PRESENCE|SIGN_IN_.*|KNOWN_BROWSER");

	private final DataSource source;

	private final Map<String, List<Row>> tables = new TreeMap<>();

	/** What H2 counts up with each change, when a table was last found unchanged. */
	private final Map<String, Long> untouched = new HashMap<>();

	private StoredRows(DataSource source) {
		this.source = source;
	}

	static StoredRows of(DataSource source) {
		StoredRows rows = new StoredRows(source);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			rows.untouched.putAll(modifications(statement));
			for (String table : rows.untouched.keySet()) {
				rows.tables.put(table, rows(statement, table));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return rows;
	}

	private static Map<String, Long> modifications(Statement statement) throws SQLException {
		Map<String, Long> modifications = new TreeMap<>();
		try (ResultSet found = statement.executeQuery("select table_name, last_modification "
				+ "from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
			while (found.next()) {
				if (!BESIDE.matcher(found.getString(1)).matches()) {
					modifications.put(found.getString(1), found.getLong(2));
				}
			}
		}
		return modifications;
	}

	private static List<Row> rows(Statement statement, String table) throws SQLException {
		List<Row> rows = new ArrayList<>();
		try (ResultSet found = statement.executeQuery("select * from " + table)) {
			int columns = found.getMetaData().getColumnCount();
			int[] types = new int[columns];
			for (int column = 0; column < columns; column++) {
				types[column] = found.getMetaData().getColumnType(column + 1);
			}
			while (found.next()) {
				Object[] cells = new Object[columns];
				for (int column = 0; column < columns; column++) {
					cells[column] = switch (types[column]) {
						case Types.CLOB -> found.getString(column + 1);
						case Types.BLOB -> found.getBytes(column + 1);
						default -> found.getObject(column + 1);
					};
				}
				rows.add(new Row(cells));
			}
		}
		return rows;
	}

	/**
	 * What differs now.
	 * @return names of tables
	 */
	List<String> changed() {
		List<String> changed = new ArrayList<>();
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			for (Map.Entry<String, Long> now : modifications(statement).entrySet()) {
				String table = now.getKey();
				if (now.getValue().equals(this.untouched.get(table))) {
					continue;
				}
				if (counted(rows(statement, table)).equals(counted(this.tables.getOrDefault(table, List.of())))) {
					this.untouched.put(table, now.getValue());
				}
				else {
					changed.add(table);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return changed;
	}

	private static Map<Row, Integer> counted(List<Row> rows) {
		Map<Row, Integer> counted = new HashMap<>();
		rows.forEach((row) -> counted.merge(row, 1, Integer::sum));
		return counted;
	}

	/**
	 * Makes these tables what they were.
	 * @param names which
	 */
	void restore(List<String> names) {
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set referential_integrity false");
			for (String table : names) {
				statement.execute("delete from " + table);
				insert(connection, table, this.tables.getOrDefault(table, List.of()));
			}
			statement.execute("set referential_integrity true");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void insert(Connection connection, String table, List<Row> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		String marks = String.join(", ", Collections.nCopies(rows.getFirst().cells().length, "?"));
		try (PreparedStatement insert = connection
			.prepareStatement("insert into " + table + " overriding system value values (" + marks + ")")) {
			for (Row row : rows) {
				for (int column = 0; column < row.cells().length; column++) {
					insert.setObject(column + 1, row.cells()[column]);
				}
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	/**
	 * One row.
	 *
	 * @param cells what stands in it
	 */
	@SuppressWarnings("ArrayRecordComponent") // compared by what stands in it
	private record Row(Object[] cells) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Row row && Arrays.deepEquals(this.cells, row.cells);
		}

		@Override
		public int hashCode() {
			return Arrays.deepHashCode(this.cells);
		}

	}

}
