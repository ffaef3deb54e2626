package jp.tejuncho.text;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("仮の印")
class PlaceholdersTests {

	@ParameterizedTest
	@CsvSource({ "○○,○○", "〇〇,〇〇", "◯◯,◯◯", "●●,●●", "△△,△△", "○○課,○○", "株式会社○○○,○○○", "総務部△△課,△△", "令和○○年○○月,○○",
			"二〇〇〇年の○○,○○", "令和〇〇年〇〇月〇〇日,〇〇", "〇〇時〇〇分,〇〇", "20〇〇年,〇〇", "定員〇〇名,〇〇", "〇〇円,〇〇", "〇〇・〇〇課,〇〇", "〇〇・三係,〇〇" })
	void 続けた丸と三角は空欄の印である(String text, String mark) {
		assertThat(Placeholders.certain(text)).contains(mark);
	}

	@ParameterizedTest
	@ValueSource(strings = { "○印", "結果は○、△又は×", "二〇〇〇年", "三、〇〇〇円", "まるまる", "令和○年○月", "", "午前〇時〇〇分", "午後八時〇〇分", "８時〇〇分",
			"17時〇〇分〇〇秒", "十七時三十分〇〇秒", "午前〇〇時〇〇分", "八〇〇点", "三〇〇号室", "一〇〇円", "二・〇〇五", "五点〇〇" })
	void 一つだけの丸と漢数字の〇は確かな空欄の印ではない(String text) {
		assertThat(Placeholders.certain(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "××,××", "××課,××", "XX,XX", "株式会社ＸＸ,ＸＸ", "xxx,xxx", "□□,□□", "未定,未定", "（未定）,（未定）", "要確認,要確認",
			"施錠（要確認）,（要確認）", "TBD,TBD", "【要記載】,【要記載】", "（要追記）,（要追記）", "（　　　）課長,（　　　）", "TODO：課長に聞く,TODO：",
			"TBD（課長）,TBD", "仮,仮", "－,－", "？？,？？", "…,…", "ここに入力してください,ここに入力してください", "後日記入,後日記入" })
	void 仮の言葉らしい値は推測できる(String value, String mark) {
		assertThat(Placeholders.guessedIn(value)).contains(mark);
	}

	@ParameterizedTest
	@ValueSource(strings = { "株式会社見本", "XXL", "DXX", "（　）内に記入", "ToDoリスト", "TODOの一覧", "TBDX", "（要注意）", "未定義の機器", "仮設庁舎",
			"要確認事項の記録", "a__b", "https://example.jp/xx", "株式会社仮屋", "未来株式会社", "入力の制限", "情報システム－Ａ", "なし", "TLS1.2" })
	void 名称や文の言葉は仮の印ではない(String value) {
		assertThat(Placeholders.guessedIn(value)).isEmpty();
	}

}
