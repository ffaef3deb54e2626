package jp.tejuncho.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * いなくなったデータベースを待たせないこと.
 *
 * Whoever comes first waits for a connection as long as the pool does. Once that was in
 * vain and the pool has none left, nobody else waits, neither for the page nor for the
 * page that says why, until the database answers again. A pool whose connections are all
 * at work is no database that is gone.
 */
@Component
class StoreGate implements TransactionExecutionListener {

	private static final Logger log = LoggerFactory.getLogger(StoreGate.class);

	private static final Duration A_MOMENT = Duration.ofMillis(200);

	private final DataSource database;

	private final AtomicBoolean gone = new AtomicBoolean();

	StoreGate(DataSource database) {
		this.database = database;
	}

	@Override
	public void beforeBegin(TransactionExecution transaction) {
		if (this.gone.get()) {
			throw new CannotCreateTransactionException("The database is gone",
					new SQLTransientConnectionException("The database is known to be gone"));
		}
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure != null && StoreTrouble.of(failure).filter(StoreTrouble.AWAY::equals).isPresent()) {
			closeIfGone();
		}
	}

	// who asks for a connection only with the first statement has none to begin with
	@Override
	public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
		closeIfGone();
	}

	private void closeIfGone() {
		if (this.database instanceof HikariDataSource pool && isEmpty(pool) && this.gone.compareAndSet(false, true)) {
			log.error("データベースにつながりません。つながるようになれば、起動し直さなくても、また使えます");
			Thread.startVirtualThread(() -> await(pool));
		}
	}

	private static boolean isEmpty(HikariDataSource pool) {
		HikariPoolMXBean connections = pool.getHikariPoolMXBean();
		return connections != null && connections.getTotalConnections() == 0;
	}

	private void await(HikariDataSource pool) {
		try {
			while (!answers(pool)) {
				if (pool.isClosed()) {
					return;
				}
				Thread.sleep(A_MOMENT);
			}
			log.warn("データベースにまたつながるようになりました");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.gone.set(false);
		}
	}

	private static boolean answers(HikariDataSource pool) {
		try (Connection _ = pool.getConnection()) {
			return true;
		}
		catch (SQLException ex) {
			log.debug("Still gone", ex);
			return false;
		}
	}

}
