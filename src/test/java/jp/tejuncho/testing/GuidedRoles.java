package jp.tejuncho.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A database whose owner and whose daily role are two, made by the very commands that
 * docs/operations.md gives.
 *
 * @param url where it is
 * @param owner who makes the tables
 * @param daily who works
 */
public record GuidedRoles(String url, String owner, String daily) {

	public static final String PASSWORD = "secret";

	private static final Path GUIDE = Path.of("docs/operations.md");

	private static final String SECTION = "### PostgreSQLの利用者を二つに分ける";

	/**
	 * As at the first installation.
	 * @return an empty database
	 */
	public static GuidedRoles fresh() throws SQLException, IOException {
		GuidedRoles roles = named(Databases.newPostgresql());
		roles.run(0, 2);
		roles.run("alter database \"" + roles.database() + "\" owner to " + roles.owner);
		roles.run(1, 5);
		return roles;
	}

	/**
	 * Where one role has owned everything until now.
	 * @return an empty database of its daily role
	 */
	public static GuidedRoles ownedByDaily() throws SQLException {
		GuidedRoles roles = named(Databases.newPostgresql());
		roles.run("create role " + roles.daily + " login password '" + PASSWORD + "'");
		roles.run("alter database \"" + roles.database() + "\" owner to " + roles.daily);
		return roles;
	}

	public void divide() throws SQLException, IOException {
		run(3, 4);
		run(1, 5);
		takeAway();
	}

	public void takeAway() throws SQLException, IOException {
		run(2, 2);
	}

	public Connection as(String role) throws SQLException {
		return DriverManager.getConnection(this.url, role, PASSWORD);
	}

	private static GuidedRoles named(String administrators) {
		String own = "t" + UUID.randomUUID().toString().replace('-', '_');
		return new GuidedRoles(administrators.replaceFirst("[?].*", ""), own + "_owner", own);
	}

	private String database() {
		return this.url.substring(this.url.lastIndexOf('/') + 1);
	}

	// the statements of a block of the section, of which there must be so many
	private void run(int block, int count) throws SQLException, IOException {
		String text = Files.readString(GUIDE);
		int begin = text.indexOf(SECTION);
		String section = text.substring(begin, text.indexOf("\n### ", begin + SECTION.length()));
		List<String> statements = Stream.of(section.split("\n\n"))
			.filter((one) -> one.matches("(?s)    (create|revoke|grant|alter|reassign) .*;"))
			.toList()
			.get(block)
			.lines()
			.filter((line) -> !line.contains("create database"))
			.toList();
		if (statements.size() != count) {
			throw new IllegalStateException("Not the block that was meant: " + statements);
		}
		for (String statement : statements) {
			run(statement.replace("tejuncho_owner", "{owner}")
				.replace("tejuncho", this.daily)
				.replace("{owner}", this.owner)
				.replace("'…'", "'" + PASSWORD + "'"));
		}
	}

	private void run(String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, "postgres", "");
				Statement executed = connection.createStatement()) {
			executed.execute(statement);
		}
	}

}
