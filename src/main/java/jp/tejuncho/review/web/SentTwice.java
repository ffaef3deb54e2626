package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.Map;
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

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("send", "message"),
			Map.entry("withdraw", "note"), Map.entry("check", "note"), Map.entry("return", "note"),
			Map.entry("approve", "note"), Map.entry("report", "note"), Map.entry("retract", "reason"),
			Map.entry("replace", "reason"), Map.entry("revise", "occasion"), Map.entry("drop", "reason"),
			Map.entry("abolish", "reason"), Map.entry("call-off", "reason"));

	private SentTwice() {
	}

	/**
	 * Whether somebody did just this from the same page before.
	 * @param file the document's file, as it is now
	 * @param act the last word of the address
	 * @param fields what was sent
	 * @param staff who sent it
	 * @return whether nothing of it is left to be stored
	 */
	static boolean is(CaseFile file, String act, Map<String, String> fields, SignedInStaff staff) {
		Seen seen = Seen.read(fields.getOrDefault("seen", ""));
		boolean replaced = act.equals("retract") && "replace".equals(fields.get("how"));
		return !seen.equals(Seen.NOTHING) && file.outcomes()
			.stream()
			.filter((outcome) -> outcome.position() > seen.outcome() && staff.personId().equals(outcome.byId()))
			.anyMatch((outcome) -> says(outcome, replaced ? "replace" : act, fields, file));
	}

	private static boolean says(Outcome outcome, String act, Map<String, String> fields, CaseFile file) {
		String words = fields.getOrDefault(WORDS.getOrDefault(act, ""), "").strip();
		return act(outcome.kind()).equals(act) && outcome.words().equals(words) && switch (act) {
			case "abolish" -> isDay(fields.get("from"), outcome.day());
			case "enforce" -> file.releases()
				.stream()
				.filter((release) -> Objects.equals(release.sequence(), outcome.release()))
				.anyMatch((release) -> says(release, fields));
			default -> true;
		};
	}

	private static boolean says(Release release, Map<String, String> fields) {
		return isDay(fields.get("decidedOn"), release.decidedOn())
				&& isDay(fields.get("inForceFrom"), release.inForceFrom())
				&& release.decisionNumber().equals(fields.getOrDefault("number", "").strip());
	}

	private static boolean isDay(@Nullable String typed, @Nullable LocalDate day) {
		return typed != null && day != null && WrittenDate.of(typed).day().filter(day::equals).isPresent();
	}

	private static String act(Outcome.Kind kind) {
		return switch (kind) {
			case SENT -> "send";
			case WITHDRAWN -> "withdraw";
			case CHECKED -> "check";
			case RETURNED -> "return";
			case APPROVED -> "approve";
			case REPORTED -> "report";
			case RETRACTED -> "retract";
			case REPLACED -> "replace";
			case ENFORCED -> "enforce";
			case REVISION_BEGUN -> "revise";
			case REVISION_DROPPED -> "drop";
			case ABOLISHED -> "abolish";
			case ABOLITION_CALLED_OFF -> "call-off";
		};
	}

}
