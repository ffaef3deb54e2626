package jp.tejuncho.usage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 固有名詞.
 *
 * Tells a word from the same letters in a name: プロバイダ責任制限法, 子ども家庭課, 株式会社サーバ工房, 「プリンタ使用簿」.
 */
final class ProperNames {

	private static final String OF_NAME = "[\\p{IsHan}ァ-ヶー・々]{0,16}?";

	private static final Pattern REST = Pattern
		.compile(OF_NAME + "(?:(?<![方手用作技違適文合])法(?![的令人])|法律|施行令|政令|省令|条例(?!案)|規則|要綱|要領|(?<!関)係(?![るらりわ数])"
				+ "|課(?![題税金程])|局(?![所面部])|庁(?!舎)|委員会|審議会|協議会|基金|機構|協会)");

	// サーバ室 and ユーザグループ are words, 子ども室 and 子どもグループ are not
	private static final Pattern OFFICE = Pattern.compile(OF_NAME
			+ "(?:(?<![内外一全上下])部(?![品分門屋外内下])|局|室|班|センター?|グループ|チーム|会議|プラザ|プラン|計画|戦略|制度|手当|条約|憲章|システム|ひろば|広場|館|園(?![児長])|会(?=[、。，」）はがをのにとへ]|$))");

	private static final String COMPANY = "(?:(?:株式|有限|合同|合資|合名|相互)会社|(?:社団|財団|行政|大学|学校|医療|福祉|NPO|ＮＰＯ|活動)法人|(?:協同|企業|事業)組合"
			+ "|[（(](?:株|有|合|社|財|一社|一財|公社|公財|特非)[)）]|[㈱㈲㈳㈶㈻])";

	private static final String LETTERS = "[\\p{IsHan}ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９・々ｦ-ﾟ.．&＆'’－-]";

	// what a company makes is no part of its name: 株式会社見本製サーバ
	private static final Pattern AFTER_COMPANY = Pattern
		.compile(COMPANY + "[ 　]?(?:" + LETTERS + "{0,20}(?<!製|等|所有)|[ぁ-んァ-ヶー]{1,8})$");

	private static final Pattern BEFORE_COMPANY = Pattern.compile("^" + LETTERS + "{0,20}[ 　]?" + COMPANY);

	// without one of these letters there is none
	private static final String OF_COMPANY = "社法組株有合財特㈱㈲㈳㈶㈻";

	private static final String OF_ORDINANCE = "例則綱領程章言画";

	private static final String OF_ORDINANCE_OR_LAW = OF_ORDINANCE + "律令";

	private static final int AROUND = 30;

	private static final int OF_LONG_NAME = 80;

	// over の, を and に: すべての人に優しいまちづくり条例; は, が and も make a sentence
	private static final String OF_ORDINANCE_NAME = "(?:[\\p{IsHan}ぁ-んァ-ヶー・々&&[^はがも]]|(?<![\\p{IsHan}ァ-ヶー])[はがも])";

	private static final Pattern ORDINANCE = Pattern
		.compile("^" + OF_ORDINANCE_NAME + "{1,30}?(?:条例|規則|要綱|要領|規程|憲章|宣言|(?<=[をにる]\\p{IsHan}{0,6})計画)");

	// a verb that leads to 条例 makes a name of it: すべての人にやさしいまちづくり条例; すべての要綱 has none
	private static final Pattern CERTAIN_ORDINANCE = Pattern.compile("^" + OF_ORDINANCE_NAME + "{1,20}?[にを]"
			+ OF_ORDINANCE_NAME + "{0,12}?[るすむぶうくいた][\\p{IsHan}ぁ-んァ-ヶー・々&&[^をにはがも]]{0,8}(?:条例(?!案)|憲章)");

	private static final String OF_LAW = "(?:法律|政令|省令|条例(?!案)|規則|規程|要綱|要領)";

	// 市民が安心して暮らせるまちづくりに関する条例; 職員が安全に関する規則を守る is a sentence
	private static final String IN_WHICH = "が(?=[^。、]{1,20}[るいたすむぶうく][^。、]{1,10}に関する)";

	// a law is called by what it is about: 高齢者、障害者等の移動に関する法律; 職員は、 is no beginning of one
	private static final Pattern LAW = Pattern.compile("(?:^|(?<=[。\n「『（(])|(?<=(?:また|なお|ただし|さらに|ついては|このため)、)|(?<="
			+ OF_LAW + "(?:、|及び|又は|並びに|若しくは)))(?:[^。、はが\n「」『』（）()]|(?<![ぁ-ん])、|" + IN_WHICH + "){1,70}?"
			+ "(?:に関する|に関し|に係る|についての|のための|を定める)[^。、は\n「」『』（）()]{0,16}?" + OF_LAW);

