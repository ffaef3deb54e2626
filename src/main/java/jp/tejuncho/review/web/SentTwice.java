package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Outcome;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Seen;
import jp.tejuncho.text.WrittenDate;

/**
 * 同じ画面から二度送られた操作.
 *
 * A browser that goes back shows the form as it was. Sent once more it is refused, for
 * the page is old; but its words are stored, and must not be shown as if they were not.
 */
final class SentTwice {

	private SentTwice() {
	}

	/**
	 * Whether somebody did just this from the same page before.
	 * @param file the document's file, as it is now
	 * @param form what was sent
	 * @param staff who sent it
	 * @return whether nothing of it is left to be stored
	 */
	static boolean is(CaseFile file, ReviewForm.Doing form, SignedInStaff staff) {
		return !form.seen().equals(Seen.NOTHING) && file.outcomes()
			.stream()
			.filter((outcome) -> outcome.position() > form.seen().outcome() && staff.personId().equals(outcome.byId()))
			.anyMatch((outcome) -> says(outcome, form, file));
	}

	private static boolean says(Outcome outcome, ReviewForm.Doing form, CaseFile file) {
		return outcome.kind() == kind(form) && outcome.words().equals(form.words()) && switch (form) {
			case ReviewForm.Abolition end -> isDay(end.from(), outcome.day());
			case ReviewForm.Enforcement days -> file.releases()
				.stream()
				.filter((release) -> Objects.equals(release.sequence(), outcome.release()))
				.anyMatch((release) -> says(release, days));
			case ReviewForm.Said _, ReviewForm.Retraction _, ReviewForm.Revision _ -> true;
		};
	}

	private static boolean says(Release release, ReviewForm.Enforcement days) {
		return isDay(days.decidedOn(), release.decidedOn()) && isDay(days.inForceFrom(), release.inForceFrom())
				&& release.decisionNumber().equals(days.number());
	}

	private static boolean isDay(String typed, @Nullable LocalDate day) {
		return day != null && WrittenDate.of(typed).day().filter(day::equals).isPresent();
	}

	private static Outcome.Kind kind(ReviewForm.Doing form) {
		return switch (form.act()) {
			case SEND -> Outcome.Kind.SENT;
			case WITHDRAW -> Outcome.Kind.WITHDRAWN;
			case CHECK -> Outcome.Kind.CHECKED;
			case RETURN -> Outcome.Kind.RETURNED;
			case APPROVE -> Outcome.Kind.APPROVED;
			case REPORT -> Outcome.Kind.REPORTED;
			case RETRACT -> (form instanceof ReviewForm.Retraction back && back.replaced()) ? Outcome.Kind.REPLACED
					: Outcome.Kind.RETRACTED;
			case ENFORCE -> Outcome.Kind.ENFORCED;
			case REVISE -> Outcome.Kind.REVISION_BEGUN;
			case DROP -> Outcome.Kind.REVISION_DROPPED;
			case ABOLISH -> Outcome.Kind.ABOLISHED;
			case CALL_OFF -> Outcome.Kind.ABOLITION_CALLED_OFF;
			case REMARK, ANSWER -> throw new IllegalStateException(form.act() + " makes no outcome");
		};
	}

}
