package jp.tejuncho.comparison;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 分けない語.
 *
 * What a dictionary parts and a person reads as one: a figure with what it counts (第十三条,
 * 30日以内 up to 日, ３回), a date, a word in katakana, ものとする.
 */
final class WholeWords {

	private static final String FIGURES = "[0-9０-９〇一二三四五六七八九十百千万]+(?:[,，.．][0-9０-９]+)*";

	private static final String YEAR = "(?:(?:明治|大正|昭和|平成|令和)(?:元|" + FIGURES + ")|" + FIGURES + ")年";

	private static final String COUNTED = "条(?:の" + FIGURES + ")*|項|号|章|節|款|目|編|部|表|図";

	private static final String UNITS = "(?:[箇か個ヶヵカケ]月|年度|年|月|週|日|時|分|秒)間?|世代|文字|[件人名円回度歳個台枚部冊本行桁階倍割%％㎡㎏㎞㎝㎜]"
			+ "|(?:[KMGTkmcｋｍ]?[BＢbmｍg])(?![A-Za-z])";

	private static final Pattern WHOLE = Pattern
		.compile(YEAR + "(?:度|" + FIGURES + "月(?:" + FIGURES + "日)?)?|第" + FIGURES + "(?:" + COUNTED + "|" + UNITS
				+ ")?|" + FIGURES + "(?:" + COUNTED + "|" + UNITS + ")?|ものと(?:する|し|した)?");

	private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺーｦ-ﾟ]+");

	/** Of two words in katakana, as a dictionary parts them: the shortest that is one. */
	private static final int SHORTEST = 3;

	private WholeWords() {
	}

	/**
	 * Takes away where a text isn't parted.
	 * @param text the text
	 * @param boundaries where a dictionary parts it
	 */
	static void join(String text, BitSet boundaries) {
		boundaries.andNot(inside(text, WHOLE));
		Matcher katakana = KATAKANA.matcher(text);
		while (katakana.find()) {
			int start = katakana.start();
			for (int end = boundaries.nextSetBit(start + 1); end >= 0
					&& end < katakana.end(); end = boundaries.nextSetBit(end + 1)) {
				if (end - start < SHORTEST || katakana.end() - end < SHORTEST) {
					boundaries.clear(end);
				}
				else {
					start = end;
				}
			}
		}
	}

	/**
	 * Whether a text would be parted inside of such a word.
	 * @param text the text
	 * @param index where it would be parted
	 * @return true if it isn't
	 */
	static boolean tears(String text, int index) {
		return inside(text, WHOLE).get(index) || inside(text, KATAKANA).get(index);
	}

	// neither beginnings nor ends
	private static BitSet inside(String text, Pattern whole) {
		BitSet inside = new BitSet(text.length());
		Matcher found = whole.matcher(text);
		while (found.find()) {
			inside.set(found.start() + 1, found.end());
		}
		return inside;
	}

}
