package jp.tejuncho.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day that is read wrongly puts a document in force on another day.
 */
class WrittenDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "令和9年4月1日", "令和９年４月１日", "R9.4.1", "r9.4.1", "Ｒ９．４．１", "R9/4/1", "R9-4-1", "令9.4.1",
			"令和九年四月一日", "㋿9年4月1日", "2027-04-01", "2027-4-1", "2027/4/1", "２０２７／４／１", "2027.4.1", "2027年4月1日",
			"２０２７年４月１日", "20270401", " 令和 9年 4月 1日 ", "令和９年４月１日（木）", "二〇二七年四月一日", "令和09年04月01日" })
	void どの書き方でも同じ日に読める(String text) {
		assertThat(WrittenDate.of(text).day()).contains(LocalDate.of(2027, 4, 1));
		assertThat(WrittenDate.of(text).complaintAsDay("施行日")).isEmpty();
		assertThat(WrittenDate.of(text).complaintAsMonth("作成年月")).get().asString().contains("年月だけ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和9年4月", "令和９年４月", "R9.4", "Ｒ９．４", "2027-04", "2027/4", "2027年4月", "２０２７年４月", "令和九年四月",
			"令9.4", "西暦2027年4月", "西暦２０２７年４月", "西暦2027/4" })
	void どの書き方でも同じ月に読める(String text) {
		assertThat(WrittenDate.of(text).month()).contains(YearMonth.of(2027, 4));
		assertThat(WrittenDate.of(text).complaintAsMonth("作成年月")).isEmpty();
		assertThat(WrittenDate.of(text).complaintAsDay("施行日")).get().asString().contains("日まで");
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和９年４月１日（月）", "2027-04-01(金曜日)" })
	void 曜日が違う日付は聞き返すが読める(String text) {
		assertThat(WrittenDate.of(text).complaintAsDay("施行日")).get().asString().contains("木曜日");
		assertThat(WrittenDate.of(text).day()).contains(LocalDate.of(2027, 4, 1));
	}

	@ParameterizedTest
	@CsvSource({ "令和元年5月1日,2019-05-01", "R1.5.1,2019-05-01", "平成31年4月30日,2019-04-30", "H31.4.30,2019-04-30",
			"昭和64年1月7日,1989-01-07", "S63.12.31,1988-12-31", "平成元年1月8日,1989-01-08", "令和10年2月29日,2028-02-29",
			"大正15年12月24日,1926-12-24", "西暦2026年11月3日,2026-11-03" })
	void 元号の境の日も読める(String text, LocalDate day) {
		assertThat(WrittenDate.of(text).day()).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "未定", "2026/13", "2026-13-01", "令和99年", "令和99年4月", "令和99年4月1日", "令和9年2月30日",
			"令和9年2月29日", "平成31年5月1日", "平成99年1月", "令和元年4月30日", "昭和64年2月", "9年4月1日", "4月1日", "27/4/1", "令和9年", "令和9年度",
			"R9", "0000-01-01", "2027-00-10", "令和0年1月", "令和9年13月", "西暦9年4月", "西暦令和9年4月", "来年4月", "令和9年4月頃", "令和9年4月31日",
			"2027-04-01から" })
	void 読めない日付は平たい文で断られる(String text) {
		for (String complaint : List.of(WrittenDate.of(text).complaintAsDay("施行日").orElseThrow(),
				WrittenDate.of(text).complaintAsMonth("作成年月").orElseThrow())) {
			assertThat(complaint).endsWith("。").contains("令和９年４月");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026/13", "令和9年13月", "2027-00", "2026-13-01" })
	void ない月は月として断られ日のことは言わない(String text) {
		assertThat(WrittenDate.of(text).complaintAsMonth("作成年月")).get()
			.asString()
			.contains("月という月はありません")
			.doesNotContain("日を", "日付");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-02-30", "令和9年2月29日" })
	void 年月に書いた日は暦になくても日を付けないように断られる(String text) {
		assertThat(WrittenDate.of(text).complaintAsMonth("作成年月")).get()
			.asString()
			.contains("年月だけ")
			.doesNotContain("月と日");
	}

	@Property
	void 和暦で印刷した日はその日に読み戻せる(@ForAll @IntRange(min = 0, max = 72_000) int days) {
		LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
		assertThat(WrittenDate.of(Wareki.of(day)).day()).contains(day);
		assertThat(WrittenDate.of(day.toString()).day()).contains(day);
		assertThat(WrittenDate.of(Wareki.of(YearMonth.from(day))).month()).contains(YearMonth.from(day));
	}

	@Property
	void どんな字でも壊れない(@ForAll String text) {
		WrittenDate written = WrittenDate.of(text);
		assertThat(written.day().isEmpty() || written.month().isEmpty()).isTrue();
	}

}
