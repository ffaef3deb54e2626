package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressThrottleTests {

	private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

	@Test
	void 一台から多くの名前を試すと止められる() {
		AddressThrottle throttle = new AddressThrottle(new SignInSettings(4, 3), Clock.fixed(NOW, ZoneOffset.UTC));
		assertThat(throttle.failed("192.0.2.1")).isFalse();
		assertThat(throttle.failed("192.0.2.1")).isFalse();
		assertThat(throttle.closed("192.0.2.1")).isFalse();
		assertThat(throttle.failed("192.0.2.1")).isTrue();
		assertThat(throttle.closed("192.0.2.1")).isTrue();
		assertThat(throttle.closed("192.0.2.2")).isFalse();
	}

	@Test
	void 十分たてばまた試せる() {
		MovableClock clock = new MovableClock();
		AddressThrottle throttle = new AddressThrottle(new SignInSettings(4, 1), clock);
		throttle.failed("192.0.2.1");
		clock.now = NOW.plus(Duration.ofMinutes(10));
		assertThat(throttle.closed("192.0.2.1")).isFalse();
	}

	private static final class MovableClock extends Clock {

		private Instant now = NOW;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
