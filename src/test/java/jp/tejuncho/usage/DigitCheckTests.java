package jp.tejuncho.usage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.organization.DigitStyle;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("数字の全角・半角の点検")
class DigitCheckTests {

	@ParameterizedTest
	@EnumSource
	void どの書き方でも設定の例には何も言わない(DigitStyle style) {
		assertThat(new DigitCheck(style).check(style.example())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void 丸数字と見出しの番号と記号の中の数字には何も言わない(DigitStyle style) {
		assertThat(new DigitCheck(style)
			.check("①から⑳まで、(1)及び(12)のSHA-256、192.0.2.1、2026-04-01、5GB、Windows 7、TLS 1.3、ISO/IEC 27001、ＩＰｖ４、Ⅳ章、第百条"))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "札幌市中央区北3条西6丁目", "札幌市中央区北3条西6丁目1番地の2", "見本市中央1-2-3", "見本市中央1－2－3", "見本市本町1丁目2番3号",
			"見本市本町1の2", "見本市大字本町123番地4", "見本町東3線北12号", "〒060-8588 札幌市中央区北3条西6丁目 本庁舎5階", "見本市北三条西６丁目1番地",
			"9：00から17：00まで", "午前９時から", "Windows　7", "№3", "型番A(1)-B,2の機器", "iPad Pro 12.9", "R6.4.1", "10.0.0.1" })
	void 住所と時刻と製品名の数字には何も言わない(String text) {
		assertThat(new DigitCheck(DigitStyle.MIXED).check("庁舎は、" + text + "とする。")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "MIXED,第3条西口,第３条西口", "MIXED,第24条の2の規定,第24条の２の規定", "MIXED,見本町2の課,見本町２の課", "MIXED,本庁舎5階,本庁舎５階",
			"MIXED,1丁目及び第2項,1丁目及び第２項", "MIXED,3番の者,３番の者", "MIXED,第2項,第２項", "MIXED,第１１１条,第111条", "MIXED,第1１1条,第111条",
			"MIXED,'第111条第２項、３人、10日',", "MIXED,'１，０００円','1,000円'", "MIXED,'1,000円',", "HALF_WIDTH,第２項,第2項",
			"HALF_WIDTH,第2項第111条,", "FULL_WIDTH,第2項,第２項", "FULL_WIDTH,第111条,第１１１条", "MIXED,（1）の場合,（１）の場合",
			"HALF_WIDTH,３,3", "MIXED,1)記録をする,", "MIXED,利用者3人は申請書.docxに記入する,利用者３人は申請書.docxに記入する", "MIXED,'１，２及び３',",
			"MIXED,'1,2及び３','１、２及び３'", "MIXED,'1,2及び3','１、２及び３'", "HALF_WIDTH,'１，２及び３','1,2及び3'",
			"FULL_WIDTH,'1,2及び3','１、２及び３'", "MIXED,'1,12及び3','1,12及び３'", "MIXED,'1,000,000円',",
			"MIXED,'１，０００．５円','1,000.5円'", "MIXED,'1、000円',", "MIXED,'１、000円',", "MIXED,'1、200、300円',",
			"MIXED,192.168.１.1,192.168.1.1", "MIXED,192.168.１.１,192.168.1.1", "MIXED,０11-231-4111,011-231-4111",
			"MIXED,011-２３１-4111,011-231-4111", "MIXED,０１１－231－4111,011-231-4111",
			"HALF_WIDTH,0１1-231-4111,011-231-4111", "FULL_WIDTH,０11-231-4111,011-231-4111", "MIXED,〒０60-8588,〒060-8588",
			"MIXED,060－８５８８,060-8588", "MIXED,2026-０4-01,2026-04-01", "MIXED,2026/4/１,2026/4/1", "MIXED,2026/４/１,",
			"MIXED,9：０0,9:00", "MIXED,９：00,", "MIXED,５－10頁,", "MIXED,１-5頁,1-5頁", "MIXED,０１１－２３１－４１１１,",
			"MIXED,1.2.３,1.2.3", "FULL_WIDTH,3.５倍,３．５倍", "MIXED,'1、2及び3','１、２及び３'", "MIXED,1\uFE0F\u20E3機器,",
			"MIXED,1\u20E3機器,", "MIXED,'1,0000件','1,0000件'" })
	void 設定と違う数字だけを知らせる(DigitStyle style, String text, String right) {
		StringBuilder changed = new StringBuilder(text);
		new DigitCheck(style).check(text)
			.reversed()
			.forEach((number) -> changed.replace(number.start(), number.end(), number.right()));
		assertThat(changed).hasToString((right != null) ? right : text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=VLOOKUP(A1,B:C,2,0)を置く", "C:\\令和8年度\\手順に置く", "２章の手順.docxと令和8年の記録.xlsxを置く" })
	void パスとファイル名と式の数字には何も言わない(String text) {
		for (DigitStyle style : DigitStyle.values()) {
			assertThat(new DigitCheck(style).check(text)).isEmpty();
		}
	}

	@Test
	void 直した数字にはもう何も言わない() {
		for (DigitStyle style : DigitStyle.values()) {
			DigitCheck check = new DigitCheck(style);
			check.check("令和8年１０月1日、１．5倍").forEach((number) -> assertThat(check.check(number.right())).isEmpty());
		}
	}

}
