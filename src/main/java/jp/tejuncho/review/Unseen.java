package jp.tejuncho.review;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Rewinding;
import jp.tejuncho.text.JapanTime;

/**
 * 画面を開いた後のこと.
 *
 * What happened to a document since a person opened the page from which they act.
 */
@Component
class Unseen {

	private static final String OPENED = "画面を開いた後に、";

	private final Rewinding rewinding;

	private final RemarkRecords remarks;

	Unseen(Rewinding rewinding, RemarkRecords remarks) {
		this.rewinding = rewinding;
		this.remarks = remarks;
	}

	/**
	 * What a page shows now.
	 * @param file the document's file
	 * @return what whoever acts from it has seen
	 */
	Seen now(CaseFile file) {
		DraftId id = file.document().draft();
		return new Seen(file.lastOutcome(), this.rewinding.now(id), this.remarks.countByDraftId(id.value()));
	}

	/**
	 * Why a person has to look again before they act.
	 * @param file the document's file, as it is now
	 * @param act what they want to do
	 * @param seen what they saw
	 * @param staff the person
	 * @return what happened; nothing if they have seen everything that matters for it
	 */
	Optional<ActRefused> since(CaseFile file, Act act, Seen seen, SignedInStaff staff) {
		if (seen.equals(Seen.NOTHING)) {
			return Optional.of(new ActRefused("いまの画面を読んでから、もう一度してください。"));
		}
		return outcomes(file, act, seen, staff).or(() -> switch (act) {
			case SEND, DROP -> text(file, seen, staff);
			case CHECK, APPROVE -> remarks(file, seen, staff);
			case WITHDRAW, RETURN, REPORT, ENFORCE, RETRACT, REVISE, ABOLISH, CALL_OFF, REMARK, ANSWER ->
				Optional.empty();
		});
	}

	private static Optional<ActRefused> outcomes(CaseFile file, Act act, Seen seen, SignedInStaff staff) {
		List<Outcome> unseen = file.outcomes()
			.stream()
			.filter((outcome) -> outcome.position() > seen.outcome())
			.toList();
		if (unseen.isEmpty()) {
			return Optional.empty();
		}
		boolean sent = unseen.stream().anyMatch((outcome) -> outcome.kind() == Outcome.Kind.SENT);
		String what = sent ? "文書が出し直されました。" : "次のことがありました。";
		String then = file.refusal(act, staff).orElse(sent ? "新しい文書を読んでから、もう一度してください。" : "内容を確かめてから、もう一度してください。");
		return Optional
			.of(new ActRefused(OPENED + what + then, unseen.stream().map((outcome) -> told(outcome, staff)).toList()));
	}

	private static String told(Outcome outcome, SignedInStaff staff) {
		String who = staff.personId().equals(outcome.byId()) ? "あなた" : outcome.byName() + "さん";
		return who + "が" + outcome.kind().label()
				+ ((outcome.at() != null) ? "（" + JapanTime.dayAndTime(outcome.at()) + "）" : "");
	}

	private Optional<ActRefused> text(CaseFile file, Seen seen, SignedInStaff staff) {
		List<String> writers = this.rewinding.writersSince(file.document().draft(), seen.text(), staff);
		return writers.isEmpty() ? Optional.empty()
				: Optional.of(new ActRefused(OPENED + "ほかの人が文書を直しました。文書を読んでから、もう一度してください。",
						writers.stream().map((name) -> name + "さんが直しました").toList()));
	}

	private Optional<ActRefused> remarks(CaseFile file, Seen seen, SignedInStaff staff) {
		List<Remark> added = this.remarks.findByDraft(file.document().draft().value())
			.stream()
			.skip(seen.remarks())
			.filter((remark) -> !remark.byId().equals(staff.personId()))
			.toList();
		return added.isEmpty() ? Optional.empty()
				: Optional.of(new ActRefused(OPENED + "新しい指摘がありました。下の「指摘と対応」で読んでから、もう一度してください。",
						added.stream().map((remark) -> remark.byName() + "さんの指摘：" + remark.address()).toList()));
	}

}
