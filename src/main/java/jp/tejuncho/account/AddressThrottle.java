package jp.tejuncho.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 接続元の見張り.
 *
 * Against one machine that tries many accounts. A try is counted before its password is
 * looked at, so that many at once don't pass together, and taken off again where it was
 * no wrong password. In the database, so that several processes count together.
 */
@Component
public class AddressThrottle {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int ATTEMPTS = 5;

	private final int allowed;

	private final Clock clock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	AddressThrottle(SignInSettings settings, Clock clock, JdbcClient jdbc, TransactionTemplate transaction) {
		this.allowed = settings.failuresPerAddress();
		this.clock = clock;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Counts a try as a wrong password, for the time being.
	 * @param address where it comes from
	 * @return whether it may be looked at; what may not is not counted
	 */
	public boolean admits(String address) {
		String network = SignInSource.network(address);
		Instant now = this.clock.instant();
		return persistently(() -> counted(network, now) || (!exists(network) && begun(network, now)));
	}

	/**
	 * A try that was counted was no wrong password.
	 * @param address where it came from
	 */
	public void forgive(String address) {
		persistently(() -> this.jdbc
			.sql("update sign_in_address set failures = failures - 1 where address = :address and failures > 0")
			.param("address", SignInSource.network(address))
			.update() > 0);
	}

	/**
	 * Whether the address has just been closed.
	 * @param address where a wrong password came from
	 * @return true once for each time it is closed
	 */
	public boolean justClosed(String address) {
		return persistently(() -> this.jdbc.sql("""
				update sign_in_address set told = true
				where address = :address and failures >= :allowed and not told""")
			.param("address", SignInSource.network(address))
			.param("allowed", this.allowed)
			.update() > 0);
	}

	private boolean counted(String network, Instant now) {
		return this.jdbc.sql("""
				update sign_in_address set
					failures = case when since <= :ended then 1 else failures + 1 end,
					told = case when since <= :ended then false else told end,
					since = case when since <= :ended then :now else since end
				where address = :address and (failures < :allowed or since <= :ended)""")
			.param("address", network)
			.param("ended", Timestamp.from(now.minus(WINDOW)))
			.param("now", Timestamp.from(now))
			.param("allowed", this.allowed)
			.update() > 0;
	}

	private boolean exists(String network) {
		return this.jdbc.sql("select count(*) from sign_in_address where address = :address")
			.param("address", network)
			.query(Long.class)
			.single() > 0;
	}

	private boolean begun(String network, Instant now) {
		this.jdbc.sql("insert into sign_in_address (address, failures, since, told) values (:address, 1, :now, false)")
			.param("address", network)
			.param("now", Timestamp.from(now))
			.update();
		this.jdbc.sql("delete from sign_in_address where since <= :ended")
			.param("ended", Timestamp.from(now.minus(WINDOW)))
			.update();
		return true;
	}

	// two first tries of an address at once: the second finds the row of the first
	private boolean persistently(BooleanSupplier work) {
		for (int attempt = 1;; attempt++) {
			try {
				return Boolean.TRUE.equals(this.transaction.execute((status) -> work.getAsBoolean()));
			}
			catch (DuplicateKeyException | ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

}
