package jp.tejuncho.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.tukaani.xz.XZInputStream;

/**
 * A database file in a folder of a test, and the part of a start that carries it over.
 */
record StoreOfTest(Path folder) {

	private static final Path KEPT = Path.of("src", "test", "resources", "versions", "0.1", "h2.mv.db.xz");

	/** When each migration was applied, and from when on temporary passwords count. */
	private static final List<String> BEAR_THE_HOUR = List.of("INSERT INTO \"PUBLIC\".\"flyway_schema_history\"",
			"INSERT INTO \"PUBLIC\".\"STAFF\"");

	/**
	 * A database as an earlier version left it.
	 * @param folder where to
	 * @return the database
	 */
	static StoreOfTest kept(Path folder) throws IOException {
		StoreOfTest store = new StoreOfTest(Files.createDirectories(folder));
		try (InputStream packed = new XZInputStream(Files.newInputStream(KEPT))) {
			Files.copy(packed, store.file());
		}
		return store;
	}

	Path file() {
		return this.folder.resolve("tejuncho.mv.db");
	}

	String url() {
		return "jdbc:h2:file:" + this.folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;WRITE_DELAY=0";
	}

	/**
	 * What a start does.
	 */
	void carryOver() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(url());
			SafeSettings.apply(pool, new StoreTroubles());
			new StoreMigration(new StoreMemory(this.folder.resolve("servers.txt"),
					this.folder.resolve("usual").resolve(StoreMemory.NAME)))
				.migrate(Flyway.configure().dataSource(pool).locations("classpath:db/migration").load());
		}
	}

	/**
	 * Everything that is stored, and how.
	 * @return statements that would make it anew
	 */
	List<String> contents() throws SQLException {
		List<String> statements = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(url() + ";IFEXISTS=TRUE");
				Statement statement = connection.createStatement();
				ResultSet script = statement.executeQuery("script nosettings")) {
			while (script.next()) {
				statements.add(script.getString(1));
			}
		}
		statements.replaceAll((one) -> BEAR_THE_HOUR.stream().anyMatch(one::startsWith)
				? one.replaceAll("TIMESTAMP[^']*'[^']*'(, \\d+, TRUE)?", "") : one);
		return statements;
	}

}