	private static final Pattern QUOTED = Pattern.compile("「[^「」。、\n]{1,30}」|『[^『』。、\n]{1,30}』");

	private static final Pattern DEFINES = Pattern.compile("(?:以下|という|を)[^。]{0,6}$");

	private ProperNames() {
	}

	/**
	 * Whether a word is the beginning of a name.
	 * @param text the text
	 * @param end where the word ends
	 * @return {@code true} if the name of a law, an office or a body goes on there
	 */
	static boolean goesOn(String text, int end) {
		return lookingAt(REST, text, end);
	}

	/**
	 * Whether a word that no office is called by in general begins the name of one.
	 * @param text the text
	 * @param end where the word ends
	 * @return {@code true} for 子ども未来部
	 */
	static boolean goesOnAsOffice(String text, int end) {
		return lookingAt(OFFICE, text, end);
	}

	private static boolean lookingAt(Pattern rest, String text, int end) {
		Matcher matcher = rest.matcher(text).useTransparentBounds(true);
		return matcher.region(end, text.length()).lookingAt();
	}

	/**
	 * Whether letters belong to the name of a company or another body, which is written
	 * as it is registered.
	 * @param text the text
	 * @param start where they begin
	 * @param end where they end
	 * @return {@code true} if 株式会社 or its like stands before or after them
	 */
	static boolean isOfCompany(String text, int start, int end) {
		String before = before(text, start);
		String after = after(text, end);
		return (holds(before, OF_COMPANY) && AFTER_COMPANY.matcher(before).find())
				|| (holds(after, OF_COMPANY) && BEFORE_COMPANY.matcher(after).find());
	}

	/**
	 * Whether letters may belong to the name of an ordinance, a form or a field: nobody
	 * but a person can tell.
	 * @param text the text
	 * @param start where they begin
	 * @param end where they end
	 * @return {@code true} if an ordinance ends after them or they stand in quotation
	 * marks
	 */
	static boolean mayHold(String text, int start, int end) {
		String after = after(text, end);
		return (holds(after, OF_ORDINANCE) && ORDINANCE.matcher(after).find())
				|| isQuoted(before(text, start), text.substring(start, end), after);
	}

	/**
	 * Whether letters stand in the name of an ordinance, as far as words can say.
	 * @param text the text
	 * @param end where they end
	 * @return {@code true} for すべて in すべての人にやさしいまちづくり条例
	 */
	static boolean isOfOrdinance(String text, int end) {
		String after = after(text, end);
		return holds(after, OF_ORDINANCE) && CERTAIN_ORDINANCE.matcher(after).find();
	}

	/**
	 * Whether letters stand in the name of a law or an ordinance that begins a sentence,
	 * as such names are made: 見本市飲料水およびごみの処理に関する条例.
	 * @param text the text
	 * @param start where they begin
	 * @param end where they end
	 * @return {@code true} if they are a part of the name
	 */
	static boolean isOfLaw(String text, int start, int end) {
		String after = text.substring(end, Math.min(text.length(), end + OF_LONG_NAME));
		return holds(after, OF_ORDINANCE_OR_LAW)
				&& LAW.matcher(text).results().anyMatch((name) -> name.start() <= start && end <= name.end());
	}

	private static boolean isQuoted(String before, String word, String after) {
		int open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'));
		if (open < 0) {
			return false;
		}
		Matcher quoted = QUOTED.matcher(before.substring(open) + word + after);
		return quoted.lookingAt() && quoted.end() > before.length() - open + word.length()
				&& !defines(before.substring(0, open), quoted.end() - (before.length() - open) - word.length(), after);
	}

	// （以下「サーバ」という。）
	private static boolean defines(String before, int end, String after) {
		return after.startsWith("とは", end) || (after.startsWith("という", end) && DEFINES.matcher(before).find());
	}

	private static String before(String text, int start) {
		return text.substring(Math.max(0, start - AROUND), start);
	}

	private static String after(String text, int end) {
		return text.substring(end, Math.min(text.length(), end + AROUND));
	}

	private static boolean holds(String text, String letters) {
		return text.chars().anyMatch((letter) -> letters.indexOf(letter) >= 0);
	}

}
