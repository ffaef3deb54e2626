package jp.tejuncho.planted;

import java.time.LocalDate;
import java.time.ZoneId;

/** Breaks a rule on purpose. */
public final class PlantedSystemTime {

	private PlantedSystemTime() {
	}

	static LocalDate use() {
		return LocalDate.now(ZoneId.of("Asia/Tokyo"));
	}

}
