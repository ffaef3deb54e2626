package jp.tejuncho.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * 日本時間.
 *
 * What day and what time it is does not depend on where the server is said to be.
 */
public final class JapanTime {

	/** 日本の時刻帯. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分").withZone(ZONE);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H時mm分ss秒").withZone(ZONE);

	private JapanTime() {
	}

	/**
	 * Which day it was.
	 * @param moment a moment
	 * @return its day
	 */
	public static LocalDate date(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/**
	 * 令和８年11月３日.
	 * @param moment a moment
	 * @return its day in words
	 */
	public static String day(Instant moment) {
		return Wareki.of(date(moment));
	}

	/**
	 * 9時05分.
	 * @param moment a moment
	 * @return its time of day in words
	 */
	public static String time(Instant moment) {
		return TIME.format(moment);
	}

	/**
	 * 9時05分07秒.
	 * @param moment a moment
	 * @return its time of day in words, to the second
	 */
	public static String timeToTheSecond(Instant moment) {
		return SECONDS.format(moment);
	}

	/**
	 * 令和８年11月３日 9時05分.
	 * @param moment a moment
	 * @return its day and time of day in words
	 */
	public static String dayAndTime(Instant moment) {
		return day(moment) + " " + time(moment);
	}

	/**
	 * 令和８年11月３日 9時05分07秒.
	 * @param moment a moment
	 * @return its day and time of day in words, to the second
	 */
	public static String dayAndSecond(Instant moment) {
		return day(moment) + " " + timeToTheSecond(moment);
	}

}
