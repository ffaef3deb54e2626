package jp.tejuncho.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Sha256;

/**
 * 中身の目方.
 *
 * How many rows each table has and a digest over them that is the same in every database
 * and in every order.
 *
 * @param tables by name in small letters
 */
record Contents(Map<String, Rows> tables) {

	private static final int AT_ONCE = 200;

	Contents {
		tables = Map.copyOf(tables);
	}

	static Contents of(Connection connection) throws SQLException {
		boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
		lazily(connection, h2, 1);
		try {
			return read(connection);
		}
		finally {
			lazily(connection, h2, 0);
		}
	}

	// a table of kept files would not fit into memory
	private static void lazily(Connection connection, boolean h2, int lazily) throws SQLException {
		if (h2) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("set lazy_query_execution " + lazily);
			}
		}
	}

	private static Contents read(Connection connection) throws SQLException {
		Map<String, Rows> tables = new TreeMap<>();
		for (StoredTable table : StoredTable.all(connection)) {
			Sum sum = new Sum();
			try (Statement statement = connection.createStatement()) {
				statement.setFetchSize(AT_ONCE);
				try (ResultSet rows = statement.executeQuery(table.select())) {
					while (rows.next()) {
						sum.add(values(table, rows));
					}
				}
			}
			tables.put(table.key(), sum.rows());
		}
		return new Contents(tables);
	}

	static List<@Nullable Object> values(StoredTable table, ResultSet row) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>(table.columns().size());
		for (int i = 0; i < table.columns().size(); i++) {
			values.add(table.columns().get(i).read(row, i + 1));
		}
		return values;
	}

	long count() {
		return this.tables.values().stream().mapToLong(Rows::count).sum();
	}

	/**
	 * The first table that is another.
	 * @param other the same, read from elsewhere
	 * @return its name; empty if all are the same
	 */
	Optional<String> differsFrom(Contents other) {
		Map<String, Rows> all = new TreeMap<>(this.tables);
		all.putAll(other.tables);
		return all.keySet()
			.stream()
			.filter((name) -> !Optional.ofNullable(this.tables.get(name))
				.equals(Optional.ofNullable(other.tables.get(name))))
			.findFirst();
	}

	/**
	 * 表の行.
	 *
	 * @param count how many
	 * @param digest 64 hexadecimal digits
	 */
	record Rows(long count, String digest) {

	}

	/**
	 * The digests of all rows added up: no order has to be agreed on between databases
	 * that sort letters differently.
	 */
	static final class Sum {

		private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

		private long count;

		private BigInteger sum = BigInteger.ZERO;

		void add(List<@Nullable Object> values) {
			MessageDigest digest = Sha256.begin();
			values.forEach((value) -> Column.digest(digest, value));
			this.sum = this.sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
			this.count++;
		}

		Rows rows() {
			byte[] padded = new byte[32];
			byte[] bytes = this.sum.toByteArray();
			int from = Math.max(0, bytes.length - 32);
			System.arraycopy(bytes, from, padded, 32 - (bytes.length - from), bytes.length - from);
			return new Rows(this.count, HexFormat.of().formatHex(padded));
		}

	}

}
