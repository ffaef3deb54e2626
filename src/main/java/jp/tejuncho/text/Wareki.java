package jp.tejuncho.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;

import org.jspecify.annotations.Nullable;

/**
 * 和暦.
 *
 * One digit is full-width, two or more are half-width (令和８年11月３日); the first year of an
 * era is 元年.
 */
public final class Wareki {

	/** The first day the calendar of eras counts as we do. */
	private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

	private Wareki() {
	}

	/**
	 * 令和８年11月３日.
	 * @param date a day; before 明治6年 (1873) it is told by the year of the West
	 * @return the date in words
	 */
	public static String of(LocalDate date) {
		return month(date) + digits(date.getDayOfMonth()) + "日";
	}

	/**
	 * 令和８年11月３日, where there is a day.
	 * @param date a day, or {@code null}
	 * @return the date in words, or empty
	 */
	public static String orEmpty(@Nullable LocalDate date) {
		return (date != null) ? of(date) : "";
	}

	/**
	 * 令和８年11月.
	 * @param month a month
	 * @return the month in words
	 */
	public static String of(YearMonth month) {
		return month(month.atEndOfMonth());
	}

	private static String month(LocalDate date) {
		if (date.isBefore(FIRST)) {
			return "西暦" + date.getYear() + "年" + digits(date.getMonthValue()) + "月";
		}
		JapaneseDate japanese = JapaneseDate.from(date);
		int year = japanese.get(ChronoField.YEAR_OF_ERA);
		return era(japanese.getEra()) + ((year == 1) ? "元" : digits(year)) + "年" + digits(date.getMonthValue()) + "月";
	}

	private static String era(JapaneseEra era) {
		return era.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.JAPAN);
	}

	private static String digits(int number) {
		return Numerals.chapter(number);
	}

}
