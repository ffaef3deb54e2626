package jp.tejuncho.platform.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * 閉じたデータベースを開き直すこと.
 *
 * H2 closes its file for good when it could not write into it, and every connection of
 * the pool leads to the closed one: as long as one is left, each new one does, too. So
 * nobody gets a connection until all are given back and thrown away; the next one opens
 * the file. What was acknowledged is in it.
 */
final class PoolRenewal implements SQLExceptionOverride {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final Duration A_MOMENT = Duration.ofMillis(5);

	private final HikariDataSource pool;

	private final StoreTroubles troubles;

	private final AtomicBoolean renewing = new AtomicBoolean();

	PoolRenewal(HikariDataSource pool, StoreTroubles troubles) {
		this.pool = pool;
		this.troubles = troubles;
	}

	@java.lang.Override
	public Override adjudicate(SQLException failure) {
		this.troubles.note(failure);
		if (!StoreTrouble.closedItself(failure)) {
			return Override.CONTINUE_EVICT;
		}
		if (this.renewing.compareAndSet(false, true)) {
			Thread.startVirtualThread(this::renew);
		}
		return Override.MUST_EVICT;
	}

	private void renew() {
		HikariPoolMXBean connections = this.pool.getHikariPoolMXBean();
		try {
			if (connections == null || this.pool.isClosed()) {
				return;
			}
			connections.suspendPool();
			try {
				connections.softEvictConnections();
				long start = System.nanoTime();
				while (connections.getTotalConnections() > 0 && System.nanoTime() - start < LONGEST.toNanos()) {
					Thread.sleep(A_MOMENT);
				}
			}
			finally {
				connections.resumePool();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.renewing.set(false);
		}
	}

}
