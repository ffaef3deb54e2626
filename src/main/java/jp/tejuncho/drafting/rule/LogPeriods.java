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

	private static final String KANJI = "[一二三四五六七八九十]";

	private static final Pattern PERIOD = Pattern.compile("(?<![0-9一二三四五六七八九十第令和平成.月前後上下])(?:(?<number>[0-9]+|" + KANJI
			+ "+)(?<unit>[かカヵヶケ箇個]?年(?<half>半)?|[かカヵヶケ箇個]月|週|日)|半年)(?![度目]|[0-9]+月|" + KANJI + "+月)間?+"
			+ "(?:\\([^()]*\\))?");

	private static final String KEPT = "(?:保存|保管|保持|蓄積|残[さしすせそ]|取って)";

	private static final String HOW_OFTEN_OR_WHEN = "(?!以内|以前|以降|前|後|まで|おき|ごと|毎|隔|単位|分|連続|周期|目|程度で|で|に(?!わた))";

	// for one year, on a medium of its own: from the period to the verb
	private static final Pattern LEADS = Pattern
		.compile(HOW_OFTEN_OR_WHEN + "(?:以上|程度|ほど)?(?:の間|にわた[りっ]て?|[をが](?:経過する|過ぎる)まで|を下らない期間)?"
				+ "[はもを、,の]*(?:(?![^、。]*(?:たら|たとき|た場合|したもの|交換|[0-9]))[^、。]{1,20}?(?:に|へ|で|として|とともに|のまま))?" + KEPT);

	private static final Pattern NAMED = Pattern
		.compile("(?:保存|保管|保持|蓄積|残す|残しておく)(?:する|しておく)?(?:の?(?:期間|年限))?(?:は|を|が|:|として)[^。]*$");

	private static final Pattern IS = Pattern.compile("(?:以上|程度|ほど)?(?:と(?:し|する|定め|なる|な[りっ])|である|です|[。)」]|$)");

	// what a sentence speaks of: 媒体は, 記録を
	private static final Pattern TOPIC = Pattern.compile("(?<noun>[\\p{IsHan}ァ-ヶー]+)(?:など|ごと)?[はをも]");

	private static final Pattern OF_LOGS = Pattern.compile("ログ|記録|履歴|証跡|データ|ファイル|情報|期間|年限|保存|保管|保持|蓄積|全て|分");

	// who keeps them
	private static final Pattern KEEPER = Pattern.compile("(?:者|長|員|課|係|部|局|室|担当|情報システム)$");

	private static final int MONTHS = 12;

	private LogPeriods() {
	}

	/**
	 * Finds them; １年, 1年間, 一箇年 and 12か月 are the same period.
	 * @param text any text
	 * @return each as it is told to a person
	 */
	static Set<String> in(String text) {
		Set<String> periods = new TreeSet<>();
		for (String sentence : Sentences.of(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
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
			if (isKept(before, sentence.substring(period.end())) && isOfLogs(before)) {
				periods.add(written(period));
			}
		}
	}

	private static boolean isKept(String before, String after) {
		return LEADS.matcher(after).lookingAt() || (IS.matcher(after).lookingAt() && NAMED.matcher(before).find());
	}

	// the nearest thing that is spoken of: ログを保管する媒体は、５年間保管する
	private static boolean isOfLogs(String before) {
		return TOPIC.matcher(before)
			.results()
			.map((topic) -> topic.group("noun"))
			.filter((noun) -> !KEEPER.matcher(noun).find())
			.reduce((_, last) -> last)
			.map((noun) -> OF_LOGS.matcher(noun).find())
			.orElse(true);
	}

	// 半年 is 6か月, １年半 is 18か月
	private static String written(MatchResult period) {
		@Nullable String number = period.group("number");
		if (number == null) {
			return written(MONTHS / 2, "か月");
		}
		int count = number.codePoints().allMatch(Character::isDigit) ? Integer.parseInt(limited(number))
				: Numerals.value(number);
		String unit = period.group("unit");
		return (period.group("half") != null) ? written(count * MONTHS + MONTHS / 2, "か月")
				: written(count, (unit.length() > 1) ? unit.substring(1) : unit);
	}

	private static String limited(String digits) {
		return digits.substring(Math.max(0, digits.length() - 6));
	}

	private static String written(int number, String unit) {
		boolean months = unit.endsWith("月");
		boolean years = months && number % MONTHS == 0 && number > 0;
		return years ? number / MONTHS + "年" : number + (months ? "か月" : unit);
	}

}
