package jp.tejuncho.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImpossibleDatesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			令和99年13月45日から使う。|令和99年13月45日|13月という月はありません。
			昭和65年に設置した。|昭和65年|昭和は64年までです。
			平成３２年度の記録|平成３２年度|平成は31年までです。
			期限は、2026/13とする。|2026/13|13月という月はありません。
			期限は、2026/2/30とする。|2026/2/30|2月は28日までです。
			2026年2月30日から使う。|2026年2月30日|2月は28日までです。
			２０２６年１３月から使う。|２０２６年１３月|13月という月はありません。
			令和九年二月二十九日|令和九年二月二十九日|2月は28日までです。
			令和８年４月31日|令和８年４月31日|4月は30日までです。
			毎年２月30日に行う。|２月30日|2月は29日までです。
			毎年13月１日に行う。|13月１日|13月という月はありません。
			令和元年四月三十一日|令和元年四月三十一日|4月は30日までです。
			令和０年１月１日に適用する。|令和０年１月１日|令和０年という年はありません。
			2100年2月29日まで保管する。|2100年2月29日|2月は28日までです。
			昭和64年１月８日に廃止した。|昭和64年１月８日|昭和は64年１月７日までです。
			R8.4.31に更新する。|R8.4.31|4月は30日までです。
			S65.1.1に設置した。|S65.1.1|昭和は64年までです。
			""")
	void 暦にあり得ない年月日は訳とともに見つかる(String text, String date, String fault) {
		assertThat(ImpossibleDates.in(text)).singleElement().satisfies((place) -> {
			assertThat(place.letters()).isEqualTo(date);
			assertThat(place.fault()).isEqualTo(fault);
			assertThat(text.substring(place.start(), place.end())).isEqualTo(date);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和99年", "令和50年４月１日", "令和10年２月29日", "2028年2月29日", "毎年２月29日", "昭和64年１月７日", "平成31年４月30日",
			"平成31年10月１日", "昭和100年問題に備える", "「平成35年計画」による", "『昭和65年史』を備える", "13月", "十三月を経過した後", "1年13月", "二年六月",
			"24か月31日", "製品Ver.2026/13", "第2026/13号", "文書番号2026/13", "A2026/13", "2026/27年度", "2026/27", "192.0.2026/13",
			"https://example.jp/2026/13/", "2026/1234", "2026/12/1", "2026/12", "2026-13-45", "2026.13", "型番X-13月45日",
			"見本町13番45号", "令和○年○月○日", "令和８年０月０日", "2026年度", "45日以内", "令和８年13月間", "２月31日間", "令和８年４月１日から30日まで", "3/32",
			"9:00-17:00", "平成の31年間", "2026年2月28日", "令和０年", "R8.4.30", "R8.13", "R1.2.3.4", "型番R8.4.31-A",
			"2104年2月29日" })
	void 暦にあり得る年月日やほかの数は見つけない(String text) {
		assertThat(ImpossibleDates.in(text)).isEmpty();
	}

}
