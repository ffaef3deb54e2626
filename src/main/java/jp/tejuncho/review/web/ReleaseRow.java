package jp.tejuncho.review.web;

import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.VersionCalendar;
import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Wareki;

/**
 * 版の一行.
 *
 * @param sequence which release
 * @param version which version that is
 * @param approval how it was approved
 * @param decision how it was decided
 * @param force when it holds
 * @param ended why it ended
 */
public record ReleaseRow(int sequence, Version version, Approval approval, Decision decision, Force force,
		String ended) {

	static ReleaseRow of(Release release, CaseFile file) {
		VersionCalendar calendar = file.calendar();
		// it was recorded already which version takes its place, but it holds until then
		VersionCalendar.Validity now = calendar.validity(release);
		boolean waits = release.state() == Release.State.SUPERSEDED
				&& (now == VersionCalendar.Validity.IN_FORCE || now == VersionCalendar.Validity.COMING);
		boolean ended = !release.endedReason().isBlank() && !waits;
		return new ReleaseRow(release.sequence(),
				new Version(release.versionName(), calendar.label(release), calendar.named(release),
						release.occasion()),
				new Approval(release.approvedByName() + "　" + JapanTime.dayAndTime(release.approvedAt()),
						release.exemption(), release.pdf()),
				new Decision(Wareki.orEmpty(release.decidedOn()), release.decisionNumber()),
				new Force(Wareki.orEmpty(release.inForceFrom()), Wareki.orEmpty(release.inForceUntil()),
						release.inForcePdf() != null),
				ended ? release.endedReason() + "（" + release.endedByName() + "）" : "");
	}

	/**
	 * 版.
	 *
	 * @param name its name
	 * @param state what it is today
	 * @param named its name with that, in short
	 * @param occasion why it was made
	 */
	public record Version(String name, String state, String named, String occasion) {
	}

	/**
	 * 承認.
	 *
	 * @param by who and when
	 * @param exemption why somebody approved their own
	 * @param digest SHA-256 of the approved file
	 */
	public record Approval(String by, String exemption, String digest) {
	}

	/**
	 * 決裁.
	 *
	 * @param on 決裁日
	 * @param number 文書番号
	 */
	public record Decision(String on, String number) {
	}

	/**
	 * 施行.
	 *
	 * @param from 施行日
	 * @param until the first day on which it held no more
	 * @param copied whether there is a copy with its day
	 */
	public record Force(String from, String until, boolean copied) {
	}

}
