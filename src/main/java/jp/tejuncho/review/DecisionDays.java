package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Wareki;

/**
 * 決裁日と施行日.
 */
public final class DecisionDays {

	/** 決裁日の欄. */
	public static final String DECIDED = "decidedOn";

	/** 施行日の欄. */
	public static final String IN_FORCE = "inForceFrom";

	private DecisionDays() {
	}

	/**
	 * What can't be recorded: a person shall not learn of one day after having put the
	 * other right.
	 * @param file the document
	 * @param decidedOn the day of the decision, {@code null} if what was typed is none
	 * @param inForceFrom the first day on which it holds, {@code null} if it is none
	 * @return sentences by the names of the fields
	 */
	public static Map<String, String> faults(CaseFile file, @Nullable LocalDate decidedOn,
			@Nullable LocalDate inForceFrom) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (decidedOn != null && decidedOn.isAfter(file.manuscript().today())) {
			faults.put(DECIDED, "決裁日（" + Wareki.of(decidedOn) + "）が、きょうより後の日になっています。日付を確かめるか、決裁が済んでから記録してください。");
		}
		if (inForceFrom == null) {
			return faults;
		}
		Optional<Release> before = file.base()
			.filter((release) -> release.inForceFrom() != null && !inForceFrom.isAfter(release.inForceFrom()));
		if (before.isPresent()) {
			faults.put(IN_FORCE, "施行日が、" + before.get().versionName() + "の施行日（"
					+ Wareki.of(Objects.requireNonNull(before.get().inForceFrom())) + "）以前になっています。日付を確かめてください。");
		}
		else if (decidedOn != null && inForceFrom.isBefore(decidedOn)) {
			faults.put(IN_FORCE, "施行日が決裁日より前になっています。日付を確かめてください。");
		}
		return faults;
	}

}
