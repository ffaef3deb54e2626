package jp.tejuncho.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 指摘と回答.
 *
 * Remarks stand beside the document and never in it.
 */
@Service
public class Remarking {

	/** Why nobody answers a remark any more. */
	public static final String CLOSED = "この指摘は、承認された版か、前の版についてのものです。読むことはできますが、回答や確認はもうできません。";

	private final CaseFiles files;

	private final RemarkRecords remarks;

	private final Drafting drafting;

	private final Authorships authorships;

	private final AuditTrail audit;

	private final Clock clock;

	Remarking(CaseFiles files, RemarkRecords remarks, Drafting drafting, Authorships authorships, AuditTrail audit,
			Clock clock) {
		this.files = files;
		this.remarks = remarks;
		this.drafting = drafting;
		this.authorships = authorships;
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
	 * Says something about a place of the document that was sent. The same sent twice, as
	 * a browser does that goes back, is said once.
	 * @param id the draft
	 * @param seen the round the person has read
	 * @param place the place; {@code null} for the document as a whole
	 * @param saying what is said
	 * @param staff who says it
	 * @return whether it was not said already
	 */
	public boolean add(DraftId id, int seen, @Nullable PlaceId place, Remark.Saying saying, SignedInStaff staff) {
		requireWords(saying);
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			if (of(id).stream().anyMatch((known) -> known.says(seen, place, saying, staff))) {
				return false;
			}
			file.refusal(Act.REMARK, staff).ifPresent((refusal) -> {
				throw Unseen.overtaken(file, Act.REMARK, refusal, staff);
			});
			Round round = file.lastRound();
			if (round.round() != seen) {
				throw Unseen.sentAgain(file, staff);
			}
			Document tree = file.tree(round);
			Remark.Passage passage = (place != null)
					? Passages.of(tree).find(place).orElseThrow(() -> new NotFound("文書の場所 " + place))
					: new Remark.Passage(null, "文書全体", "");
			this.remarks.saveAndFlush(new Remark(round, passage, saying, staff, this.clock.instant()));
			this.audit.record(ReviewActs.REMARKED, file.subject(), passage.address() + "　" + saying.kind().label());
			return true;
		});
	}

	private static void requireWords(Remark.Saying saying) {
		// a written proposal is never dropped because of what was chosen beside it
		if (saying.kind() != Remark.Kind.PROPOSAL && !saying.proposal().isBlank()) {
			throw ActRefused.at("proposal", "提案する文が書かれています。種類を「提案」にするか、提案する文を消してください。");
		}
		if (saying.words().isBlank() && saying.proposal().isBlank()) {
			throw ActRefused.at("words", "指摘の内容を書いてください。");
		}
		if (saying.kind() == Remark.Kind.PROPOSAL && saying.proposal().isBlank()) {
			throw ActRefused.at("proposal", "提案する文を書いてください。");
		}
		PlainCharacters.complaintOf("内容", saying.words(), Remark.MAX_WORDS, true).ifPresent((complaint) -> {
			throw ActRefused.at("words", complaint);
		});
		PlainCharacters.complaintOf("提案する文", saying.proposal(), Remark.MAX_PROPOSAL, true).ifPresent((complaint) -> {
			throw ActRefused.at("proposal", complaint);
		});
	}

	/**
	 * Answers a remark.
	 * @param id the draft
	 * @param remark the remark
	 * @param seen which revision of it the person saw
	 * @param how {@link Remark.State#DONE} or {@link Remark.State#DECLINED}
	 * @param words what was done, or why nothing was; a reason is needed to decline
	 * @param staff who answers
	 */
	public void answer(DraftId id, UUID remark, long seen, Remark.State how, String words, SignedInStaff staff) {
		if (how == Remark.State.DECLINED && words.isBlank()) {
			throw ActRefused.at("answer", "不採用の理由を書いてください。");
		}
		PlainCharacters.complaintOf("回答", words, Remark.MAX_WORDS, true).ifPresent((complaint) -> {
			throw ActRefused.at("answer", complaint);
		});
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			if (find(id, remark).isAnswered(seen, how, words, staff)) {
				return id;
			}
			Remark found = answerable(file, remark, seen, staff);
			if (how == Remark.State.DONE && isTaken(file, found)) {
				adopted(id, found);
			}
			found.answer(how, words, staff, this.clock.instant());
			this.remarks.saveAndFlush(found);
			this.audit.record(ReviewActs.ANSWERED, file.subject(), found.address() + "　" + how.label());
			return id;
		});
	}

	/**
	 * A proposal beside what the line says now.
	 * @param id the draft
	 * @param remark the proposal
	 * @param staff who reads it
	 * @return both texts, and the one the proposal was made about
	 * @throws ActRefused if it can't be put into the text
	 */
	@Transactional(readOnly = true)
	public Adoption adoption(DraftId id, UUID remark, SignedInStaff staff) {
		CaseFile file = this.files.open(id, staff);
		return adoption(file, find(id, remark));
	}

	private static Adoption adoption(CaseFile file, Remark proposal) {
		return Optional.of(proposal)
			.filter(Adoption::isPossible)
			.flatMap(Remark::place)
			.flatMap((place) -> Passages.of(Composer.compose(file.manuscript())).words(place))
			.map((now) -> Adoption.of(proposal, now))
			.orElseThrow(() -> new ActRefused("この提案は、そのまま文に入れることができません。「この条項を直す」から直してください。"));
	}

	/**
	 * Writes what a reviewer proposed into the text, and answers that it was done.
	 * @param id the draft
	 * @param remark the proposal
	 * @param seen which revision of it the person saw
	 * @param text which text the person saw, as {@link Adoption#seen()} tells
	 * @param staff who adopts it
	 * @return what became of the text; the remark is answered only if it was written
	 * @throws OvertakenProposal if the text says something the person has not seen
	 */
	public SaveOutcome adopt(DraftId id, UUID remark, long seen, String text, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			Remark found = answerable(file, remark, seen, staff);
			if (!adoption(file, found).seen().equals(text)) {
				throw new OvertakenProposal();
			}
			DraftChange change = ProposalChange.of(file.manuscript(), found)
				.orElseThrow(() -> new ActRefused("提案された行は、いまの文書にありません。「この条項を直す」から直してください。"));
			SaveOutcome outcome = this.drafting.save(id, List.of(change), staff);
			if (outcome.complete()) {
				adopted(id, found);
				found.answer(Remark.State.DONE, "提案のとおりに直しました。", staff, this.clock.instant());
				this.remarks.saveAndFlush(found);
				this.audit.record(ReviewActs.ADOPTED, file.subject(), found.address());
			}
			return outcome;
		});
	}

	// typed again word by word it is the reviewer's just as well
	private static boolean isTaken(CaseFile file, Remark remark) {
		Passages passages = Passages.of(Composer.compose(file.manuscript()));
		return remark.place().flatMap(passages::words).filter((now) -> Adoption.isDone(remark, now)).isPresent();
	}

	private void adopted(DraftId id, Remark proposal) {
		this.authorships.wrote(id.value(), new Authorship(Authorship.Kind.PROPOSAL,
				proposal.place().map(PlaceId::value).orElse(""), proposal.address(), ""), proposal.byId());
	}

	/**
	 * Takes note of an answer.
	 * @param id the draft
	 * @param remark the remark
	 * @param seen which revision of it the person saw
	 * @param staff the reviewer
	 */
	public void confirm(DraftId id, UUID remark, long seen, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			Remark found = current(file, remark, seen);
			boolean own = found.byId().equals(staff.personId());
			boolean reviewer = file.refusal(Act.RETURN, staff).isEmpty();
			if (!own && !reviewer) {
				throw new ActRefused("回答を確認するのは、指摘した人か、確認又は承認をする人です。");
			}
			if (found.state() != Remark.State.DONE && found.state() != Remark.State.DECLINED) {
				throw new ActRefused("この指摘には、まだ回答がありません。");
			}
			found.confirm(staff, this.clock.instant());
			this.remarks.saveAndFlush(found);
			this.audit.record(ReviewActs.CONFIRMED, file.subject(), found.address());
			return id;
		});
	}

	private Remark answerable(CaseFile file, UUID remark, long seen, SignedInStaff staff) {
		Remark found = current(file, remark, seen);
		file.refusal(Act.ANSWER, staff).ifPresent((refusal) -> {
			throw Unseen.overtaken(file, Act.ANSWER, refusal, staff);
		});
		if (found.state() == Remark.State.CONFIRMED) {
			throw new ActRefused("この指摘は、もう確認されています。");
		}
		return found;
	}

	// as the person saw it, and not yet decided with its version
	private Remark current(CaseFile file, UUID remark, long seen) {
		Remark found = find(file.document().draft(), remark);
		if (!file.isOpen(found)) {
			throw new ActRefused(CLOSED);
		}
		if (found.revision() != seen) {
			throw new ActRefused("画面を開いた後に、この指摘への対応が変わりました（" + found.state().label() + "）。いまの内容を読んでから、もう一度してください。");
		}
		return found;
	}

	private Remark find(DraftId id, UUID remark) {
		return this.remarks.findById(remark)
			.filter((found) -> found.draft().equals(id))
			.orElseThrow(() -> new NotFound("指摘 " + remark));
	}

}
