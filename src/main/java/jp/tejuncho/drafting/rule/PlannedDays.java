package jp.tejuncho.drafting.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jp.tejuncho.text.WrittenDate;

/**
 * 予定の日.
 *
 * A day or a month that a sentence calls planned: 施行予定日は、令和９年４月１日とする, 次回の見直しは、2027年４月に行う,
 * 令和９年４月１日から施行する予定.
 */
final class PlannedDays {

	private static final String NUMBER = "(?:元|[0-9０-９]{1,4}|[〇一二三四五六七八九十]{1,4})";

	private static final String DATE = "(?:(?:令和|平成|西暦)?" + NUMBER + "年" + NUMBER + "月(?:" + NUMBER
			+ "日)?(?![間目])|(?<![A-Za-z0-9.])(?:20[0-9]{2}|R[0-9]{1,2})[./][0-9]{1,2}[./][0-9]{1,2}(?![0-9./A-Za-z]))";

	// 予定した was planned once
	private static final String PLANNED = "(?:予定(?:年月日|日|時期|月)?(?!し(?:た|て)|であ?った|より|外)|次回)";

	private static final Pattern DAY = Pattern.compile("(?:" + PLANNED + "[^、。0-9０-９]{0,16}[、：:　 （(]{0,2}(?<after>"
			+ DATE + "))|(?<before>" + DATE + ")[^。0-9０-９]{0,16}(?:" + PLANNED + ")");

	private static final Pattern LABEL = Pattern.compile(PLANNED);

	private PlannedDays() {
	}

	/**
	 * Whether a field asks for a planned day.
	 * @param label what the field is called
	 * @return {@code true} for 施行予定日 and 次回見直し年月
	 */
	static boolean isPlanned(String label) {
		return LABEL.matcher(label).find();
	}

	/**
	 * Those that are over.
	 * @param letters a line
	 * @param today the day it is read
	 * @return where they stand, in order; a month is over with its last day
	 */
	static List<Day> over(String letters, LocalDate today) {
		return DAY.matcher(letters)
			.results()
			.map(PlannedDays::day)
			.filter((day) -> isOver(WrittenDate.of(day.letters()), today))
			.toList();
	}

	private static Day day(MatchResult found) {
		String group = (found.group("after") != null) ? "after" : "before";
		return new Day(found.start(group), found.group(group));
	}

	/**
	 * Whether a day or a month is over.
	 * @param date what is written
	 * @param today the day it is read
	 * @return {@code false} for what is no date
	 */
	static boolean isOver(WrittenDate date, LocalDate today) {
		return date.day()
			.map((known) -> known.isBefore(today))
			.or(() -> date.month().map((month) -> month.isBefore(YearMonth.from(today))))
			.orElse(false);
	}

	/**
	 * A day as it is written.
	 *
	 * @param start where it begins
	 * @param letters what is written
	 */
	record Day(int start, String letters) {
	}

}
