package jp.tejuncho.text;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 日本時間.
 */
class JapanTimeTests {

	@Test
	void 夜明け前の操作も日本の日付で残る() {
		Instant beforeDawn = Instant.parse("2026-11-02T20:05:59Z");
		assertThat(JapanTime.day(beforeDawn)).isEqualTo("令和８年11月３日");
		assertThat(JapanTime.time(beforeDawn)).isEqualTo("5時05分");
		assertThat(JapanTime.dayAndTime(Instant.parse("2026-11-03T14:59:00Z"))).isEqualTo("令和８年11月３日 23時59分");
	}

}
