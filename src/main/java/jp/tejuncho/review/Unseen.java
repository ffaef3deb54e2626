package jp.tejuncho.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
		boolean sent = unseen.stream().anyMatch(Unseen::isSent);
		boolean again = sent && file.outcomes().stream().limit(Math.max(0, seen.outcome())).anyMatch(Unseen::isSent);
		String then = file.refusal(act, staff)
			.map(Refusal::sentence)
			.orElse(again ? "文書が出し直されました。新しい文書を読んでから、もう一度してください。"
					: sent ? "文書を読んでから、もう一度してください。" : "内容を確かめてから、もう一度してください。");
		String what = unseen.stream().map((outcome) -> told(outcome, staff) + "。").collect(Collectors.joining());
		return Optional.of(new ActRefused(OPENED + what + then));
	}

	private static boolean isSent(Outcome outcome) {
		return outcome.kind() == Outcome.Kind.SENT;
	}

	/**
	 * Why a remark or an answer can't be stored: also what was done last, by whom, where
	 * that is the reason.
	 * @param file the document's file, as it is now
	 * @param act what a person wanted to do
	 * @param refusal why they may not
	 * @param staff the person
	 * @return the refusal, with what to do instead
	 */
	static ActRefused overtaken(CaseFile file, Act act, Refusal refusal, SignedInStaff staff) {
		Stage stage = file.document().stage();
		if (!(refusal instanceof Refusal.OtherStage) || file.outcomes().isEmpty()) {
			return new ActRefused(refusal);
		}
		String then = (act == Act.ANSWER) ? "照会が終わるか、引き戻した後で、もう一度してください。"
				: stage.isOpen() ? "もう一度照会に出されたら、その文書を読んでから記録してください。" : "直してほしいことは、文書を所管する課に伝えてください。";
		return new ActRefused(told(file.outcomes().getLast(), staff) + "。" + refusal.sentence() + then);
	}

	/**
	 * Why a remark about an earlier round can't be stored.
	 * @param file the document's file, as it is now
	 * @param staff the person
	 * @return the refusal
	 */
	static ActRefused sentAgain(CaseFile file, SignedInStaff staff) {
		String who = file.outcomes()
			.reversed()
			.stream()
			.filter(Unseen::isSent)
			.findFirst()
			.map((outcome) -> told(outcome, staff) + "。")
			.orElse("");
		return new ActRefused(OPENED + who + "文書が出し直されました。下の新しい文を読んでから、もう一度記録してください。");
	}

	private static String told(Outcome outcome, SignedInStaff staff) {
		String who = staff.personId().equals(outcome.byId()) ? "あなた" : outcome.byName() + "さん";
		return who + "が" + outcome.kind().label()
				+ ((outcome.at() != null) ? "（" + JapanTime.dayAndTime(outcome.at()) + "）" : "");
	}

	private Optional<ActRefused> text(CaseFile file, Seen seen, SignedInStaff staff) {
		List<String> writers = this.rewinding.writersSince(file.document().draft(), seen.text(), staff);
		return writers.isEmpty() ? Optional.empty()
				: Optional.of(new ActRefused(
						OPENED + writers.stream().map((name) -> name + "さん").collect(Collectors.joining("、"))
								+ "が文書を直しました。文書を読んでから、もう一度してください。"));
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
