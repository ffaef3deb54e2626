package jp.tejuncho.drafting.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A period that is none would ask a clerk to change a sound sentence.
 */
class LogPeriodsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			情報システム管理者は、下表に示すサーバー等のログを記録し、これを１年間保管するものとする。|1年
			ログは、１年間（365日）保存する。|1年
			ログは、一箇年保存する。|1年
			ログは、1カ年保存する。|1年
			ログは、1ヵ年保存する。|1年
			ログは、１ｶ年保存する。|1年
			ログは、6ケ月保存する。|6か月
			ログは、６ヵ月間保存する。|6か月
			ログは、12個月保存する。|1年
			ログは、半年間保存する。|6か月
			アクセス記録は、一年半保管する。|18か月
			証跡は、２年半の間残す。|30か月
			アクセスログは、３年間、外部記録媒体に保存する。|3年
			アクセスログは、少なくとも90日間はサーバに保存する。|90日
			情報システム管理者は、ログを２年以上安全な場所に保管する。|2年
			ログは、５年を経過するまで保存する。|5年
			ログの保存期間は、３年とする。|3年
			操作ログを残す期間は、２か月以上とする。|2か月
			ログの保管は、５年間である。|5年
			ログ（３年間保存する。）は、暗号化する。|3年
			アクセス記録は、１週間に一回点検し、２年間保存する。|2年
			ログは、１日１回外部記録媒体に写し、２年間保存する。|2年
			""")
	void 残す期間はどの書き方でも見つかる(String sentence, String period) {
		assertThat(LogPeriods.in(sentence)).containsExactly(period);
	}

	@ParameterizedTest
	@ValueSource(strings = { "アクセスログは、１日１回、外部記録媒体に保存する。", "ログは、１日分を保管する。", "１日分のログを保管する。", "ログは、30日単位でまとめて保管する。",
			"ログは、7日間隔で保管する。", "２日連続で失敗したら記録を残す。", "ログインに２日連続で失敗したら記録を残す。", "ログを保管する媒体は５年で交換する。", "ログを保管する媒体は、５年間保管する。",
			"ログは保存し、書類は５年間保管する。", "ログは、毎月１日に保存する。", "ログは、30日ごとに確認する。", "ログは、10日以内に保存する。", "令和９年４月１日からログを保存する。",
			"ログは、半年ごとに確認して保存する。", "前半年のログは、保存しない。", "ログは、１週間後に外部記録媒体へ保存する。", "ログは、１日おきに保存する。", "ログは、３日間停止したときに保存する。",
			"ログの保存は、１日１回とする。", "ログの保存は、１日に１回とする。", "ログの保存は、30日周期とする。", "ログは、１日程度で保存する。", "書類は、５年間保存する。",
			"ログを保存する装置の保守の期間は、５年とする。" })
	void ほかの数は残す期間ではない(String sentence) {
		assertThat(LogPeriods.in(sentence)).isEmpty();
	}

}
