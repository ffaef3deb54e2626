package jp.tejuncho.submission;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 差込みの語.
 *
 * Stands in 〔 〕 in the house's text and is replaced by what is known of the document.
 */
public enum MergeWord {

	/** システム名. */
	SYSTEM("システム名"),

	/** 文書名. */
	DOCUMENT("文書名"),

	/** 版. */
	VERSION("版"),

	/** 施行予定日. */
	PLANNED_DAY("施行予定日"),

	/** 所属. */
	SECTION("所属"),

	/** 対策基準. */
	STANDARD("対策基準"),

	/** 改正の理由. */
	REASON("改正の理由"),

	/** 改正の概要. */
	SUMMARY("改正の概要");

	private static final Pattern BRACKETED = Pattern.compile("〔([^〔〕\\n]*)〕");

	private static final Pattern BRACKET = Pattern.compile("[〔〕]");

	private final String label;

	MergeWord(String label) {
		this.label = label;
	}

	/**
	 * How it is written.
	 * @return for instance 〔版〕
	 */
	public String mark() {
		return "〔" + this.label + "〕";
	}

	private static Optional<MergeWord> of(String label) {
		return Arrays.stream(values()).filter((word) -> word.label.equals(label)).findFirst();
	}

	/**
	 * All of them in words.
	 * @return 〔システム名〕、〔文書名〕 …
	 */
	public static String all() {
		return Arrays.stream(values()).map(MergeWord::mark).collect(Collectors.joining("、"));
	}

	/**
	 * What is wrong with the brackets of a text.
	 * @param text the text
	 * @return a sentence for the person who typed it, or nothing when all is well
	 */
	public static Optional<String> complaint(String text) {
		Optional<String> unknown = BRACKETED.matcher(text)
			.results()
			.filter((found) -> of(found.group(1)).isEmpty())
			.map(MatchResult::group)
			.findFirst();
		if (unknown.isPresent()) {
			return unknown.map((word) -> word + "という差込みの語はありません。使えるのは" + all() + "です");
		}
		return BRACKET.matcher(BRACKETED.matcher(text).replaceAll("")).find()
				? Optional.of("〔と〕が組になっていません。差込みの語でなければ、ほかの括弧を使ってください") : Optional.empty();
	}

	/**
	 * Puts words in.
	 * @param text the text
	 * @param values what is known; a word that is not stays as it is
	 * @return the text with what is known
	 */
	static String fill(String text, Map<MergeWord, String> values) {
		return BRACKETED.matcher(text)
			.replaceAll(
					(found) -> Matcher.quoteReplacement(of(found.group(1)).map(values::get).orElseGet(found::group)));
	}

}
