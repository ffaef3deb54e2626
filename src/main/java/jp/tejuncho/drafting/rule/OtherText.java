package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * よその文の名.
 *
 * 番号法, 対策基準, JIS Q 15001: what an article belongs to that is none of this text.
 */
final class OtherText {

	// what another text is called by, where a blank or の stands before its article
	private static final Pattern TEXT = Pattern.compile(
			"(?:法|法律|令|規則|条例|規程|規定|要綱|要領|細則|基準|方針|憲法|告示|訓令|指針|通知|通達|協定|契約書?|約款|仕様書|計画|ポリシー|ガイドライン|マニュアル|手引き?|説明書|資料)$");

	// JIS Q 15001, ISO/IEC 27001:2022, 附属書A
	private static final Pattern STANDARD = Pattern
		.compile("(?:(?<![A-Za-z])(?:ISO|IEC|JIS|IEEE|NIST|RFC|FIPS|ANSI|ITU)[A-Za-z0-9 /:.-]*|附属書[A-Za-z0-9]*)$");

	// this very text, whatever it is called
	private static final Pattern THIS = Pattern.compile("(?:(?:本|この)(?:情報セキュリティ)?(?:実施手順|手順書?|計画書?|文書|書)|当該)$");

	private OtherText() {
	}

	/**
	 * Whether it is this text.
	 * @param name the letters before a number
	 * @return {@code true} for 本手順
	 */
	static boolean isThis(String name) {
		return THIS.matcher(name).find();
	}

	/**
	 * Whether it is a standard, which no particle need join to its clause.
	 * @param name the letters before a number
	 * @return {@code true} for JIS Q 15001 and 附属書Ａの
	 */
	static boolean isStandard(String name) {
		return STANDARD.matcher(Normalizer.normalize(withoutOf(name), Normalizer.Form.NFKC)).find();
	}

	/**
	 * Whether it is called as a text is.
	 * @param name the letters before a number
	 * @return {@code true} for 対策基準の
	 */
	static boolean isText(String name) {
		String text = name.endsWith("の") ? Bracketed.without(withoutOf(name)) : name;
		return TEXT.matcher(text).find() && !isThis(text);
	}

	private static String withoutOf(String name) {
		return name.endsWith("の") ? name.substring(0, name.length() - 1) : name;
	}

}
