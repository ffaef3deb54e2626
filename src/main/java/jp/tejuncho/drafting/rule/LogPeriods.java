package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Numerals;
import jp.tejuncho.text.Sentences;

/**
 * ログを残す期間.
 *
 * A number of days or years is one only where it leads to a verb of keeping, or is said
 * of a 保存期間: other numbers say how often, how much at a time, or when.
 */
final class LogPeriods {

	// what a machine writes down by itself: 操作記録, 認証の記録, アクセス履歴
	private static final Pattern LOGS = Pattern.compile("(?<![ブプ]|カタ|アナ|ダイア)ログ(?!イン|オン|アウト|オフ)|証跡"
			+ "|(?:アクセス|操作|認証|接続|通信|監査|イベント|ログイン|ログオン|サインイン|送受信|送信|受信|利用|使用|稼働|障害|システム|サーバー?|ネットワーク|ファイアウォール)(?:状況)?の?(?:記録(?!媒体|簿|票|用紙)|履歴)");

	private static final String NUMBER = "(?:[0-9]+|[一二三四五六七八九十]+)";

	private static final String COUNTED = "[かカヵヶケ箇個]";

	// ８年度 is a year of the calendar but where it is said to last
	private static final String FISCAL = "(?:(?:会計|事業|営業)年度|[かカヵヶケ箇個]年度|(?<![0-9]{3})年度(?=間|保[存管持]))";

	// ５ 会計年度, ３年間 保存
	private static final Pattern BLANK = Pattern.compile("(?<![!-~]) +| +(?![!-~])");

	private static final Pattern PERIOD = Pattern.compile("(?<![0-9一二三四五六七八九十第令和平成.月前後上下A-Za-z])(?:(?<years>" + NUMBER
			+ ")(?:" + FISCAL + "|" + COUNTED + "?年)間?と?(?<more>" + NUMBER + ")(?<rest>" + COUNTED + "?月)|(?<number>"
			+ NUMBER + ")(?<unit>" + FISCAL + "|" + COUNTED + "?年(?<half>半)?|" + COUNTED
			+ "?月|週|日)|半年|(?<ever>(?:永年|永久|恒久|無期限)(?!勤続|在職|表彰)(?:的?に|で)?))(?![度目]|" + NUMBER
			+ "月)(?<span>間?+)(?:\\([^()]*\\))?");

	// one of these stands in each of them
	private static final String UNITS = "年月週日久限";

	// ６月 is a month of the year but where it is said to last, as it does in statutes
	private static final Pattern LASTS = Pattern
		.compile("以上|の間|にわた|[をが](?:経過|過ぎる)|を下らない|保[存管持]|蓄積|と(?:し|する|定め)|である|です|[。)」]|$");

	private static final Pattern AT_LEAST = Pattern.compile("(?:少なくとも|最低|最低でも|最短|最短でも)、?$");

	private static final Pattern OF_A_YEAR = Pattern.compile("(?:年の?|[翌各同]|月(?:及び|又は|と|、|・|~|から))$");

	private static final String KEPT = "(?:保存|保管|保持|蓄積|残[さしすせそ]|取って)";

	private static final String HOW_OFTEN_OR_WHEN = "(?!以内|以前|以降|前|後|まで|おき|ごと|毎|隔|単位|分|連続|周期|目|程度で|で|に(?!わた))";

	// for one year, on a medium of its own: from the period to the verb
	private static final Pattern LEADS = Pattern
		.compile(HOW_OFTEN_OR_WHEN + "(?:以上|程度|ほど)?(?:の間|にわた[りっ]て?|[をが](?:経過する|過ぎる)まで|を下らない期間)?"
				+ "[はもを、,の]*(?:(?![^、。]*(?:たら|たとき|た場合|したもの|交換|[0-9]))[^、。]{1,20}?(?:に|へ|で|として|とともに|のまま))?" + KEPT);

	private static final Pattern NAMED = Pattern
		.compile("(?:保存|保管|保持|蓄積|残す|残しておく)(?:する|しておく)?(?:の?(?:期間|年限))?(?:は|を|が|:|として|\\()[^。]*$");

	// 監査ログは５会計年度。
	private static final Pattern NAMED_ALONE = Pattern.compile("(?:" + LOGS + ")(?:等|類|データ|ファイル)?(?:は|:|については)、?$");

	private static final Pattern IS = Pattern.compile("(?:以上|程度|ほど)?(?:と(?:し|する|定め|なる|な[りっ])|である|です|[。)」]|$)");

	private static final String NOUN = "[\\p{IsHan}ァ-ヶーA-Za-z]+";

