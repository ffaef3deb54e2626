package jp.tejuncho.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Wareki;

/**
 * 画面の和暦.
 *
 * In a page: {@code ${@wareki.date(x)}}, {@code ${@wareki.dateTime(x)}}.
 */
@Component("wareki")
public class JapaneseDates {

	private final Clock clock;

	JapaneseDates(Clock clock) {
		this.clock = clock;
	}

	public String date(LocalDate date) {
		return Wareki.of(date);
	}

	public String date(Instant instant) {
		return JapanTime.day(instant);
	}

	/**
	 * まだ先のことか.
	 * @param instant a moment, or nothing
	 * @return whether it lies ahead
	 */
	public boolean future(@Nullable Instant instant) {
		return instant != null && instant.isAfter(this.clock.instant());
	}

	/**
	 * もう過ぎた日か.
	 * @param date a day, or nothing
	 * @return whether it was before today
	 */
	public boolean past(@Nullable LocalDate date) {
		return date != null && date.isBefore(LocalDate.now(this.clock));
	}

	public String dateTime(Instant instant) {
		return JapanTime.dayAndTime(instant);
	}

	public String toTheSecond(Instant instant) {
		return JapanTime.dayAndSecond(instant);
	}

}
