package jp.tejuncho.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * 表の写し.
 *
 * Every row of every table from one moment of a database into another one that has the
 * same tables. Whatever stands there before is taken away; whether it may be is for the
 * caller to say.
 */
final class TableCopying {

	/** Of H2: what every table said at one moment, whoever writes meanwhile. */
	private static final int SNAPSHOT = 6;

	private static final int AT_ONCE = 200;

	private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

	private final Connection from;

	private final Connection to;

	private TableCopying(Connection from, Connection to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Copies everything; the caller commits.
	 * @param from an H2 database, which goes on being written
	 * @param to any database with the same tables, in a transaction
	 * @return what was read
	 * @throws SQLException if a row can't be read or written
	 */
	static Contents copy(Connection from, Connection to) throws SQLException {
		boolean before = from.getAutoCommit();
		int isolation = from.getTransactionIsolation();
		from.setAutoCommit(false);
		from.setTransactionIsolation(SNAPSHOT);
		// a table of kept files would not fit into memory
		run(from, "set lazy_query_execution 1");
		try {
			return new TableCopying(from, to).all();
		}
		finally {
			from.rollback();
			run(from, "set lazy_query_execution 0");
			from.setTransactionIsolation(isolation);
			from.setAutoCommit(before);
		}
	}

	private Contents all() throws SQLException {
		// the moment that is copied: before the tables are looked at
		run(this.from, "select 1");
		List<StoredTable> source = StoredTable.all(this.from);
		Map<String, StoredTable> target = new HashMap<>();
		List<StoredTable> ordered = StoredTable.all(this.to);
		ordered.forEach((table) -> target.put(table.key(), table));
		requireTheSame(source, target);
		for (StoredTable table : ordered.reversed()) {
			run(this.to, "delete from " + StoredTable.quoted(table.name()));
		}
		Map<String, Contents.Rows> copied = new TreeMap<>();
		for (StoredTable table : source) {
			StoredTable into = Objects.requireNonNull(target.get(table.key()));
			copied.put(table.key(), rows(table, into));
			goOnCounting(table, into);
		}
		return new Contents(copied);
	}

	private static void requireTheSame(List<StoredTable> source, Map<String, StoredTable> target) {
		if (source.size() != target.size()) {
			throw new IllegalStateException("Not the same tables");
		}
		for (StoredTable table : source) {
			StoredTable other = target.get(table.key());
			if (other == null || !other.columnKeys().equals(table.columnKeys())) {
				throw new IllegalStateException("Not the same columns: " + table.name());
			}
		}
	}

	private Contents.Rows rows(StoredTable table, StoredTable into) throws SQLException {
		Contents.Sum sum = new Contents.Sum();
		try (Statement read = this.from.createStatement();
				PreparedStatement write = this.to.prepareStatement(into.insert());
				ResultSet rows = read.executeQuery(table.select())) {
			int waiting = 0;
			long bytes = 0;
			while (rows.next()) {
				List<@Nullable Object> values = new ArrayList<>(Contents.values(table, rows));
				sum.add(values);
				bytes += set(write, values);
				write.addBatch();
				if (++waiting == AT_ONCE || bytes > BYTES_AT_ONCE) {
					write.executeBatch();
					waiting = 0;
					bytes = 0;
				}
			}
			write.executeBatch();
		}
		return sum.rows();
	}

	private static long set(PreparedStatement write, List<@Nullable Object> values) throws SQLException {
		long bytes = 0;
		for (int i = 0; i < values.size(); i++) {
			Object value = values.get(i);
			write.setObject(i + 1, value);
			bytes += switch (value) {
				case byte[] content -> content.length;
				case String text -> 2L * text.length();
				case null, default -> 16;
			};
		}
		return bytes;
	}

	// A number that was given and whose row is gone must not be given again: others
	// remember it
	private void goOnCounting(StoredTable table, StoredTable into) throws SQLException {
		for (int i = 0; i < table.columns().size(); i++) {
			if (table.columns().get(i).generated()) {
				run(this.to,
						"alter table " + StoredTable.quoted(into.name()) + " alter column "
								+ StoredTable.quoted(into.columns().get(i).name()) + " restart with "
								+ next(table, table.columns().get(i)));
			}
		}
	}

	private long next(StoredTable table, Column column) throws SQLException {
		try (PreparedStatement read = this.from.prepareStatement("select identity_base from information_schema.columns "
				+ "where table_schema = current_schema and table_name = ? and column_name = ?")) {
			read.setString(1, table.name());
			read.setString(2, column.name());
			try (ResultSet row = read.executeQuery()) {
				if (!row.next()) {
					throw new IllegalStateException("Nothing counts " + table.name() + "." + column.name());
				}
				return row.getLong(1);
			}
		}
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
