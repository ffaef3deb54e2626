package jp.tejuncho.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

@DisplayName("データベースがいなくなったら")
class StoreGateTests {

	private static final String KNOWN = "known to be gone";

	private final Server server = new Server();

	private final HikariDataSource pool = new HikariDataSource();

	private TransactionTemplate transaction = new TransactionTemplate();

	@BeforeEach
	void open() {
		this.pool.setDataSource(this.server);
		this.pool.setInitializationFailTimeout(-1);
		this.pool.setMaximumPoolSize(1);
		this.pool.setConnectionTimeout(300);
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.pool);
		transactions.addListener(new StoreGate(this.pool));
		this.transaction = new TransactionTemplate(transactions);
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void 一度待った後は待たせず答えるようになれば自分で開く() throws InterruptedException {
		this.server.gone.set(true);
		assertThat(catchThrowable(this::work)).isInstanceOf(CannotCreateTransactionException.class)
			.hasStackTraceContaining("Connection is not available");
		assertThat(catchThrowable(this::work)).hasStackTraceContaining(KNOWN);
		assertThat(StoreTrouble.of(catchThrowable(this::work))).contains(StoreTrouble.AWAY);
		this.server.gone.set(false);
		while (catchThrowable(this::work) != null) {
			Thread.sleep(Duration.ofMillis(20));
		}
		assertThat(catchThrowable(this::work)).isNull();
	}

	@Test
	void つながりがどれも使われているだけなら次の人も待てる() throws SQLException {
		try (Connection _ = this.pool.getConnection()) {
			assertThat(catchThrowable(this::work)).hasStackTraceContaining("Connection is not available");
			assertThatThrownBy(this::work).hasStackTraceContaining("Connection is not available");
		}
		work();
	}

	private void work() {
		this.transaction.executeWithoutResult((_) -> {
		});
	}

	/** A database that can be gone. */
	private static final class Server extends AbstractDataSource {

		private static final String URL = "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;DB_CLOSE_DELAY=-1";

		private final AtomicBoolean gone = new AtomicBoolean();

		@Override
		public Connection getConnection() throws SQLException {
			if (this.gone.get()) {
				throw new SQLException("Connection refused", "08001");
			}
			return DriverManager.getConnection(URL);
		}

		@Override
		public Connection getConnection(String user, String password) throws SQLException {
			return getConnection();
		}

	}

}
