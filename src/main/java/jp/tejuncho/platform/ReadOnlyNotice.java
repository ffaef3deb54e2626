package jp.tejuncho.platform;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * 読み取り専用の知らせ.
 *
 * @param stamp which notice it is: a page that shows an older one changes nothing
 * @param why why nothing can be stored, as the operator typed it
 * @param until until when, as the operator typed it; may be empty: nothing ends by it
 * @param by who switched it on; empty if a setting did
 * @param since since when; null if a setting did
 */
public record ReadOnlyNotice(String stamp, String why, String until, String by, @Nullable Instant since) {

	/** わけの長さの上限 (文字). */
	public static final int MAX_WHY = 200;

	/** 終わる見込みの長さの上限 (文字). */
	public static final int MAX_UNTIL = 100;

	/**
	 * Whether it was switched on at the start, and ends only with the next one.
	 * @return false for what an operator can end on a page
	 */
	public boolean bySetting() {
		return this.since == null;
	}

	/**
	 * What a person reads whose words were not stored.
	 * @return sentences
	 */
	public String sentence() {
		return "いまは読み取り専用のため、保存できません。" + inWords();
	}

	/**
	 * Why and until when.
	 * @return what the operator typed, as sentences
	 */
	public String inWords() {
		String reason = this.why.isEmpty() ? "" : "わけ：" + ended(this.why);
		return this.until.isEmpty() ? reason : reason + "終わる見込み：" + ended(this.until);
	}

	private static String ended(String words) {
		return words.endsWith("。") ? words : words + "。";
	}

}
