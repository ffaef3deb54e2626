package jp.tejuncho.drafting.rule;

/**
 * 別に添えるものを指す言葉.
 *
 * 別表第１, 様式第２号, 図－１, 付録A: parts of regular expressions.
 */
final class AttachmentWords {

	private static final String DIGITS = "[0-9０-９]";

	private static final String NUMBER = "(?:" + DIGITS + "{1,4}|[一二三四五六七八九十百〇]{1,6})";

	// 表-2, 図－１, 別表 - 3
	private static final String LINK = "[ 　]?(?:[-－‐–−][ 　]?)?";

	// one without a number, where something is said of it like of a place: 別図のとおり
	private static final String APART = "(?:別(?:[表図紙添]|添(?:[表図]|資料))|[付附]録|資料" + LINK + NUMBER
			+ ")(?=の(?:とおり|通り|定め|規定|例に)|に(?:定め|規定|掲げ|示[しす]|よ[りる]|従|基づ)|を?参照)";

	/** Any of them. */
	static final String NUMBERED = APART + "|(?:(?:別記)?様式|別[表図紙添記]|[付附][表図録])" + LINK + PlainNumbers.LETTER
			+ "|(?:(?:別記)?様式(?:第|" + LINK + ")?" + NUMBER + "号?|(?:別[表図紙添]|[付附][表図録])(?:第|" + LINK + ")?" + NUMBER
			+ "|(?:[表図]|別記)" + LINK + DIGITS + "{1,3}(?:[-－.．]" + DIGITS + "{1,3})?)" + PositionalWords.BRANCH
			+ "(?![0-9０-９]|[ 　]?[年月日回人件階枚個分つ行列面冊点℃℉°%％‰])" + NumberLists.REST;

	private AttachmentWords() {
	}

}
