package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.text.Sha256;

/**
 * 接続元の見張り.
 *
 * Against one machine that tries many accounts. A try is counted before its password is
 * looked at, so that many at once don't pass together, and taken off again where it was
 * no wrong password. In the database, so that several processes count together.
 *
 * Behind one address there may be a whole house (a proxy, a server of virtual desktops).
 * An address that is closed lets each account try three more passwords in ten minutes, so
 * that one who guesses doesn't keep out those who sit beside. Who spreads guesses over
 * all accounts from one address thus has, in ten minutes, what is allowed to an address
 * and three for each account: less than the account's own waits leave him, and no more
 * hashes than three for each account.
 *
 * The column {@code address} holds what tries are counted by: an address, or the digest
 * of an address and an account.
 */
@Component
public class AddressThrottle {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int WHILE_CLOSED = 3;

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
		return admits(SignInSource.network(address), this.allowed);
	}

	/**
	 * A try that was counted was no wrong password.
	 * @param address where it came from
	 */
	public void forgive(String address) {
		takeOff(SignInSource.network(address));
	}

	/**
	 * Counts a try at an account: by its address, and where that is closed, by both.
	 * @param address where it comes from
	 * @param account whose password it would have to be; null for nobody's
	 * @return where it was counted, if it may be looked at
	 */
	Optional<String> admit(String address, @Nullable StaffId account) {
		String network = SignInSource.network(address);
		if (admits(network, this.allowed)) {
			return Optional.of(network);
		}
		return Optional.ofNullable(account)
			.map((one) -> Sha256.hex((network + " " + one.value()).getBytes(StandardCharsets.UTF_8)))
			.filter((both) -> admits(both, WHILE_CLOSED));
	}

	/**
	 * A try that was counted was no wrong password.
	 * @param counter where it was counted
	 */
	void takeOff(String counter) {
		persistently(() -> this.jdbc
			.sql("update sign_in_address set failures = failures - 1 where address = :counter and failures > 0")
			.param("counter", counter)
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
				where address = :counter and failures >= :allowed and not told""")
			.param("counter", SignInSource.network(address))
			.param("allowed", this.allowed)
			.update() > 0);
	}

	private boolean admits(String counter, int most) {
		Instant now = this.clock.instant();
		return persistently(() -> counted(counter, most, now) || (!exists(counter) && begun(counter, now)));
	}

	private boolean counted(String counter, int most, Instant now) {
		return this.jdbc.sql("""
				update sign_in_address set
					failures = case when since <= :ended then 1 else failures + 1 end,
					told = case when since <= :ended then false else told end,
					since = case when since <= :ended then :now else since end
				where address = :counter and (failures < :allowed or since <= :ended)""")
			.param("counter", counter)
			.param("ended", Timestamp.from(now.minus(WINDOW)))
			.param("now", Timestamp.from(now))
			.param("allowed", most)
			.update() > 0;
	}

	private boolean exists(String counter) {
		return this.jdbc.sql("select count(*) from sign_in_address where address = :counter")
			.param("counter", counter)
			.query(Long.class)
			.single() > 0;
	}

	private boolean begun(String counter, Instant now) {
		this.jdbc.sql("insert into sign_in_address (address, failures, since, told) values (:counter, 1, :now, false)")
			.param("counter", counter)
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
