package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Wareki;

/**
 * 決裁日と施行日.
 */
public final class DecisionDays {

	/** 決裁日の欄. */
	public static final String DECIDED = "decidedOn";

	/** 施行日の欄. */
	public static final String IN_FORCE = "inForceFrom";

	/** 決裁日が承認日より前でも正しいという印. */
	public static final String SURE = "earlier";

	private DecisionDays() {
	}

	/**
	 * What can't be recorded: a person shall not learn of one day after having put the
	 * other right.
	 * @param file the document
	 * @param decidedOn the day of the decision, {@code null} if what was typed is none
	 * @param inForceFrom the first day on which it holds, {@code null} if it is none
	 * @param sure whether the person has confirmed a day of the decision before that of
	 * the approval: it may be so, but nobody can put it right afterwards
	 * @return sentences by the names of the fields
	 */
	public static Map<String, String> faults(CaseFile file, @Nullable LocalDate decidedOn,
			@Nullable LocalDate inForceFrom, boolean sure) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (decidedOn != null && decidedOn.isAfter(file.manuscript().today())) {
			faults.put(DECIDED, "決裁日（" + Wareki.of(decidedOn) + "）が、きょうより後の日になっています。日付を確かめるか、決裁が済んでから記録してください。");
		}
		if (inForceFrom != null) {
			start(file, decidedOn, inForceFrom).ifPresent((fault) -> faults.put(IN_FORCE, fault));
		}
		if (decidedOn != null && !sure) {
			question(decidedOn, JapanTime.date(file.releases().getFirst().approvedAt()))
				.ifPresent((question) -> faults.put(SURE, question));
		}
		return faults;
	}

	private static Optional<String> start(CaseFile file, @Nullable LocalDate decidedOn, LocalDate inForceFrom) {
		Optional<Release> before = file.base()
			.filter((release) -> release.inForceFrom() != null && !inForceFrom.isAfter(release.inForceFrom()));
		if (before.isPresent()) {
			return Optional.of("施行日が、" + before.get().versionName() + "の施行日（"
					+ Wareki.of(Objects.requireNonNull(before.get().inForceFrom())) + "）以前になっています。日付を確かめてください。");
		}
		return (decidedOn != null && inForceFrom.isBefore(decidedOn)) ? Optional.of("施行日が決裁日より前になっています。日付を確かめてください。")
				: Optional.empty();
	}

	private static Optional<String> question(LocalDate decided, LocalDate approved) {
		return decided.isBefore(approved) ? Optional.of("注意：決裁日（" + Wareki.of(decided) + "）が、手順帖で承認した日（"
				+ Wareki.of(approved) + "）より前です。記録した後は直せません。日付を確かめ、正しければ「決裁日は、この日で正しい」に印を付けて、もう一度記録してください。")
				: Optional.empty();
	}

}
