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

	private static final Duration LONGEST_SHARED = Duration.ofMinutes(3);

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
	 * A wrong password in a browser of the person's own: from the third one on each wait
	 * is twice as long, the tenth locks.
	 * @param now the present
	 * @return the wait as from now on
	 */
	SignInWait failed(Instant now) {
		int count = (this.failures >= LOCKING) ? FREE : this.failures + 1;
		return new SignInWait(count, 0, (count >= LOCKING) ? now.plus(LOCK) : until(count, now), now);
	}

	/**
	 * A wrong password from an address, behind which the owner may sit beside whoever
	 * guesses: nobody is kept waiting for longer than three minutes at a time. Twenty
	 * guesses an hour are left, as many as a lock of half an hour after each ten leaves.
	 * @param now the present
	 * @return the wait as from now on
	 */
	SignInWait failedWhereOthersAre(Instant now) {
		int count = Math.min(this.failures + 1, LOCKING);
		Instant until = until(count, now);
		Instant longest = now.plus(LONGEST_SHARED);
		return new SignInWait(count, 0, (until != null && until.isAfter(longest)) ? longest : until, now);
	}

	private static @Nullable Instant until(int count, Instant now) {
		return (count >= FREE) ? now.plus(FIRST_WAIT.multipliedBy(1L << (count - FREE))) : null;
	}

	SignInWait triedWhileClosed() {
		return new SignInWait(this.failures, this.refused + 1, this.closedUntil, this.lastTry);
	}

}
