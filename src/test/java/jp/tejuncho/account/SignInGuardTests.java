package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInGuardTests {

	private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

	private static final String HERE = "address:192.0.2.1";

	private static final String THERE = "address:192.0.2.2";

	private final SignInGuard guard = new SignInGuard(StaffId.fresh());

	@Test
	void 二回の打ち間違いでは待たされない() {
		fail(2);
		assertThat(this.guard.closed(HERE, NOW)).isFalse();
	}

	@Test
	void 三回目からは待ち時間が倍になっていく() {
		fail(3);
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(4))).isTrue();
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(5))).isFalse();
		fail(1);
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(9))).isTrue();
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(10))).isFalse();
	}

	@Test
	void いつものブラウザーで十回続くとそこからだけ三十分閉じる() {
		String own = "browser:digest";
		for (int count = 0; count < 10; count++) {
			this.guard.failed(own, NOW);
		}
		assertThat(this.guard.locked(own, NOW)).isTrue();
		assertThat(this.guard.closed(own, NOW.plus(Duration.ofMinutes(29)))).isTrue();
		assertThat(this.guard.closed(own, NOW.plus(Duration.ofMinutes(30)))).isFalse();
		assertThat(this.guard.closed(THERE, NOW)).isFalse();
		assertThat(this.guard.closedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
	}

	@Test
	void 同僚もいる接続元では何回続いても三分より長くは待たされず一日に試せる数も増えない() {
		fail(10);
		assertThat(this.guard.locked(HERE, NOW)).isTrue();
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(179))).isTrue();
		assertThat(this.guard.closed(HERE, NOW.plusSeconds(180))).isFalse();
		int guesses = 0;
		for (int second = 0; second < Duration.ofDays(1).toSeconds(); second++) {
			if (!this.guard.closed(HERE, NOW.plusSeconds(second))) {
				this.guard.failed(HERE, NOW.plusSeconds(second));
				guesses++;
			}
		}
		assertThat(guesses).isLessThanOrEqualTo(480);
		assertThat(this.guard.closedUntil()).isBefore(NOW.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(3)));
	}

	@Test
	void 正しく入れば数え直しになりほかのところの待ち時間は変わらない() {
		fail(9);
		this.guard.failed(THERE, NOW);
		this.guard.failed(THERE, NOW);
		this.guard.succeeded(HERE, NOW);
		fail(2);
		assertThat(this.guard.closed(HERE, NOW)).isFalse();
		this.guard.failed(THERE, NOW);
		assertThat(this.guard.closed(THERE, NOW)).isTrue();
	}

	@Test
	void 昨日までの間違いは今日の一回に足されない() {
		fail(9);
		Instant later = NOW.plus(Duration.ofDays(60));
		this.guard.failed(HERE, later);
		this.guard.failed(HERE, later);
		assertThat(this.guard.closed(HERE, later)).isFalse();
		assertThat(this.guard.locked(HERE, later)).isFalse();
	}

	@Test
	void ロックを解くとどこからも試せる() {
		fail(10);
		this.guard.open();
		assertThat(this.guard.closed(HERE, NOW)).isFalse();
		assertThat(this.guard.closedUntil()).isNull();
	}

	@Test
	void 覚えるところの数には限りがあり古いものから忘れる() {
		for (int number = 0; number < 1000; number++) {
			for (int count = 0; count < 3; count++) {
				this.guard.failed("address:" + number, NOW.plusMillis(number));
			}
		}
		assertThat(this.guard.closed("address:799", NOW)).isFalse();
		assertThat(this.guard.closed("address:800", NOW)).isTrue();
		fail(1);
		this.guard.failed(THERE, NOW.plus(Duration.ofDays(2)));
		assertThat(this.guard.closedUntil()).as("昨日までの待ち時間").isNull();
	}

	@Test
	void いつものブラウザーは二十までで百八十日使わなければ忘れる() {
		for (int number = 0; number < 21; number++) {
			this.guard.remember("digest" + number, NOW.plusSeconds(number));
		}
		assertThat(this.guard.known(bringing("digest0"), NOW)).isEmpty();
		assertThat(this.guard.known(bringing("digest1"), NOW)).contains("digest1");
		assertThat(this.guard.known(bringing("digest1"), NOW.plus(Duration.ofDays(181)))).isEmpty();
		assertThat(this.guard.counter(bringing("another", "digest2"), NOW)).isEqualTo("browser:digest2");
		assertThat(this.guard.counter(bringing("another"), NOW)).isEqualTo(HERE);
	}

	@Test
	void IPv6では一台が持つアドレスをまとめて数える() {
		assertThat(SignInSource.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SignInSource.network("2001:db8:1:2:ff::1"))
			.isNotEqualTo(SignInSource.network("2001:db8:1:3::1"));
		assertThat(SignInSource.network("192.0.2.1")).isEqualTo("192.0.2.1");
		assertThat(SignInSource.network("x".repeat(500))).hasSizeLessThan(70);
	}

	private static SignInSource bringing(String... digests) {
		return new SignInSource("192.0.2.1", List.of(digests));
	}

	private void fail(int times) {
		for (int count = 0; count < times; count++) {
			this.guard.failed(HERE, NOW);
		}
	}

}
