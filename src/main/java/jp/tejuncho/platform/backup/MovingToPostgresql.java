package jp.tejuncho.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.platform.AuditOfCopy;
import jp.tejuncho.platform.AuditSeal;
import jp.tejuncho.platform.AuditVerdict;

/**
 * PostgreSQLへ移すこと.
 *
 * Everything is made and compared in a schema whose name says that it is unfinished. One
 * transaction at the end puts the tables where the application looks for them: until then
 * it finds an empty database there.
 */
final class MovingToPostgresql {

	static final String UNFINISHED = "tejuncho_unfinished";

	private static final int IN_USE = 90020;

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
			throw (ex.getErrorCode() == IN_USE) ? new BackupFailure("移していません。手順帖が動いています。止めてから、もう一度行ってください。", ex)
					: new BackupFailure("移していません（移す先に途中のものが残っていても、もう一度行えば消えます）。つなぐ先、利用者、パスワード、権限、空きを確かめてください。", ex);
		}
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
				+ " に、SPRING_DATASOURCE_USERNAME と SPRING_DATASOURCE_PASSWORD を移した先のものに替えて、起動してください。元のH2のファイルは変えていません。確かめた後、別の場所へ移してください。";
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
