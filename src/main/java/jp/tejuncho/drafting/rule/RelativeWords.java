package jp.tejuncho.drafting.rule;

/**
 * 番号を使わずに位置で指す言葉.
 *
 * 上記, 右欄, 前述, 後段, 巻末: what they point at is somewhere before, beside or behind, and moves
 * when lines are added. Parts of regular expressions.
 */
final class RelativeWords {

	private static final String NOUN = "[\\p{IsHan}ァ-ヶ]";

	private static final String LAID_DOWN = "に(?:定め|規定|掲げ|よ[りる]|該当|基づ|示[しす])";

	private static final String TABLE = "(?:一覧表?|図表(?!紙)|[表図](?![紙示題面書形案式解画柄鑑譜])|様式|書式|資料|[付附]録|別[表紙図]|注記?(?![意文入目力射視])|用語集?|定義|規定|事項|名簿|連絡先)";

	/** 左欄に掲げる, 右欄の担当者; a screen has columns, too. */
	static final String COLUMN = "(?<!(?:画面|窓|フォーム|シート|ページ)の)(?:[左右上中下同前次]欄(?=の" + NOUN + "|の(?:とおり|いずれ|うち)|"
			+ LAID_DOWN
			+ "|に?係る)|[左右]列(?=の(?:規定|事項|区分|字句)|に(?:定め|規定|掲げ))|(?<!の)[上中下]段の(?:図表(?!紙)|[表図欄](?![紙示題面書形案式解画外])))";

	/** 様式 where it is only the kind: 同様式の書類, but not 同様式に定める. */
	static final String OF_ONE_FORM = "様式(?!に(?:定め|規定|掲げ|よ[りる]|示[しす])|の(?:規定|[各第]|欄))";

	/** 後段の規定, ただし書に定める: a part of what stands before. */
	static final String WITHIN = "(?:本文(?:及び|又は|の)?(?:ただし|但し?)書き?|(?:ただし|但し?)書き?(?=の|" + LAID_DOWN + ")|柱書き?(?=の|"
			+ LAID_DOWN + ")|[前中後]段(?=の(?:規定|定め|場合|事項|例|者|とおり|措置|手続|方法|報告|期間|記録|期限)|" + LAID_DOWN
			+ ")|本文(?=の(?:規定|定め)|に(?:定め|規定)))";

	private static final String SAID = "[前後上先既]述(?:の(?:とおり|通り|手順|手続き?|方法|措置|規定|事項|場合)?|(?=" + LAID_DOWN
			+ ")|(?:した|する)(?=" + NOUN + "|とおり|よう|もの))|[前後既]出の(?=" + NOUN + ")|(?<![のそこあどる])[前先]に(?:述べ|定め|掲げ|示し|規定し)た";

	/** 上記の事項, 前述の手続, 左に掲げる. */
	static final String SIDE = "(?:[上下左右前後別]記(?![録載憶者述入名号事]|の?[ 　]?\uFFFC)|[前後上下左右別]掲(?![書示載出揚げ]))(?:の?(?:とおり|通り)|の(?:各号|事項|規定|項目))?|(?<![のそこあど])[上下左右]に(?:掲げ|定め)[るた](?!\uFFFC)|"
			+ SAID + "|(?<![のるそこあど])先の(?=[章節条項号](?!目)|規定)|(?<!つ)以[上下]の(?:規定|定め)";

	/** 巻末の一覧, 冒頭の定義, 裏面の表. */
	static final String AT_AN_END = "(?<!の)(?:裏面|うら面|表面|おもて面)の(?:とおり|" + TABLE
			+ ")|(?<!の)(?:裏面|うら面)に(?:定め|規定|掲げ|示[しす])|(?:巻[末頭尾]|[章節]末)(?:の(?:" + TABLE + "|(?=" + NOUN + "))|(?="
			+ LAID_DOWN + "))|(?<!の)(?:末尾|冒頭|文[末頭])の" + TABLE;

	private RelativeWords() {
	}

}
