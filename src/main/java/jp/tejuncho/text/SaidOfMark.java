package jp.tejuncho.text;

/**
 * 番号を参照にする言葉.
 *
 * It follows the number at once and says something of what has it: と begins a word in
 * 「①とびら」 and says something of ① in 「①とする」: what follows a particle is a closed set, what
 * begins a word is not. Parts of a regular expression; the page reads the same
 * (rising-marks.js).
 */
public final class SaidOfMark {

	private static final String NO_KANA = "[^ぁ-ん]";

	private static final String OF = "の(?!り|こぎり|ぼり|れん|ど[をがの])";

	private static final String WITH = "と(?=" + NO_KANA
			+ "|す[るれ]|し(?:て|た|、)|は(?:[^んぁ-ん]|い|こ)|も(?:に|、|[^ぁ-ん])|の|な[るらりっ]|みな[すしさ]|い[うっわ]|おり|おな|ともに)";

	private static final String OR = "か(?=ら|つ|" + NO_KANA + ")";

	private static final String TO = "に(?=" + NO_KANA
			+ "|よ[りるっ]|お(?:いて|ける|き)|つ(?:いて|き)|か(?:かる|かわ|んする)|し(?:て|た)|す[るぎ]|は|も|の|て|あ(?:って|る|た)|わた[るりっ]|そ[っい]|ならっ|なる|もと)";

	private static final String IS = "は(?=" + NO_KANA
			+ "|この|これ|その|それ|ここ|あ[るら]|な[いし]|すべて|する|し[なま]|でき|いず|おおむ|もちろん|もっぱら|とくに|とき|ところ|さらに|また|まず|ただ|い[うわ]|かつ|かなら|より|みな|ほか)";

	private static final String DOES = "が(?=" + NO_KANA
			+ "|ある|あっ|ない|なく|な[らりっ]|でき|い[るな]|この|その|する|し(?:た|て|な)|お[きこわ]|よ[りいく]|とも)";

	private static final String TOO = "も(?=" + NO_KANA + "|また|おな|この|その|あわ|ふく|すべて|しくは)";

	private static final String TOWARDS = "へ(?=" + NO_KANA + "|の|は|と|も)";

	private static final String IN = "で(?=" + NO_KANA + "|あ[るっり]|な[いくけ]|は|も|の|い[うた]|す|さ[えだ])";

	private static final String COMPARED = "以[外下上降前後内]|等(?![級高価身圧時量号])|など|だけ|のみ|ごと|ほか|ずつ|より(?=も|" + NO_KANA
			+ ")|まで|ないし|同様|同じ|に準じ";

	private static final String JOINED = "及び|並び|又は|若し|[～〜~－、,]";

	/** Any of them. */
	public static final String PATTERN = OF + "|を|" + WITH + "|" + OR + "|" + TO + "|" + IS + "|" + DOES + "|" + TOO
			+ "|" + TOWARDS + "|" + IN + "|" + COMPARED + "|" + JOINED;

	private SaidOfMark() {
	}

}
