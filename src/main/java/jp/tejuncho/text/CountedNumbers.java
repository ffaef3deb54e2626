package jp.tejuncho.text;

/**
 * 数と単位.
 *
 * What a number is written with and what is counted, for all who must not part them: 第２条,
 * 26年, 十三件, ３か月, 500㎡. Parts of regular expressions.
 */
public final class CountedNumbers {

	/** Figures in kanji. */
	public static final String KANJI = "〇一二三四五六七八九十百千万億兆";

	/** One figure, not in kanji. */
	public static final String DIGIT = "[0-9０-９]";

	/** What is counted: ㎡, ㎏, ㍑ and their like have blocks of their own. */
	public static final String UNIT = "(?:年[度間]?間?|[かカヶケヵ箇個](?:月間?|所|条|国|年)|週間?|日間|日目|時間|[分秒]間|文字|世代|種類|段階|回目|つ目?|ページ|バイト|ビット|メートル|パーセント"
			+ "|[月日時分秒条項号章節編款目版回次期件名人者円頁字桁台枚部冊個本点割倍度歳種階室級段行列社課組通代等表図㌀-㍗㍱-㏟㏿％%‰￠¢℃℉°′″]"
			+ "|(?:[KMGTkmcＫＭＧＴｋｍｃ]?[BＢbmｍgｇ])(?![A-Za-zＡ-Ｚａ-ｚ]))";

	private CountedNumbers() {
	}

}
