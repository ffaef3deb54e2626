package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * サインインの見張り.
 *
 * Apart from the account, so that a stranger's guesses do not get into the way of
 * somebody who edits it. What is tried while it is closed does not count: nobody can keep
 * a colleague out for ever.
 */
@Entity
@Table(name = "sign_in_guard")
public class SignInGuard {

	private static final int FREE = 3;

	private static final int LOCKING = 10;

	private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

	private static final Duration LOCK = Duration.ofMinutes(30);

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "staff_id"))
	private StaffId id;

	@Version
	private @Nullable Long version;

	private int failures;

	private @Nullable Instant closedUntil;

	private @Nullable Instant lastSignIn;

	@SuppressWarnings("NullAway.Init")
	protected SignInGuard() {
	}

	SignInGuard(StaffId id) {
		this.id = id;
	}

	public StaffId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public @Nullable Instant lastSignIn() {
		return this.lastSignIn;
	}

	public @Nullable Instant closedUntil() {
		return this.closedUntil;
	}

	/**
	 * 続けて間違えたため閉じている.
	 * @param now the present
	 * @return whether no password is accepted at present
	 */
	public boolean closed(Instant now) {
		return this.closedUntil != null && now.isBefore(this.closedUntil);
	}

	/**
	 * ロックされている.
	 * @param now the present
	 * @return whether it is closed for so long that somebody should know
	 */
	public boolean locked(Instant now) {
		return this.failures >= LOCKING && closed(now);
	}

	/**
	 * A wrong password: from the third one on each wait is twice as long, the tenth
	 * locks.
	 * @param now the present
	 */
	void failed(Instant now) {
		this.failures = (this.failures >= LOCKING) ? FREE : this.failures + 1;
		if (this.failures >= LOCKING) {
			this.closedUntil = now.plus(LOCK);
		}
		else if (this.failures >= FREE) {
			this.closedUntil = now.plus(FIRST_WAIT.multipliedBy(1L << (this.failures - FREE)));
		}
	}

	void succeeded(Instant now) {
		open();
		this.lastSignIn = now;
	}

	void open() {
		this.failures = 0;
		this.closedUntil = null;
	}

}
