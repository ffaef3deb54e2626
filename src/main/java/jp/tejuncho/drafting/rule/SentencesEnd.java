package jp.tejuncho.drafting.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.edition.Wording;

/**
 * 文が「。」で終わっている.
 */
final class SentencesEnd implements Rule {

	static final String ID = "sentences-end";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "「。」がない";
	}

	@Override
	public String source() {
		return "公用文作成の考え方（令和4年1月7日文化審議会建議）";
	}

	private static final Pattern UNFINISHED = Pattern.compile("[、，,．.]+$");

	private static final Pattern OTHERWISE = Pattern.compile("[：:？?！!…‥・〜～―]$|[A-Za-z0-9/#_-]$");

	private static final Pattern BLANK_END = Pattern.compile("[\\s　]+$");

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines(ExaminedLine.Kind.PARAGRAPH)
			.filter((line) -> !isComplete(full(line.text().strip())))
			.filter((line) -> !isPutRight(examination, line))
			.map((line) -> examination.found(this, Severity.WARNING, line.place())
				.says("文の終わりに「。」がありません。")
				.remedy("文の終わりに「。」を付けてください。")
				.about(line.text())
				.together("。")
				.fix("「。」を付ける", () -> Rewriting.of(examination, line, ended(line)))
				.finding());
	}

	// a half-width point ends a sentence, too: how wide it is another rule looks at
	private static String full(String text) {
		return text.replace('｡', '。').replace('｣', '」');
	}

	// ．and . at the end are told as what they are, and become 。 by that button
	private static boolean isPutRight(Examination examination, ExaminedLine line) {
		String letters = BLANK_END.matcher(line.letters()).replaceFirst("");
		return UNFINISHED.matcher(letters).find() && examination.instruments()
			.usage()
			.check(letters)
			.stream()
			.anyMatch((hit) -> hit.end() == letters.length() && hit.replacement() != null
					&& hit.replacement().endsWith("。"));
	}

	// an address, a number, a colon or a mark that ends by itself wants no 。
	private static boolean isComplete(String text) {
		return text.isEmpty() || OTHERWISE.matcher(text).find() || "。」』".indexOf(text.charAt(text.length() - 1)) >= 0
				|| text.endsWith("。）") || text.endsWith(")");
	}

	private static Wording ended(ExaminedLine line) {
		String letters = BLANK_END.matcher(line.letters()).replaceFirst("");
		int start = UNFINISHED.matcher(letters).replaceFirst("").length();
		return Rewriting.appended(line.wording(), start, "。");
	}

}
