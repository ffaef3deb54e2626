package jp.tejuncho.text;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WarekiTests {

	@ParameterizedTest
	@CsvSource({ "2019-04-30,平成31年４月30日", "2019-05-01,令和元年５月１日", "2026-11-03,令和８年11月３日", "2028-01-10,令和10年１月10日",
			"1873-01-01,明治６年１月１日", "1872-12-31,西暦1872年12月31日" })
	void 改元の日を境に元号が変わる(LocalDate date, String words) {
		assertThat(Wareki.of(date)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "2019-05,令和元年５月", "2026-11,令和８年11月" })
	void 月だけでも書ける(YearMonth month, String words) {
		assertThat(Wareki.of(month)).isEqualTo(words);
	}

}
