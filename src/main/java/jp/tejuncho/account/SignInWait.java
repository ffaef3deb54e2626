package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 一つの出どころの待ち時間.
 *
 * @param failures wrong passwords in a row
 * @param refused what was tried while it was closed
 * @param closedUntil until when no password is accepted
 * @param lastTry the last try that was counted
 */
@Embeddable
record SignInWait(int failures, int refused, @Nullable Instant closedUntil, Instant lastTry) {

	private static final int FREE = 3;

	private static final int LOCKING = 10;

	private static final int MOST_REFUSED = 50;

	private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

	private static final Duration LOCK = Duration.ofMinutes(30);

	private static final Duration KEPT = Duration.ofDays(1);

	static SignInWait begun(Instant now) {
		return new SignInWait(0, 0, null, now);
	}

	boolean closed(Instant now) {
		return this.closedUntil != null && now.isBefore(this.closedUntil);
	}

	/**
	 * ロックされている.
	 * @param now the present
	 * @return whether it is closed for so long that somebody should know
	 */
	boolean locked(Instant now) {
		return this.failures >= LOCKING && closed(now);
	}

	/**
	 * Tried so often while it was closed that no further try is worth work or a record.
	 * @param now the present
	 * @return whether tries are dropped
	 */
	boolean exhausted(Instant now) {
		return this.refused >= MOST_REFUSED && closed(now);
	}

	boolean forgotten(Instant now) {
		return !closed(now) && this.lastTry.plus(KEPT).isBefore(now);
	}

	/**
	 * A wrong password: from the third one on each wait is twice as long, the tenth
	 * locks.
	 * @param now the present
	 * @return the wait as from now on
	 */
	SignInWait failed(Instant now) {
		int count = (this.failures >= LOCKING) ? FREE : this.failures + 1;
		if (count >= LOCKING) {
			return new SignInWait(count, 0, now.plus(LOCK), now);
		}
		Instant until = (count >= FREE) ? now.plus(FIRST_WAIT.multipliedBy(1L << (count - FREE))) : null;
		return new SignInWait(count, 0, until, now);
	}

	SignInWait triedWhileClosed() {
		return new SignInWait(this.failures, this.refused + 1, this.closedUntil, this.lastTry);
	}

}
