package jp.tejuncho.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.audit.PlainEntry;
import jp.tejuncho.platform.store.DatabaseAccess;

/**
 * PostgreSQLへ移すこと.
 *
 * Everything is made and compared in a schema whose name says that it is unfinished. One
 * transaction at the end puts the tables where the application looks for them: until then
 * it finds an empty database there.
 */
final class MovingToPostgresql {

	static final String UNFINISHED = "tejuncho_unfinished";

	/**
	 * What the tables of the schema in use would be given when they are made, for those
	 * of the unfinished one: a table that moves keeps its rights and gets no others.
	 */
	private static final String SAME_RIGHTS = """
			select format('alter default privileges in schema %s grant %%s on %%s to %%s%%s', given.privilege_type,
				case made.defaclobjtype when 'r' then 'tables' else 'sequences' end,
				case given.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(given.grantee)) end,
				case when given.is_grantable then ' with grant option' else '' end)
			from pg_default_acl made cross join lateral aclexplode(made.defaclacl) given
			where made.defaclobjtype in ('r', 'S') and made.defaclnamespace = current_schema()::regnamespace
				and made.defaclrole = current_user::regrole""".formatted(UNFINISHED);

	private static final String NOT_ALLOWED = "42501";

	private final StoppedDatabase source;

	private final String url;

	private final String user;

	private final String password;

	private final List<Class<?>> rooms;

	private final Clock clock;

	MovingToPostgresql(StoppedDatabase source, String url, String user, String password) {
		this.source = source;
		this.url = url;
		this.user = user;
		this.password = password;
		this.rooms = source.rooms();
		this.clock = source.clock();
	}

	/**
	 * 移す.
	 * @return what was done, and what to do next
	 */
	String move() {
		if (!this.url.startsWith("jdbc:postgresql:")) {
			throw new BackupFailure("移していません。移す先は jdbc:postgresql://サーバー:5432/データベース の形で書いてください。");
		}
		String own = this.source.access().asItIs();
		try (Connection _ = this.source.access().open(own); Connection target = target(this.url).getConnection()) {
			return move(this.source.opened(own), target);
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	private BackupFailure failure(SQLException ex) {
		if (DatabaseAccess.isInUse(ex)) {
			return new BackupFailure("移していません。手順帖が動いています。止めてから、もう一度行ってください。", ex);
		}
		if (NOT_ALLOWED.equals(ex.getSQLState())) {
			return new BackupFailure("移していません。移す先の利用者（TEJUNCHO_TARGET_USERNAME）" + this.user
					+ " に、スキーマと表を作る権限がありません。データベースの持ち主を書いてください（「利用者を二つに分ける」ようにしたところでは tejuncho_owner）。", ex);
		}
		return new BackupFailure(
				"移していません（移す先に途中のものが残っていても、もう一度行えば消えます）。つなぐ先、利用者（TEJUNCHO_TARGET_USERNAME）、パスワード（TEJUNCHO_TARGET_PASSWORD）、権限、空きを確かめてください。",
				ex);
	}

	private String move(DataSource live, Connection target) throws SQLException {
		Schema.requireKnown(live, "移していません。");
		if (Schema.isOlder(live)) {
			throw new BackupFailure("移していません。データベースが前の版のままです。この版のjarで一度起動し、止めてから、もう一度行ってください。");
		}
		requireEmpty(target);
		AuditSeal seal = AuditOfCopy.seal(live);
		run(target, "drop schema if exists " + UNFINISHED + " cascade");
		run(target, "create schema " + UNFINISHED);
		giveTheSameRights(target);
		DataSource unfinished = target(this.url + (this.url.contains("?") ? "&" : "?") + "currentSchema=" + UNFINISHED);
		Schema.make(unfinished, Schema.version(live));
		Contents copied = copy(live, unfinished);
		AuditVerdict before = AuditOfCopy.verify(live, this.rooms, seal.digest());
		AuditVerdict after = AuditOfCopy.verify(unfinished, this.rooms, seal.digest());
		if (!after.lines().equals(before.lines())) {
			throw new BackupFailure("移していません。移した先の操作の記録の検査が、元と違いました：" + after.sentence());
		}
		finish(unfinished, target, copied, seal);
		return "移しました。%d表の%,d行を写し、表ごとの数と値、操作の記録の鎖を元と比べました。%s%n".formatted(copied.tables().size(), copied.count(),
				after.sentence()) + "次に、設定の SPRING_DATASOURCE_URL を " + this.url
				+ " に、SPRING_DATASOURCE_USERNAME と SPRING_DATASOURCE_PASSWORD を移した先のもの（利用者を二つに分けたときは、ふだんの利用者のもの）に替えて、起動してください。元のH2のファイルは変えていません。確かめた後、別の場所へ移してください。";
	}

	private static void giveTheSameRights(Connection target) throws SQLException {
		List<String> grants = new ArrayList<>();
		try (Statement statement = target.createStatement(); ResultSet rows = statement.executeQuery(SAME_RIGHTS)) {
			while (rows.next()) {
				grants.add(rows.getString(1));
			}
		}
		for (String grant : grants) {
			run(target, grant);
		}
	}

	private DriverManagerDataSource target(String address) {
		DriverManagerDataSource source = new DriverManagerDataSource(address);
		if (!this.user.isEmpty()) {
			source.setUsername(this.user);
			source.setPassword(this.password);
		}
		return source;
	}

	private static void requireEmpty(Connection target) throws SQLException {
		List<String> names = StoredTable.names(target);
		if (!names.isEmpty()) {
			throw new BackupFailure("移していません。移す先にはもう表があります（" + names.getFirst()
					+ " など%,d）。空のデータベースを作り、それを指定してください。".formatted(names.size()));
		}
	}

	private static Contents copy(DataSource live, DataSource unfinished) throws SQLException {
		try (Connection from = live.getConnection(); Connection into = unfinished.getConnection()) {
			into.setAutoCommit(false);
			Contents read = TableCopying.copy(from, into);
			into.commit();
			Contents.of(into).differsFrom(read).ifPresent((table) -> {
				throw new BackupFailure("移していません。移した先の表 " + table + " が元と違いました。記録（ログ）を確かめ、もう一度行ってください。");
			});
			return read;
		}
	}

	private void finish(DataSource unfinished, Connection target, Contents copied, AuditSeal seal) throws SQLException {
		String place = StoredTable.quoted(target.getSchema());
		try (Connection last = unfinished.getConnection()) {
			last.setAutoCommit(false);
			new PlainEntry("PostgreSQLへ移した", "データベース",
					"%,d行、操作の記録の最後の封 %,d番目 %s".formatted(copied.count(), seal.number(), seal.digest()))
				.write(last, this.clock);
			for (StoredTable table : StoredTable.all(last)) {
				run(last,
						"alter table " + UNFINISHED + "." + StoredTable.quoted(table.name()) + " set schema " + place);
			}
			run(last, "drop schema " + UNFINISHED);
			last.commit();
		}
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
