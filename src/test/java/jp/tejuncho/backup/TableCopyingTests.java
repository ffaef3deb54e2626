package jp.tejuncho.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("表の写しは")
class TableCopyingTests {

	private static final String TABLES = "create table child (n integer not null, note varchar(100)); "
			+ "create table parent (n bigint generated always as identity primary key, at timestamp with time zone, "
			+ "content varbinary, dated date, sure boolean); ";

	@Test
	void 書き続けられていても一つの時点でそろう() throws Exception {
		DataSource live = database(TABLES);
		DataSource copy = database(TABLES);
		AtomicBoolean enough = new AtomicBoolean();
		CountDownLatch begun = new CountDownLatch(50);
		try (ExecutorService thread = Executors.newSingleThreadExecutor(); Connection into = copy.getConnection()) {
			Future<?> writer = thread.submit(() -> write(live, enough, begun));
			try {
				begun.await();
				for (int n = 0; n < 10; n++) {
					into.setAutoCommit(false);
					try (Connection from = live.getConnection()) {
						Contents read = TableCopying.copy(from, into);
						into.commit();
						assertThat(Contents.of(into).differsFrom(read)).isEmpty();
					}
					assertThat(count(into, "child")).isEqualTo(count(into, "parent")).isPositive();
				}
			}
			finally {
				enough.set(true);
			}
			writer.get();
		}
	}

	private static int write(DataSource live, AtomicBoolean enough, CountDownLatch begun)
			throws SQLException, InterruptedException {
		try (Connection connection = live.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			int n = 1;
			for (; !enough.get(); n++) {
				statement.execute("insert into child values (" + n + ", '書いた')");
				statement.execute("insert into parent (at) values (current_timestamp)");
				connection.commit();
				begun.countDown();
				// as fast as it can it would fill the memory
				Thread.sleep(1);
			}
			return n;
		}
	}

	@Test
	void 番号の続きも型も元のまま写す() throws SQLException {
		DataSource live = database(TABLES);
		DataSource copy = database(TABLES);
		try (Connection from = live.getConnection();
				Statement statement = from.createStatement();
				Connection into = copy.getConnection()) {
			statement.execute("insert into parent (at, content, dated, sure) values (timestamp with time zone "
					+ "'2026-11-29 12:34:56.123456+09:00', X'00ff10', date '2026-02-28', true)");
			statement.execute("insert into parent (sure) values (false)");
			statement.execute("delete from parent where n = 2");
			statement.execute("insert into child values (1, '髙﨑𠮷'), (2, null), (2, null)");
			into.setAutoCommit(false);
			TableCopying.copy(from, into);
			into.commit();
			try (Statement added = into.createStatement(); ResultSet row = added.executeQuery("select * from parent")) {
				assertThat(row.next()).isTrue();
				assertThat(row.getObject("at", OffsetDateTime.class))
					.isEqualTo(OffsetDateTime.parse("2026-11-29T12:34:56.123456+09:00"));
				assertThat(row.getBytes("content")).containsExactly(0, 0xff, 0x10);
				assertThat(row.getString("dated")).isEqualTo("2026-02-28");
				assertThat(row.getBoolean("sure")).isTrue();
			}
			try (Statement added = into.createStatement()) {
				added.execute("insert into parent (sure) values (true)");
			}
			// 2 was given once, to a row that is gone
			assertThat(max(into)).isEqualTo(3);
		}
	}

	@Test
	void 一字でも一行でも違えば表を名指しする() throws SQLException {
		DataSource live = database(TABLES);
		try (Connection connection = live.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("insert into child values (1, 'あ'), (1, 'い')");
			Contents before = Contents.of(connection);
			statement.execute("update child set note = 'う' where note = 'い'");
			assertThat(Contents.of(connection).differsFrom(before)).contains("child");
			statement.execute("update child set note = 'い' where note = 'う'");
			assertThat(Contents.of(connection).differsFrom(before)).isEmpty();
			statement.execute("insert into parent (sure) values (true)");
			assertThat(Contents.of(connection).differsFrom(before)).contains("parent");
		}
	}

	@Test
	void 表か列の違うところへは写さない() throws SQLException {
		try (Connection from = database(TABLES).getConnection();
				Connection into = database(TABLES.replace("note", "other")).getConnection()) {
			assertThatIllegalStateException().isThrownBy(() -> TableCopying.copy(from, into))
				.withMessageContaining("CHILD");
		}
	}

	private static DataSource database(String tables) throws SQLException {
		DataSource database = Databases.h2();
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(tables);
		}
		return database;
	}

	private static long count(Connection connection, String table) throws SQLException {
		return number(connection, "select count(*) from " + table);
	}

	private static long max(Connection connection) throws SQLException {
		return number(connection, "select max(n) from parent");
	}

	private static long number(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

}
