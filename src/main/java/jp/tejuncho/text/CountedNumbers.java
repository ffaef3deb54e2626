package jp.tejuncho.text;

/**
 * 数と単位.
 *
 * What a number is written with and what is counted, for all who must not part them: 第２条,
 * 26年, 十三件, ３か月, 500㎡. Parts of regular expressions.
 */
public final class CountedNumbers {

	private static final int FULL_WIDTH = 'Ａ' - 'A';

	/** Figures in kanji. */
	public static final String KANJI = "〇一二三四五六七八九十百千万億兆";

	/** One figure, not in kanji. */
	public static final String DIGIT = "[0-9０-９]";

	private static final String OF_TIME = "年[度間]?間?|四?半期|世紀|年代|周年|営業日|[週泊]間?|日間|日目|時間|[分秒]間";

	/** What is measured, in katakana. */
	public static final String MEASURE = "(?:(?:キロ|メガ|ギガ|テラ|ペタ|センチ|ミリ|マイクロ|ナノ|ヘクト|デシ)?(?:メートル|グラム|リットル|ワット時?|ボルト|アンペア|ヘルツ|バイト|ビット|パスカル|オーム)"
			+ "|ヘクタール|アール|トン|デシベル|カロリー|ジュール|ルクス|ノット|インチ|ピクセル|ドット|ポイント|パーセント|ドル|ユーロ)";

	private static final String OF_THINGS = "文字|世代|種類|段階|回目|つ目?|箇所|[月日時分秒条項号章節編款目版回次期件名人者円頁字桁台枚部冊個本点割倍度歳種階室級段行列社課組通代等表図]";

	private static final String LATIN = wide(
			"(?:[KkMGTPcdnm]?(?:bit|bps|Wh|VA|Hz|Pa|B|b|m|g|W|V|A|L|l)|ha|dB|ppm|rpm|fps|dpi|px|pt|cc|[ts])(?:/[smhd])?")
			+ "[²³23２３]?(?![A-Za-zＡ-Ｚａ-ｚ])";

	// ㎡, ㎏, ㍑ and their like have blocks of their own
	private static final String SIGN = "[㌀-㍗㍱-㏟㏿％%‰￠¢℃℉°′″ℓΩ]";

	/** What is counted, if it stands behind a number. */
	public static final String PLAIN_UNIT = "(?:" + OF_TIME + "|[かカヶケヵ箇個](?:月間?|所|条|国|年)|" + MEASURE + "|" + OF_THINGS
			+ "|" + SIGN + "|" + LATIN + ")";

	/** What is counted as well as named or the beginning of other words: 施設, 要素, 校. */
	public static final String NAMED_UNIT = "(?:要素|要因|系[統列]|世帯|施設|拠点|地[点区]|区[分画間]|団体|法人|機関|自治体|市町村|都道府県|事業[者所]?|営業所|周年?|部[署門局]|店舗"
			+ "|交[代替]|教室|学[年期級]|会計年度|品目|項目|案件|様式|丁目|番地|号[室棟車線機]|車[線両]|往復|方[向式]|工程|通り|シート|セット|ケース|グループ|チーム|クラス"
			+ "|レベル|ステップ|パターン|タイプ|ページ|ファイル|アカウント|ライセンス|ユーザー?|サーバー?|ポート|ノード|コア|[棟校戸票基面箱袋束班系層区市町村便両隻床坪畳泊食機局所])";

	/** What is counted. */
	public static final String UNIT = "(?:" + NAMED_UNIT + "|" + PLAIN_UNIT + ")";

	/** Where another word goes on that only begins like what is counted: 部門, 人的. */
	public static final String NO_OTHER_WORD = "(?![\\p{IsHan}&&[^以目分間前後未程超内余当毎弱強半増減]])";

	/** A blank that may stand between a number and what is counted: 500 ㎡. */
	public static final String BLANK = "[ 　]{1,2}";

	/** What is counted, with or without a blank before it. */
	public static final String SPACED_UNIT = "(?:" + UNIT + "|" + BLANK + "(?:" + SIGN + "|" + LATIN + "|" + PLAIN_UNIT
			+ NO_OTHER_WORD + ")| {1,2}" + NAMED_UNIT + NO_OTHER_WORD + ")";

	private CountedNumbers() {
	}

	// half-width or full-width, letter by letter
	private static String wide(String pattern) {
		StringBuilder wide = new StringBuilder();
		boolean listed = false;
		for (int i = 0; i < pattern.length(); i++) {
			char letter = pattern.charAt(i);
			listed = (letter == '[') || (listed && letter != ']');
			boolean latin = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
			String both = latin ? letter + Character.toString(letter + FULL_WIDTH) : Character.toString(letter);
			wide.append((latin && !listed) ? "[" + both + "]" : both);
		}
		return wide.toString();
	}

}