	// what a sentence speaks of: 媒体は, 紙の記録を, 写しも, 印刷したものは
	private static final Pattern TOPIC = Pattern
		.compile("(?<noun>" + NOUN + "(?:の" + NOUN + ")*[えしりいみきめけ]?|[^、。はをも]*もの)(?:など|ごと)?(?:[はをも]|について|に関して)");

	// what says nothing of whose it is: 当該記録, 保存の期間
	private static final Pattern ANY_RECORDS = Pattern
		.compile("(?:当該|同|各種?|上記|前記|取得|収集|出力|採取|記録|履歴|証跡|データ|ファイル|情報|期間|年限|保存|保管|保持|蓄積|全て|全|分|の)+");

	// who keeps them
	private static final Pattern KEEPER = Pattern.compile("(?:者|長|員|課|係|部|局|室|担当|情報システム)$");

	private static final int MONTHS = 12;

	private static final int DAYS = 365;

	private LogPeriods() {
	}

	/**
	 * Finds them; １年, 1年間, 一箇年 and 12か月 are the same period, and so are １年半, 一年と六月 and
	 * 18か月, 365日 and １会計年度. 永年 and 永久に are one, too: it never ends.
	 * @param text any text
	 * @return each as it is told to a person
	 */
	static Set<String> in(String text) {
		Set<String> periods = new TreeSet<>();
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
		if (folded.chars().noneMatch((letter) -> UNITS.indexOf(letter) >= 0)) {
			return periods;
		}
		String plain = BLANK.matcher(folded).replaceAll("");
		for (String sentence : Sentences.of(plain)) {
			if (LOGS.matcher(sentence).find()) {
				collect(sentence, periods);
			}
		}
		return periods;
	}

	private static void collect(String sentence, Set<String> periods) {
		Matcher period = PERIOD.matcher(sentence);
		while (period.find()) {
			String before = sentence.substring(0, period.start());
			String after = sentence.substring(period.end());
			if (lasts(period, before, after) && isKept(period, before, after) && isOfLogs(before)) {
				periods.add(written(period));
			}
		}
	}

	private static boolean lasts(MatchResult period, String before, String after) {
		boolean monthOfAYear = "月".equals(period.group("rest")) || "月".equals(period.group("unit"));
		return !monthOfAYear || !period.group("span").isEmpty() || AT_LEAST.matcher(before).find()
				|| (!OF_A_YEAR.matcher(before).find() && LASTS.matcher(after).lookingAt());
	}

	private static boolean isKept(MatchResult period, String before, String after) {
		boolean named = NAMED.matcher(before).find() || (isLong(period) && NAMED_ALONE.matcher(before).find());
		return LEADS.matcher(after).lookingAt() || (IS.matcher(after).lookingAt() && named);
	}

	// a day or a week may say how often
	private static boolean isLong(MatchResult period) {
		return period.group("unit") == null || !period.group("unit").matches("[日週]");
	}

	// the nearest thing that is spoken of: ログを保管する媒体は、５年間保管する
	private static boolean isOfLogs(String before) {
		return TOPIC.matcher(before)
			.results()
			.map((topic) -> topic.group("noun"))
			.filter((noun) -> !KEEPER.matcher(noun).find())
			.reduce((_, last) -> last)
			.map((noun) -> LOGS.matcher(noun).find() || ANY_RECORDS.matcher(noun).matches())
			.orElse(true);
	}

	// 半年 is 6か月, １年半 and 18か月 are 1年6か月
	private static String written(MatchResult period) {
		if (period.group("ever") != null) {
			return "永年";
		}
		@Nullable String years = period.group("years");
		if (years != null) {
			return months(count(years) * MONTHS + count(period.group("more")));
		}
		@Nullable String number = period.group("number");
		if (number == null) {
			return months(MONTHS / 2);
		}
		int count = count(number);
		String unit = period.group("unit");
		if (period.group("half") != null) {
			return months(count * MONTHS + MONTHS / 2);
		}
		if (unit.endsWith("年度")) {
			return months(count * MONTHS);
		}
		if (unit.equals("日") && count % DAYS == 0) {
			return months(count / DAYS * MONTHS);
		}
		return unit.endsWith("月") ? months(count) : count + unit.substring(unit.length() - 1);
	}

	private static int count(String number) {
		return Character.isDigit(number.charAt(0))
				? Integer.parseInt(number.substring(Math.max(0, number.length() - 6))) : Numerals.value(number);
	}

	private static String months(int months) {
		int years = months / MONTHS;
		int rest = months % MONTHS;
		return ((years > 0) ? years + "年" : "") + ((rest > 0 || years == 0) ? rest + "か月" : "");
	}

}
