package jp.tejuncho.versions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database as a script that {@code psql} runs into an empty one.
 *
 * The embedded server comes without pg_dump, and that of another version dumps nothing of
 * it. So the script holds the migrations of the version as they are, which make the same
 * tables, and after them every row.
 */
final class PostgresqlScript {

	private static final String HISTORY = "flyway_schema_history";

	private static final String HISTORY_TABLE = """
			create table flyway_schema_history (
				installed_rank integer not null primary key,
				version varchar(50),
				description varchar(200) not null,
				type varchar(20) not null,
				script varchar(1000) not null,
				checksum integer,
				installed_by varchar(100) not null,
				installed_on timestamp not null default now(),
				execution_time integer not null,
				success boolean not null
			);
			create index flyway_schema_history_s_idx on flyway_schema_history (success);
			""";

	private final Connection connection;

	private final BufferedWriter script;

	private PostgresqlScript(Connection connection, BufferedWriter script) {
		this.connection = connection;
		this.script = script;
	}

	static void write(Connection connection, BufferedWriter script) throws SQLException, IOException {
		new PostgresqlScript(connection, script).write();
	}

	private void write() throws SQLException, IOException {
		this.script.write(HISTORY_TABLE);
		for (String migration : column("select script from " + HISTORY + " order by installed_rank")) {
			this.script.write("\n-- " + migration + "\n" + migration(migration));
		}
		// the order of the tables doesn't matter, and what the migrations put in goes
		this.script.write("\nset session_replication_role = replica;\n");
		List<String> tables = tables();
		this.script.write("truncate " + String.join(", ", tables) + ";\n");
		for (String table : tables) {
			write(table);
		}
		for (String identity : column("select table_name || ' ' || column_name from information_schema.columns "
				+ "where table_schema = 'public' and is_identity = 'YES' order by 1")) {
			String[] names = identity.split(" ", 2);
			String next = column("select coalesce(max(" + names[1] + "), 0) + 1 from " + names[0]).getFirst();
			this.script
				.write("alter table " + names[0] + " alter column " + names[1] + " restart with " + next + ";\n");
		}
		this.script.write("set session_replication_role = default;\n");
	}

	private static String migration(String script) throws IOException {
		try (InputStream stream = PostgresqlScript.class.getResourceAsStream("/db/migration/" + script)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private List<String> tables() throws SQLException {
		return column("select table_name from information_schema.tables where table_schema = 'public' order by 1");
	}

	private void write(String table) throws SQLException, IOException {
		List<String> key = new ArrayList<>();
		try (ResultSet keys = this.connection.getMetaData().getPrimaryKeys(null, "public", table)) {
			while (keys.next()) {
				key.add(keys.getString("COLUMN_NAME"));
			}
		}
		List<String> columns = new ArrayList<>();
		List<Boolean> bytes = new ArrayList<>();
		DatabaseMetaData data = this.connection.getMetaData();
		try (ResultSet all = data.getColumns(null, "public", table, null)) {
			while (all.next()) {
				columns.add(all.getString("COLUMN_NAME"));
				bytes.add(all.getInt("DATA_TYPE") == Types.BINARY);
			}
		}
		String names = String.join(", ", columns);
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select " + names + " from " + table
						+ (key.isEmpty() ? " order by " + names : " order by " + String.join(", ", key)))) {
			while (rows.next()) {
				List<String> values = new ArrayList<>();
				for (int column = 1; column <= columns.size(); column++) {
					values
						.add(bytes.get(column - 1) ? literal(rows.getBytes(column)) : literal(rows.getString(column)));
				}
				this.script.write("insert into " + table + " (" + names + ") overriding system value values ("
						+ String.join(", ", values) + ");\n");
			}
		}
	}

	private static String literal(byte @Nullable [] bytes) {
		return (bytes != null) ? "'\\x" + HexFormat.of().formatHex(bytes) + "'" : "null";
	}

	private static String literal(@Nullable String text) {
		if (text == null) {
			return "null";
		}
		return "E'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + "'";
	}

	private List<String> column(String sql) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql);
				ResultSet rows = statement.executeQuery()) {
			List<String> found = new ArrayList<>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
	}

}
