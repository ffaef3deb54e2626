package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Drafts to write in, made of the sample's full one while no server has the database.
 */
final class PreparedDrafts {

	private static final List<String> SECTIONS = List.of("general.common.purpose", "general.organization.manager",
			"general.assets.measures", "measures.physical.servers", "measures.technical.computers",
			"measures.technical.access-control", "measures.human.compliance", "general.assets.disposal",
			"measures.physical.media", "measures.human.credentials");

	private PreparedDrafts() {
	}

	/**
	 * Opens the database that a server has left.
	 * @param folder where it lies, with its password beside it
	 * @return the connection
	 */
	static Connection open(Path folder) throws SQLException, IOException {
		return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath(), "sa",
				Files.readString(folder.resolve("tejuncho.password")).strip());
	}

	static String full(Connection connection) throws SQLException {
		return all(connection, "select d.id from draft d join information_system s on s.id = d.system_id "
				+ "where s.name = '見本市住民情報システム' and d.kind = 'PROCEDURE'")
			.getFirst();
	}

	static int clauses(Connection connection, String draft) throws SQLException {
		return Integer.parseInt(all(connection,
				"select count(*) from clause_decision where place not like '%/%' and draft_id = '" + draft + "'")
			.getFirst());
	}

	/**
	 * The name of an added clause.
	 * @param number counted from nought
	 * @return where it is
	 */
	static String clause(int number) {
		return "own.%08x".formatted(number);
	}

	static void addClauses(Connection connection, String draft, int clauses) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("insert into amendment (draft_id, kind, place, content, "
					+ "written_by, written_at, version) values (?, ?, ?, ?, '計測', current_timestamp, 0)")) {
			for (int i = 0; i < clauses; i++) {
				insert.setObject(1, UUID.fromString(draft));
				insert.setString(3, clause(i));
				insert.setString(2, "ADDITION");
				insert.setString(4, "CLAUSE " + SECTIONS.get(i % SECTIONS.size()) + " - " + (i + 1));
				insert.addBatch();
				insert.setString(2, "TEXT");
				insert.setString(4, "t\t加えた条項" + i + "\np\town-a\t情報システム管理者は、本システムの運用に必要な事項を別に定め、関係する職員に周知するものとする。\n"
						+ "i\town-b\t利用する時間及び場所\ni\town-c\t利用を止めるときの手続");
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	/**
	 * Gives other systems a draft with the same decisions.
	 * @param connection the database
	 * @param draft what is copied
	 * @param number how many
	 * @return the drafts
	 */
	static List<String> copy(Connection connection, String draft, int number) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create temporary table other as select random_uuid() id, random_uuid() system, x "
					+ "from system_range(1, " + number + ")");
			statement.execute("insert into information_system (id, version, name, short_name, owner_section, "
					+ "manager_post, search_key, sample) select o.system, 0, '別のシステム' || o.x, '', s.owner_section, '課長', "
					+ "'別' || o.x, false from other o, information_system s where s.name = '見本市住民情報システム'");
			statement.execute("insert into draft (id, system_id, kind, edition_id, created_by, created_at, version) "
					+ "select o.id, o.system, d.kind, d.edition_id, d.created_by, d.created_at, 0 from other o, draft d "
					+ "where d.id = '" + draft + "'");
			statement.execute("insert into clause_decision (draft_id, place, choice, reason, origin, decided_by, "
					+ "decided_at, proposed, version) select o.id, c.place, c.choice, c.reason, c.origin, c.decided_by, "
					+ "c.decided_at, c.proposed, 0 from other o, clause_decision c where c.draft_id = '" + draft + "'");
		}
		return all(connection, "select id from other order by x");
	}

	private static List<String> all(Connection connection, String query) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
