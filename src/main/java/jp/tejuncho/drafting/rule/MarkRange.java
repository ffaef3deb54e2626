package jp.tejuncho.drafting.rule;

import java.util.regex.Pattern;

/**
 * 番号の範囲の書き方.
 *
 * ①から③まで, ①より③まで, ①乃至③, ①～③: parts of regular expressions.
 */
final class MarkRange {

	private static final String BLANK = "[ 　]*";

	/** What is said before the last of them only where まで follows it. */
	private static final String THROUGH = "より";

	/** 乃至 joins ① and ②, too, one of which is meant. */
	static final String RATHER = "(?:ないし|乃至)";

	/** まで, 迄. */
	static final String UNTIL = BLANK + "(?:まで|迄)";

	/** What stands between the first and the last. */
	static final String BETWEEN = BLANK + "(?:[～〜~－‐–—―ー-]|から|" + RATHER + ")" + BLANK;

	// what says the same of them without まで
	private static final String SAID_OF_ALL = "[ 　]?(?:$|[、。，．,」』）)〕・]|の(?!間)|[をがはもや]|と(?!き|こ)|で(?!き)"
			+ "|に(?:掲|定|規定|示|よ[りるっ]|該当|係|基づ|従|沿|つい|関|対|おけ|おい|限|要[すし]|記|つき|当た|含|適用|準|あ[るたっ])|及び|又は|並びに|若しくは|以外|等(?!級))";

	private static final Pattern WHOLE = Pattern.compile(SAID_OF_ALL);

	private static final Pattern ENDS = Pattern.compile(UNTIL + "$");

	private MarkRange() {
	}

	/**
	 * Whether a sentence breaks where まで goes: 「①から③まで順に行う」.
	 * @param range a range
	 * @param after what follows it
	 * @return {@code true} if まで has to stay
	 */
	static boolean isCut(String range, String after) {
		return ENDS.matcher(range).find() && !WHOLE.matcher(after).lookingAt();
	}

	/**
	 * A range of marks.
	 * @param mark one of them
	 * @return what may follow the first
	 */
	static String from(String mark) {
		return "(?:" + BETWEEN + mark + "(?<until>" + UNTIL + ")?|" + BLANK + THROUGH + BLANK + mark + "(?<through>"
				+ UNTIL + "))";
	}

}
