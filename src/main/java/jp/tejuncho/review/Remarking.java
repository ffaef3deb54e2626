package jp.tejuncho.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 指摘と回答.
 *
 * Remarks stand beside the document and never in it.
 */
@Service
public class Remarking {

	private final CaseFiles files;

	private final RemarkRecords remarks;

	private final Drafting drafting;

	private final AuditTrail audit;

	private final Clock clock;

	Remarking(CaseFiles files, RemarkRecords remarks, Drafting drafting, AuditTrail audit, Clock clock) {
		this.files = files;
		this.remarks = remarks;
		this.drafting = drafting;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Every remark on a document.
	 * @param id a draft the person may read
	 * @return in the order they were made
	 */
	@Transactional(readOnly = true)
	public List<Remark> of(DraftId id) {
		return this.remarks.findByDraft(id.value());
	}

	/**
	 * Says something about a place of the document that was sent.
	 * @param id the draft
	 * @param place the place, or empty for the document as a whole
	 * @param saying what is said
	 * @param staff who says it
	 */
	public void add(DraftId id, String place, Remark.Saying saying, SignedInStaff staff) {
		requireWords(saying);
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.REMARK, staff);
			Round round = file.lastRound();
			Document tree = file.tree(round);
			Remark.Passage passage = place.isEmpty() ? new Remark.Passage("", "文書全体", "")
					: Passages.of(tree).find(place).orElseThrow(() -> new NotFound("文書の場所 " + place));
			this.remarks.saveAndFlush(new Remark(round, passage, saying, staff, this.clock.instant()));
			this.audit.record("指摘を記入", file.subject(), passage.address() + "　" + saying.kind().label());
			return id;
		});
	}

	private static void requireWords(Remark.Saying saying) {
		if (saying.words().isBlank() && saying.proposal().isBlank()) {
			throw new ActRefused("指摘の内容を書いてください。");
		}
		if (saying.kind() == Remark.Kind.PROPOSAL && saying.proposal().isBlank()) {
			throw new ActRefused("提案する文を書いてください。");
		}
		PlainCharacters.complaint(saying.words(), Remark.MAX_WORDS, true)
			.or(() -> PlainCharacters.complaint(saying.proposal(), Remark.MAX_PROPOSAL, true))
			.ifPresent((complaint) -> {
				throw new ActRefused("指摘の内容が" + complaint + "。");
			});
	}

	/**
	 * Answers a remark.
	 * @param id the draft
	 * @param remark the remark
	 * @param how {@link Remark.State#DONE} or {@link Remark.State#DECLINED}
	 * @param words what was done, or why nothing was; a reason is needed to decline
	 * @param staff who answers
	 */
	public void answer(DraftId id, UUID remark, Remark.State how, String words, SignedInStaff staff) {
		if (how == Remark.State.DECLINED && words.isBlank()) {
			throw new ActRefused("不採用の理由を書いてください。");
		}
		PlainCharacters.complaint(words, Remark.MAX_WORDS, true).ifPresent((complaint) -> {
			throw new ActRefused("回答が" + complaint + "。");
		});
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.ANSWER, staff);
			Remark found = find(id, remark);
			if (found.state() == Remark.State.CONFIRMED) {
				throw new ActRefused("この指摘は、もう確認されています。");
			}
			found.answer(how, words, staff, this.clock.instant());
			this.remarks.saveAndFlush(found);
			this.audit.record("指摘に回答", file.subject(), found.address() + "　" + how.label());
			return id;
		});
	}

	/**
	 * Writes what a reviewer proposed into the text, and answers that it was done.
	 * @param id the draft
	 * @param remark the proposal
	 * @param staff who adopts it
	 * @return what became of the text; the remark is answered only if it was written
	 */
	public SaveOutcome adopt(DraftId id, UUID remark, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.ANSWER, staff);
			Remark found = find(id, remark);
			if (found.state() == Remark.State.CONFIRMED || found.kind() != Remark.Kind.PROPOSAL) {
				throw new ActRefused("この指摘は、取り入れることができません。");
			}
			DraftChange change = ProposalChange.of(file.manuscript(), found)
				.orElseThrow(() -> new ActRefused("提案された行は、いまの文書にありません。条項を直す画面で直してください。"));
			SaveOutcome outcome = this.drafting.save(id, List.of(change), staff);
			if (outcome.complete()) {
				found.answer(Remark.State.DONE, "提案のとおりに直しました。", staff, this.clock.instant());
				this.remarks.saveAndFlush(found);
				this.audit.record("提案を採用", file.subject(), found.address());
			}
			return outcome;
		});
	}

	/**
	 * Takes note of an answer.
	 * @param id the draft
	 * @param remark the remark
	 * @param staff the reviewer
	 */
	public void confirm(DraftId id, UUID remark, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			Remark found = find(id, remark);
			boolean own = found.byId().equals(staff.personId());
			boolean reviewer = file.situation().refusal(Act.RETURN, staff).isEmpty();
			if (!own && !reviewer) {
				throw new ActRefused("回答を確認するのは、指摘した人か、確認又は承認をする人です。");
			}
			if (found.state() != Remark.State.DONE && found.state() != Remark.State.DECLINED) {
				throw new ActRefused("この指摘には、まだ回答がありません。");
			}
			found.confirm(staff, this.clock.instant());
			this.remarks.saveAndFlush(found);
			this.audit.record("回答を確認", file.subject(), found.address());
			return id;
		});
	}

	private Remark find(DraftId id, UUID remark) {
		return this.remarks.findById(remark)
			.filter((found) -> found.draft().equals(id))
			.orElseThrow(() -> new NotFound("指摘 " + remark));
	}

}
