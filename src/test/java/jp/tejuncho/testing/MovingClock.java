package jp.tejuncho.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jp.tejuncho.audit.SteadyCounter;

/**
 * A clock that stands still until it is told otherwise.
 */
public final class MovingClock extends Clock implements SteadyCounter {

	private final ZoneId zone;

	private Instant now;

	private long nanos;

	public MovingClock(Instant now) {
		this(now, ZoneId.of("Asia/Tokyo"));
	}

	private MovingClock(Instant now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	public void pass(Duration time) {
		this.now = this.now.plus(time);
		this.nanos += time.toNanos();
	}

	/**
	 * 時計だけを動かす.
	 * @param jump how far somebody sets it forward, or back
	 */
	public void jump(Duration jump) {
		this.now = this.now.plus(jump);
	}

	@Override
	public long nanos() {
		return this.nanos;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MovingClock(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
