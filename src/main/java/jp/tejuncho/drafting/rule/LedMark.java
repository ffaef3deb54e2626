package jp.tejuncho.drafting.rule;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.edition.Chapter;

/**
 * 前の言葉に付いた番号.
 *
 * 「２(3)」, 「第２の(3)」, 「実施体制(3)」, 「２の(3)及び(4)」: the number counts in what is named before
 * it, and nobody can be sure what that is. Free is what stands at the beginning, after a
 * stop, a conjunction or a particle.
 */
final class LedMark {

	private static final String CIRCLED = "[①-⑳㉑-㉟㊱-㊿]";

	private static final String JOINED = "(?:及び|および|又は|または|並びに|ならびに|若しくは|もしくは|から|ないし|乃至|より|[、，,・･～〜~とや－-])";

	private static final Pattern FREE = Pattern
		.compile("(?:^|[、，,。．：:；;！？!?・･～〜~「『（(〔【［\\n]|及び|および|又は|または|並びに|ならびに|若しくは|もしくは|かつ|から|より|まで|ないし"
				+ "|ただし|うち|[はがをにもとやで])$");

	private static final String MARK = "(?:[（(][^（）()]{1,3}[）)](?:[ア-ンｱ-ﾝ])?|" + CIRCLED + "|[⑴-⒇\uFFFC])";

	private static final Pattern JOINED_TO = Pattern.compile("(?<lead>上記|下記|前記|次の)?" + MARK
			+ "(?:[（(][^（）()]{4,60}[）)])?(?:" + MarkRange.UNTIL + ")?[\\s　]*(?:[、，,][\\s　]*)?" + JOINED + "[\\s　]*$");

	// 「次の(1)の機器及び(2)の機器」: the list goes on in the sentence
	private static final Pattern LED_BEFORE = Pattern.compile(ListLead.WORDS + "(?:[（(][^（）()]{1,2}[）)]|[⑴-⒇])[^。]*$");

	private static final Pattern LINK = Pattern.compile("[\\s　‐－−–—―-]+$");

	private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ん]$");

	private static final Pattern OF_PART = Pattern.compile("(?:[部編」』\uFFFC]|[）)])の?[\\s　]*$");

	private LedMark() {
	}

	/**
	 * Whether a number belongs to what is named before it, itself or with those it is
	 * joined to.
	 * @param examination what there is
	 * @param circled whether it counts items, which 上記 and 次の lead
	 * @param before the letters before it
	 * @return {@code true} if it may mean another place than the own one
	 */
	static boolean is(Examination examination, boolean circled, String before) {
		if (!circled && LED_BEFORE.matcher(before).find()) {
			return true;
		}
		String rest = before;
		Matcher joined = JOINED_TO.matcher(rest);
		while (joined.find()) {
			if (circled && joined.group("lead") != null) {
				return false;
			}
			rest = rest.substring(0, joined.start());
			joined = JOINED_TO.matcher(rest);
		}
		String name = LINK.matcher(rest).replaceFirst("");
		return !FREE.matcher(name).find() || isTitle(examination, name);
	}

	/**
	 * Whether a chapter is counted in what is named before it: 「第２部の第３章」, 「「指針」の第３章」.
	 * @param before the letters before it
	 * @return {@code true} if it may be one of another part or text
	 */
	static boolean isChapter(String before) {
		return OF_PART.matcher(before).find();
	}

	// はじめに ends as a sentence goes on
	private static boolean isTitle(Examination examination, String name) {
		return HIRAGANA.matcher(name).find() && titles(examination).stream().anyMatch(name::endsWith);
	}

	private static Set<String> titles(Examination examination) {
		Stream<String> chapters = examination.manuscript()
			.edition()
			.chapters()
			.stream()
			.flatMap((chapter) -> Stream.concat(Stream.of(chapter.title()), sections(examination, chapter)));
		Stream<String> clauses = examination.lines()
			.stream()
			.filter((line) -> line.kind() == ExaminedLine.Kind.TITLE)
			.map(ExaminedLine::letters);
		return Stream.concat(chapters, clauses)
			.filter((title) -> HIRAGANA.matcher(title).find())
			.collect(Collectors.toSet());
	}

	private static Stream<String> sections(Examination examination, Chapter chapter) {
		return Arrangement.of(examination.manuscript())
			.sections(chapter)
			.stream()
			.map(Arrangement.ArrangedSection::title);
	}

}
