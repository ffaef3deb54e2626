package jp.tejuncho.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 仮の印.
 *
 * What people type while they don't know the word yet: ○○課, △△, ××, （未定）. Two or more
 * circles or triangles have no other meaning in an official text; whatever else looks so
 * may be meant.
 */
public final class Placeholders {

	private static final Pattern CERTAIN = Pattern.compile("[○◯〇●]{2,}|[△▲]{2,}");

	// 三〇, 〇三 and 三、〇〇〇
	private static final Pattern ZERO = Pattern.compile("[一二三四五六七八九十百千][、，,]?〇|〇[一二三四五六七八九十]");

	private static final String HALF_DAY = "(?:午前|午後|深夜|翌日?)";

	private static final String HOUR = "(?:[0-9０-９]|[一二三四五六七八九十]|" + HALF_DAY + "〇{1,2})時";

	// each circle that is asked for is one ○: 午前〇時, 八時〇〇分, 〇・五; a blank is left in
	// 〇時〇分, as in 令和〇〇年
	private static final Pattern OF_FIGURES = Pattern.compile(HALF_DAY + "○{1,2}時|" + HOUR + "○{1,2}分|" + HOUR
			+ "[^、。○]{1,3}分○{1,2}秒|(?<!○)○(?:点|・|．|\\.)[一二三四五六七八九]|[一二三四五六七八九十](?:点|・|．|\\.)○");

	private static final int BEFORE_ZEROS = 12;

	private static final Pattern DOUBLED = Pattern
		.compile("[×✕✖╳]{2,}|[□■]{2,}|[◇◆]{2,}|[◎☆★]{2,}|[▽▼]{2,}|[＊*]{2,}|(?<![!-~])[＿_]{2,}(?![!-~])|[？?]{2,}"
				+ "|(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９./@-])(?:[XＸ]{2,3}|[xｘ]{2,3})(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])");

	private static final String WAITING = "(?:未定|未記入|未入力|未確定|要確認|要記[載入]|要入力|要追記|要修正|要検討|(?:記載|記入|追記)予定|確認中|調整中|検討中)";

	private static final Pattern BRACKETED = Pattern.compile("[（(【〔［\\[]" + WAITING + "[）)】〕］\\]]");

	// （ ）課長, TODO：
	private static final Pattern LEFT = Pattern.compile(
			"[（(【〔［\\[「『][\\s　]{2,}[）)】〕］\\]」』]|(?<![A-Za-zＡ-Ｚａ-ｚ])(?:TODO|ToDo|ＴＯＤＯ|TBD|ＴＢＤ|FIXME)(?:[：:]|(?<!(?i:todo|ＴＯＤＯ))(?![A-Za-zＡ-Ｚａ-ｚ]))");

	// what a whole value can't be
	private static final Pattern WHOLE = Pattern.compile(WAITING + "|未|仮|[（(]仮[）)]|作成中|準備中|後日(?:記入|入力|決定)?|別途(?:記入|入力)"
			+ "|(?:ここに)?(?:記入|入力)(?:してください|すること|が?必要)?|(?i:tbd|tba|todo)|[-－‐−―ー・…‥.．。、?？]+");

	private Placeholders() {
	}

	/**
	 * Marks that can't be anything else.
	 * @param text a text
	 * @return the first, if there is one
	 */
	public static Optional<String> certain(String text) {
		return CERTAIN.matcher(text)
			.results()
			.filter((mark) -> !isZero(text, mark.start(), mark.end()))
			.map(MatchResult::group)
			.findFirst();
	}

	/**
	 * Marks in a text that look as if a word were missing.
	 * @param text a text
	 * @return where they are, in order; those that are certain are not among them
	 */
	public static Stream<MatchResult> guessed(String text) {
		return Stream.of(DOUBLED, BRACKETED, LEFT).flatMap((pattern) -> pattern.matcher(text).results());
	}

	/**
	 * What stands in a field as if a word were missing.
	 * @param value all that stands there
	 * @return the mark, if there is one
	 */
	public static Optional<String> guessedIn(String value) {
		String said = value.strip();
		return WHOLE.matcher(said).matches() ? Optional.of(said) : guessed(said).map(MatchResult::group).findFirst();
	}

	/**
	 * Whether circles are zeros among figures in kanji.
	 * @param text a text
	 * @param start where the circles begin
	 * @param end where they end
	 * @return {@code true} for 三〇, 三、〇〇〇 and 八時〇〇分
	 */
	public static boolean isZero(String text, int start, int end) {
		return text.substring(start, end).chars().allMatch((letter) -> letter == '〇')
				&& (ZERO.matcher(text.substring(Math.max(0, start - 2), Math.min(text.length(), end + 1))).find()
						|| isOfFigures(text, start, end));
	}

	private static boolean isOfFigures(String text, int start, int end) {
		String before = text.substring(Math.max(0, start - BEFORE_ZEROS), start).replace('○', '◯');
		String after = text.substring(end, Math.min(text.length(), end + 2)).replace('○', '◯');
		return OF_FIGURES.matcher(before + "○".repeat(end - start) + after).find();
	}

}
