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

	private static final Pattern UNFINISHED = Pattern.compile("[、，,．.；;]+$");

	private static final Pattern OTHERWISE = Pattern.compile("[：:？?！!…‥・〜～―A-Za-z0-9/#_-]");

	// the sentence is over, and something was set behind it: 閉じる。（再掲）
	private static final Pattern ENDED = Pattern.compile("。(?:[（(【〔［\\[][^。]*[）)】〕］\\]]|[※＊*†‡注0-9０-９\\s　])+$");

	// （目的）, 【重要】, 第１章 総則, 記, 別表（第３条関係）, 見本市長 見本太郎 and a date are no sentences
	private static final Pattern HEADING = Pattern
		.compile("[（(【＜<〔［\\[《〈■□◆◇●○][^。]{1,30}[）)】＞>〕］\\]》〉]|[■□◆◇●○▼▽▲△][^。をがは、]{1,30}|記|以上|以　上|敬具|拝啓"
				+ "|第[0-9０-９一二三四五六七八九十百]+[編章節款条項号][^。、をがは]{0,30}|(?:別[表記紙図添]|様式|附則|付則|参考|資料)[^。、をがは]{0,30}|[^ぁ-ん。、]{1,30}");

	// a verb or an adjective in a form that ends a sentence, or こと; 閉じ and 使い go on
	private static final Pattern FINISHED = Pattern
		.compile("(?:[るぐすぬぶむ]|(?<![よ])う|(?<![なよしきさ早多高])く|(?<!つ)つ|(?<!ま)た|(?<!た)だ|[なたよしさき]い|[多高低良近]い|ません|こと|もの)$");

	private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]$");

	private static final Pattern BLANK_END = Pattern.compile("[\\s　]+$");

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines(ExaminedLine.Kind.PARAGRAPH)
			.filter((line) -> !isComplete(full(line.text().strip())))
			.filter((line) -> !isPutRight(examination, line))
			.map((line) -> examination.found(this, Severity.WARNING, line.place())
				.says("文の終わりに「。」がありません。")
				.remedy(isFinished(line) ? "文の終わりに「。」を付けてください。" : "文を終わりまで書いて「。」を付けるか、文でないときは、このままでよい理由を書いてください。")
				.about(line.text())
				.together(isFinished(line) ? "。" : "")
				.fix("「。」を付ける", isFinished(line) ? () -> Rewriting.of(examination, line, ended(line)) : null)
				.finding());
	}

	// a half-width point ends a sentence, too: how wide it is another rule looks at
	private static String full(String text) {
		return text.replace('｡', '。').replace('｣', '」');
	}

	// ．and . at the end are told as what they are, and become 。 by that button
	private static boolean isPutRight(Examination examination, ExaminedLine line) {
		String letters = BLANK_END.matcher(line.letters()).replaceFirst("");
		return UNFINISHED.matcher(letters).find() && examination.sources()
			.usage()
			.check(letters)
			.stream()
			.anyMatch((hit) -> hit.end() == letters.length() && hit.replacement() != null
					&& hit.replacement().endsWith("。"));
	}

	// an address, a number, a colon or a mark that ends by itself wants no 。
	private static boolean isComplete(String text) {
		if (text.isEmpty() || "。」』)".indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("。）")) {
			return true;
		}
		return OTHERWISE.matcher(text.substring(text.length() - 1)).matches() || ENDED.matcher(text).find()
				|| HEADING.matcher(text).matches();
	}

	// 「端末を閉じ、」 goes on: 。 behind it would end half a sentence
	private static boolean isFinished(ExaminedLine line) {
		String text = full(line.text().strip());
		return FINISHED.matcher(text).find() || FINISHED.matcher(BRACKETS.matcher(text).replaceFirst("")).find();
	}

	private static Wording ended(ExaminedLine line) {
		String letters = BLANK_END.matcher(line.letters()).replaceFirst("");
		return Rewriting.appended(line.wording(), letters.length(), "。");
	}

}
