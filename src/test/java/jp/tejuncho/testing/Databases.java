package jp.tejuncho.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * An empty database for each application context.
 */
public final class Databases {

	private Databases() {
	}

	/**
	 * An empty database, for a test that migrates it itself.
	 * @return a database of its own in memory
	 */
	public static DataSource h2() {
		return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;DB_CLOSE_DELAY=-1");
	}

	/**
	 * The same on a server.
	 * @return a database of its own
	 */
	public static DataSource postgresql() throws SQLException {
		return pool(newPostgresql());
	}

	/**
	 * An empty database on the PostgreSQL server of this test run.
	 * @return where it is
	 */
	public static String newPostgresql() throws SQLException {
		return Server.newDatabase();
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setMaximumPoolSize(4);
		return pool;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class H2 {

		@Bean
		DataSource dataSource() {
			return h2();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Postgresql {

		@Bean
		DataSource dataSource() throws SQLException {
			return postgresql();
		}

	}

	/**
	 * One server for the whole test run; it stops with the process.
	 */
	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private Server() {
		}

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		static String newDatabase() throws SQLException {
			String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
			try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			return RUNNING.getJdbcUrl("postgres", name);
		}

	}

}
