package jp.tejuncho.drafting.rule;

/**
 * 第を付けずに書いた番号.
 *
 * Ⅲ章, p.5, 付録A, 丸２, １に定める: parts of regular expressions.
 */
final class PlainNumbers {

	private static final String DIGITS = "[0-9０-９]";

	private static final String LATIN = "[A-Za-zＡ-Ｚａ-ｚ]";

	/** 第Ⅱ章, IV章. */
	static final String ROMAN = "(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVXＩＶＸ]{1,4})";

	/** p.5, pp.12. */
	static final String PAGE = "(?<!" + LATIN + ")[pPｐＰ]{1,2}[.．][ 　]?" + DIGITS + "{1,4}";

	/** What is said of a page and of no version: p.5を参照. */
	static final String SAID_OF_PAGE = "(?=を?参照|の(?:とおり|規定|定め|記載)|に(?:定め|規定|掲げ|示[しす]|よ[りる]))";

	/** 付録A, and no 別紙A4. */
	static final String LETTER = "[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])";

	/** 丸２; a whole day is 丸１日. */
	static final String ROUND = "(?<![\\p{IsHan}ァ-ヶー])(?:丸|マル)(?:" + DIGITS
			+ "{1,2}|[一二三四五六七八九十])(?![0-9０-９一二三四五六七八九十日年月週か箇ヶカ時分秒件回台枚本つ人名歳])";

	/** １に定める at the beginning of a sentence or of what is said of somebody. */
	static final String ALONE = "(?<![^。\\n「『（(、，])(?<![0-9０-９][、，])" + DIGITS + "{1,2}(?=に(?:定め|規定|掲げ|よ[りる]))";

	private PlainNumbers() {
	}

}
