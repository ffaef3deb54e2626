package jp.tejuncho.versions;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every word that stands in a database, whatever its tables are called.
 *
 * A word is a run of letters that no format of ours takes apart: between line breaks,
 * tabs, marks and quotes. It counts as often as there are cells that hold it, so that it
 * is missed even if it is still told of elsewhere.
 */
final class StoredWords {

	private static final Pattern BETWEEN = Pattern
		.compile("[\\x00-\\x1F\"\\\\{}|:/<>&=;\\[\\]]+|[(（]?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[)）]?");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	// not what the application writes for itself: names of constants, digests, identities
	private static final Pattern OF_PEOPLE = Pattern
		.compile("[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]|@|\\d{2}-\\d{4}-\\d{4}");

	private static final Set<String> TEXT = Set.of("CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT",
			"VARCHAR", "BPCHAR", "TEXT", "JSON", "JSONB");

	private StoredWords() {
	}

	/**
	 * The words.
	 * @param database where they stand
	 * @return how many cells hold each
	 */
	static Map<String, Integer> of(JdbcTemplate database) {
		List<String> cells = stored(database);
		Map<String, Integer> words = new TreeMap<>();
		cells.stream().flatMap(StoredWords::words).distinct().forEach((word) -> words.put(word, 0));
		List<String> unified = cells.stream().map(StoredWords::unified).toList();
		words.replaceAll((word, _) -> count(unified, word));
		return words;
	}

	private static String unified(String text) {
		return BLANKS.matcher(text).replaceAll(" ");
	}

	private static Stream<String> words(String text) {
		return BETWEEN.splitAsStream(text)
			.map((run) -> unified(run).strip())
			.filter((run) -> run.length() > 1 && OF_PEOPLE.matcher(run).find());
	}

	static int count(List<String> cells, String word) {
		return (int) cells.stream().filter((cell) -> cell.contains(word)).count();
	}

	/**
	 * Every text that is stored.
	 * @param database where it stands
	 * @return each cell of each row that is no empty text, blanks made one
	 */
	static List<String> cells(JdbcTemplate database) {
		return stored(database).stream().map(StoredWords::unified).toList();
	}

	private static List<String> stored(JdbcTemplate database) {
		ConnectionCallback<List<String>> reading = (connection) -> {
			List<String> cells = new ArrayList<>();
			for (Map.Entry<String, List<String>> table : textColumns(connection).entrySet()) {
				read(connection, table.getKey(), table.getValue(), cells);
			}
			return cells;
		};
		return List.copyOf(database.execute(reading));
	}

	private static Map<String, List<String>> textColumns(Connection connection) throws SQLException {
		Map<String, List<String>> tables = new LinkedHashMap<>();
		DatabaseMetaData data = connection.getMetaData();
		try (ResultSet columns = data.getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
			while (columns.next()) {
				String table = columns.getString("TABLE_NAME");
				String type = columns.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
				if (TEXT.contains(type) && !table.equals("flyway_schema_history")) {
					tables.computeIfAbsent(table, (_) -> new ArrayList<>()).add(columns.getString("COLUMN_NAME"));
				}
			}
		}
		return tables;
	}

	private static void read(Connection connection, String table, List<String> columns, List<String> cells)
			throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select \"" + String.join("\", \"", columns) + "\" from \"" + table + "\"")) {
			while (rows.next()) {
				for (int column = 1; column <= columns.size(); column++) {
					String cell = rows.getString(column);
					if (cell != null && !cell.isEmpty()) {
						cells.add(cell);
					}
				}
			}
		}
	}

}
