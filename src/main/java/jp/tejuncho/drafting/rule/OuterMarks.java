package jp.tejuncho.drafting.rule;

/**
 * 章や節を言わずに書いた番号.
 *
 * Ⅱ-1-(2), ２－(1)－①, イに掲げる, アからウまで: parts of regular expressions.
 */
final class OuterMarks {

	private static final String DIGITS = "[0-9０-９]{1,2}";

	private static final String LINK = "[ 　]?[-－‐–−―ー][ 　]?";

	private static final String MARK = "(?:[（(](?:" + DIGITS + "|[一二三四五六七八九十]{1,2}|[ア-ンｱ-ﾝ])[）)]|[①-⒇㉑-㊿])";

	private static final String NUMBER = "(?:" + DIGITS + "|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻⅰ-ⅻ]|[IVＩＶ]{1,4})";

	private static final String ALONE = "(?![ァ-ヺーｦ-ﾟﾞ])";

	private static final String ONE_KANA = "[ア-ンｱ-ﾝ]" + ALONE;

	// what is joined by a hyphen and ends in a number is a date, an address or a model
	private static final String NO_WORD_BEFORE = "(?<![\\p{IsHan}ァ-ヺｦ-ﾟA-Za-zＡ-Ｚａ-ｚ0-9０-９Ⅰ-ⅿ._/:@．：／－‐–−―ー-])";

	private static final String LAID_DOWN = "に(?:定め|規定|掲げ|示[しす]|よ[りる]|該当|係る|基づ|従)";

	private static final String SAID_OF_ONE = "(?=" + LAID_DOWN
			+ "|の(?:規定|定め|とおり|通り|いずれか|場合|例に|事項|措置|手続|方法(?!論)|書類|区分|要件|基準|機器|情報(?!シ)|者(?!数))|及び前|又は前|を除)";

	private static final String JOIN = "[ 　]?(?:、|・|[～〜~－-]|及び|又は|並びに|若しくは|から|ないし|乃至)[ 　]?";

	private static final String SAID_OF_SEVERAL = "(?:(?=[のにをがはと、。]|及び|又は|並びに|若しくは|以外|等|[)）]|$)|[ 　]?(?:まで|迄))";

	// Ⅱ-1-(2), ２－(1)－①, Ⅱ－１に定める
	private static final String LINKED = "(?:(?<=[章節款条項号])|" + NO_WORD_BEFORE + ")" + "(?:(?:" + NUMBER + "|" + MARK
			+ ")(?:" + LINK + "(?:" + NUMBER + "|" + MARK + "))*" + LINK + "(?:" + MARK + "(?:[ア-ンｱ-ﾝ]" + ALONE + ")?|"
			+ ONE_KANA + "(?=" + LAID_DOWN + "|の))|[Ⅰ-Ⅻⅰ-ⅻ](?:" + LINK + DIGITS + ")+(?=" + LAID_DOWN
			+ "|の(?:規定|定め|とおり)))";

	// イに掲げる, ア及びイの
	private static final String KANA = NO_WORD_BEFORE + "(?:" + ONE_KANA + "(?:" + JOIN + ONE_KANA + ")+"
			+ SAID_OF_SEVERAL + "|" + ONE_KANA + SAID_OF_ONE + ")";

	/** 上記ア, 前号のイ: what follows something that leads to it. */
	static final String OF_WHAT_STANDS_BEFORE = ONE_KANA + "(?:" + JOIN + ONE_KANA + ")*(?:" + SAID_OF_SEVERAL + "|"
			+ SAID_OF_ONE + ")";

	/** Any of them. */
	static final String ANY = LINKED + "|" + KANA;

	private OuterMarks() {
	}

}
