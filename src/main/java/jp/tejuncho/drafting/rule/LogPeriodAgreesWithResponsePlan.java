package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.text.Sentences;

/**
 * ログを残す期間が緊急時対応計画と同じである.
 */
final class LogPeriodAgreesWithResponsePlan implements Rule {

	static final String ID = "log-period-agrees-with-response-plan";

	/** 緊急時対応計画の、ログの保管の期間を定める条項. */
	static final String CLAUSE = "evidence.logs";

	private static final List<String> LOGS = List.of("ログ", "アクセス記録", "証跡");

	private static final List<String> KEPT = List.of("保存", "保管", "保持", "残", "蓄積", "取って");

	private static final String KANJI = "[一二三四五六七八九十]";

	// 30日ごとに and 10日以内に say when something is done, 令和９年４月 says a day
	private static final Pattern PERIOD = Pattern.compile("(?<![0-9一二三四五六七八九十第令和平成.月前後上下])(?:(?<number>[0-9]+|" + KANJI
			+ "+)(?<unit>年(?<half>半)?|か月|カ月|ヶ月|ヵ月|箇月|週|日)|半年)(?![度目]|[0-9]+月|" + KANJI + "+月)"
			+ "間?+(?!ごと|毎|おき|以内|前|後|まで|に(?:つき)?(?:[0-9]+|" + KANJI + "+)[回度])");

	private static final int MONTHS = 12;

	private static final String DIGITS = "〇一二三四五六七八九";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "ログを残す期間の食い違い";
	}

	@Override
	public String source() {
		return "同じシステムの緊急時対応計画「証拠の記録及び保管に関する事項」";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		if (examination.manuscript().draft().kind() != DocumentKind.PROCEDURE) {
			return Stream.empty();
		}
		return examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.filter((line) -> !periods(line.text()).isEmpty())
			.flatMap((line) -> compare(examination, line));
	}

	private Stream<Finding> compare(Examination examination, ExaminedLine line) {
		String plan = examination.instruments().planLogs().get();
		Set<String> theirs = periods(plan);
		Set<String> ours = periods(line.text());
		if (theirs.isEmpty() || theirs.containsAll(ours)) {
			return Stream.empty();
		}
		return Stream.of(examination.found(this, Severity.WARNING, line.place())
			.says("ログを残す期間が「" + String.join("」「", ours) + "」ですが、緊急時対応計画では「" + String.join("」「", theirs) + "」です。")
			.remedy("どちらかに合わせるか、違ってよい理由を書いてください。")
			.about(ours + " " + theirs)
			.finding());
	}

	// １年, 1年間 and 一年 are the same period
	private static Set<String> periods(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		if (!isAboutLogs(plain)) {
			return Set.of();
		}
		Set<String> periods = new TreeSet<>();
		for (String sentence : Sentences.of(plain)) {
			if (isAboutLogs(sentence)) {
				collect(sentence, periods);
			}
		}
		return periods;
	}

	private static boolean isAboutLogs(String text) {
		return LOGS.stream().anyMatch(text::contains) && KEPT.stream().anyMatch(text::contains);
	}

	private static void collect(String sentence, Set<String> periods) {
		Matcher period = PERIOD.matcher(sentence);
		while (period.find()) {
			periods.add(written(period));
		}
	}

	// 半年 is 6か月, １年半 is 18か月
	private static String written(MatchResult period) {
		@Nullable String number = period.group("number");
		if (number == null) {
			return written(MONTHS / 2, "か月");
		}
		int count = number.codePoints().allMatch(Character::isDigit) ? Integer.parseInt(limited(number))
				: number(number);
		return (period.group("half") != null) ? written(count * MONTHS + MONTHS / 2, "か月")
				: written(count, period.group("unit"));
	}

	private static String limited(String digits) {
		return digits.substring(Math.max(0, digits.length() - 6));
	}

	private static String written(int number, String unit) {
		boolean months = unit.endsWith("月");
		boolean years = months && number % MONTHS == 0 && number > 0;
		return years ? number / MONTHS + "年" : number + (months ? "か月" : unit);
	}

	private static int number(String kanji) {
		int ten = kanji.indexOf('十');
		if (ten < 0) {
			return DIGITS.indexOf(kanji.charAt(kanji.length() - 1));
		}
		int tens = (ten > 0) ? DIGITS.indexOf(kanji.charAt(ten - 1)) : 1;
		int ones = (ten + 1 < kanji.length()) ? DIGITS.indexOf(kanji.charAt(ten + 1)) : 0;
		return tens * 10 + ones;
	}

}
