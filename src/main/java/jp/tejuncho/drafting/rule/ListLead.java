package jp.tejuncho.drafting.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 番号の並びを率いる言葉.
 *
 * 「次の(1)、(2)及び(3)」, 「上記①から③まで」: it says where every number of the list is to be looked
 * for.
 */
enum ListLead {

	/** 上記, 前記の. */
	ABOVE,

	/** 下記, 後記の. */
	BELOW,

	/** 次の, 以下の, 次に掲げる: items that follow at once, typed or counted. */
	NEXT,

	/** 左記の, 右に掲げる. */
	BESIDE,

	/** 何も率いていない. */
	NONE;

	private static final String SAID = "に(?:掲げる|示す|定める|規定する|記載する)";

	/** Every such word, as a part of a regular expression. */
	static final String WORDS = "(?:(?<above>[上前][記掲]の?|上" + SAID + ")|(?<below>[下後][記掲]の?|下" + SAID
			+ ")|(?<next>(?<!\\p{IsHan})次(?:の|" + SAID + ")|(?<![\\p{IsHan}0-9０-９])以下(?:の|" + SAID
			+ "))|(?<beside>[左右別][記掲]の?|[左右]" + SAID + "))[ 　]?";

	private static final Pattern LAST = Pattern.compile(WORDS + "$");

	/**
	 * What leads a number.
	 * @param before the letters before it
	 * @return the word they end with
	 */
	static ListLead of(String before) {
		Matcher last = LAST.matcher(before);
		if (!last.find()) {
			return NONE;
		}
		if (last.group("above") != null) {
			return ABOVE;
		}
		if (last.group("below") != null) {
			return BELOW;
		}
		return (last.group("next") != null) ? NEXT : BESIDE;
	}

	/**
	 * Where what leads a number begins.
	 * @param before the letters before it
	 * @return the place; all of the letters if nothing leads it
	 */
	static int start(String before) {
		Matcher last = LAST.matcher(before);
		return last.find() ? last.start() : before.length();
	}

}
