package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInGuardTests {

	private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

	private final SignInGuard guard = new SignInGuard(StaffId.fresh());

	@Test
	void 二回の打ち間違いでは待たされない() {
		fail(2);
		assertThat(this.guard.closed(NOW)).isFalse();
	}

	@Test
	void 三回目からは待ち時間が倍になっていく() {
		fail(3);
		assertThat(this.guard.closed(NOW.plusSeconds(4))).isTrue();
		assertThat(this.guard.closed(NOW.plusSeconds(5))).isFalse();
		fail(1);
		assertThat(this.guard.closed(NOW.plusSeconds(9))).isTrue();
		assertThat(this.guard.closed(NOW.plusSeconds(10))).isFalse();
	}

	@Test
	void 十回続くと三十分閉じる() {
		fail(10);
		assertThat(this.guard.locked(NOW)).isTrue();
		assertThat(this.guard.closed(NOW.plus(Duration.ofMinutes(29)))).isTrue();
		assertThat(this.guard.closed(NOW.plus(Duration.ofMinutes(30)))).isFalse();
	}

	@Test
	void 正しく入れば数え直しになる() {
		fail(9);
		this.guard.succeeded(NOW);
		fail(2);
		assertThat(this.guard.closed(NOW)).isFalse();
	}

	private void fail(int times) {
		for (int count = 0; count < times; count++) {
			this.guard.failed(NOW);
		}
	}

}
