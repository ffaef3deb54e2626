package jp.tejuncho.drafting.rule;

import jp.tejuncho.text.CountedNumbers;

/**
 * 一つの単位を分け合う番号.
 *
 * 第１、２及び３項, 図１及び２, 次の図２, 次の１から３まで: parts of regular expressions.
 */
final class NumberLists {

	private static final String DIGITS = "[0-9０-９]";

	private static final String KANJI = "[一二三四五六七八九十]";

	private static final String ONE = "(?:" + DIGITS + "{1,3}(?!" + DIGITS + ")|" + KANJI + "{1,3})";

	/** What stands between two of them. */
	static final String JOIN = "[ 　]?(?:[、，,]?[ 　]?(?:及び|および|又は|または|並びに|ならびに|若しくは|もしくは)|[、，,・～〜~－-]|から|ないし|乃至)[ 　]?";

	/** The other numbers before a unit they share: ２及び３ in 第１、２及び３項. */
	static final String MORE = "(?:" + JOIN + "第?[ 　]?" + ONE + ")*";

	private static final String WHOLE = "(?=[のにをがはもと、。，．）)」]|及び|又は|並びに|若しくは|以外|等|$)";

	private static final String ENDS = "(?:[ 　]?(?:まで|迄)|" + WHOLE + ")";

	/** The other numbers behind a unit they share: 及び２ in 図１及び２. */
	static final String REST = "(?:(?:" + JOIN + "第?[ 　]?" + ONE + "号?)+" + ENDS + ")?";

	private static final String COUNTED = "[ 　]?(?:" + CountedNumbers.UNIT + "|点|面|冊|列)";

	/** The number of a figure or a table behind what leads to it: 次の図２. */
	static final String OF_FIGURE = "(?:第?[ 　]?(?:[-－‐–−][ 　]?)?" + DIGITS + "{1,3}(?:[-－.．]" + DIGITS + "{1,3})?(?!"
			+ DIGITS + "|" + COUNTED + ")" + REST + ")?";

	private static final String LEAD = "(?:次(?:の|に(?:掲げる|示す|定める|規定する))|以下の|[上下前後左右]記の?|[上下前後]掲の?)[ 　]?";

	private static final String KANA = "[ア-ンｱ-ﾝ](?![ァ-ヺーｦ-ﾟ])";

	private static final String LATIN = "[A-Za-zＡ-Ｚａ-ｚ](?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])";

	private static final String RANGE = "[ 　]?(?:から|[～〜~])[ 　]?";

	/** Typed numbers of a list that a word leads to: 次の１から３まで, 上記１に定める. */
	static final String LED = LEAD + "(?:(?:" + ONE + "(?:" + JOIN + ONE + ")+|" + KANA + "(?:" + JOIN + KANA + ")+|"
			+ LATIN + RANGE + LATIN + ")" + ENDS + "|" + DIGITS + "{1,2}(?=に(?:定め|規定|掲げ|よ[りる])))";

	private NumberLists() {
	}

}
