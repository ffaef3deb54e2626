package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 参照の段階.
 *
 * 章, 節, 条, 項, 号, (1), ①, ア: what leads to a place goes from the outer to the inner. Two
 * of the same level are two references.
 */
final class ReferenceLevel {

	private static final int NOTHING_FOLLOWS = 1000;

	private static final int NEVER_FOLLOWS = -1;

	private static final int ANYTHING_FOLLOWS = 0;

	private static final List<String> UNITS = List.of("部編", "章", "節", "款", "条", "項", "号");

	// イ of 第２号イ, which may go on in (1)
	private static final int OF_SUBJECT = 9;

	private static final int BRACKETED = 10;

	private static final int CIRCLED = 11;

	private static final int DETAIL = 12;

	private static final int ATTACHED = 13;

	private static final int COLUMN = 14;

	private static final String NUMBER = "(?:[0-9０-９一二三四五六七八九十百〇Ⅰ-ⅿIVXＩＶＸ]+|各)";

	private static final Pattern UNIT = Pattern.compile("(?:第?[ 　]?" + NUMBER + "[ 　]?|^[本この同次前々当該]{1,3})([部編章節款条項号])");

	// 第２号様式, 別表第１, 表３－１, 資料２
	private static final Pattern ATTACHMENT = Pattern
		.compile("様式|別[表図紙添記]|[付附][表図録]|資料|[表図](?![章節])|第[ 　]?" + NUMBER + "[ 　]?[表図]");

	private static final Pattern HEAD = Pattern.compile("[前次同当本こ上下左右後先翌既以各巻章節文末冒た但柱pPｐＰ]");

	private static final Pattern PAGE = Pattern.compile("[頁ジ]$|^[pPｐＰ]");

	private static final Pattern LEADING = Pattern.compile("[上下左右前後別]記|[前後上下]掲|[前後上]述|次の各号|.*[頁ジ]|[pPｐＰ].*[0-9０-９]");

	private static final Pattern OF_SECTION = Pattern.compile("^(?:[（(][0-9０-９]|[⑴-⒇])");

	private static final Pattern ROUND = Pattern.compile("^(?:[①-⑳㉑-㉟㊱-㊿]|丸|マル)");

	private static final Pattern KANA = Pattern.compile("(?:[ア-ンｱ-ﾝ]|[（(][ア-ンｱ-ﾝ][）)])$");

	private static final Pattern OF_TABLE = Pattern.compile("[欄列]$");

	private ReferenceLevel() {
	}

	/**
	 * Whether one leads on from another.
	 * @param next a reference
	 * @param before the one before it
	 * @return {@code true} if both lead to one place
	 */
	static boolean belongs(String next, String before) {
		int first = first(next);
		return ATTACHMENT.matcher(before).find() ? first >= unit("項") && first != ATTACHED : first > last(before);
	}

	/**
	 * Whether one counts on where another begins.
	 * @param next a reference
	 * @param before the one before it
	 * @return {@code true} for 第３条 after 第１条
	 */
	static boolean isSame(String next, String before) {
		if (ATTACHMENT.matcher(before).find()) {
			return ATTACHMENT.matcher(next).find();
		}
		int last = last(before);
		return last > ANYTHING_FOLLOWS && last < NOTHING_FOLLOWS && last == first(next);
	}

	// the further in, the greater
	private static int first(String words) {
		if (OF_TABLE.matcher(words).find()) {
			return COLUMN;
		}
		if (OF_SECTION.matcher(words).find()) {
			return BRACKETED;
		}
		if (ROUND.matcher(words).find()) {
			return CIRCLED;
		}
		if (words.startsWith("（") || words.startsWith("(")) {
			return DETAIL;
		}
		boolean placed = HEAD.matcher(words).lookingAt() || PAGE.matcher(words).find();
		if (placed) {
			return NEVER_FOLLOWS;
		}
		if (ATTACHMENT.matcher(words).find()) {
			return ATTACHED;
		}
		Matcher unit = UNIT.matcher(words);
		return unit.find() ? unit(unit.group(1)) : NEVER_FOLLOWS;
	}

	private static int last(String words) {
		if (LEADING.matcher(words).matches()) {
			return ANYTHING_FOLLOWS;
		}
		boolean section = OF_SECTION.matcher(words).find();
		boolean round = ROUND.matcher(words).find();
		boolean kana = KANA.matcher(words).find();
		if (OF_TABLE.matcher(words).find() || (kana && (section || round))) {
			return NOTHING_FOLLOWS;
		}
		if (section) {
			return BRACKETED;
		}
		if (round) {
			return CIRCLED;
		}
		if (kana) {
			return OF_SUBJECT;
		}
		int last = NOTHING_FOLLOWS;
		Matcher unit = UNIT.matcher(words);
		while (unit.find()) {
			last = unit(unit.group(1));
		}
		return last;
	}

	private static int unit(String letter) {
		int level = 0;
		while (!UNITS.get(level).contains(letter)) {
			level++;
		}
		return level + 1;
	}

}
