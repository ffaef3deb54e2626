package jp.tejuncho.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.system.AnswerFollower;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;

/**
 * 概要の回答への追随.
 *
 * Proposals nobody touched follow other answers as long as their draft is written in.
 * What a person decided, and what is under review or approved, stays and has to be judged
 * anew ({@link Outdated}).
 */
@Service
public class Following implements AnswerFollower {

	private static final int REMEMBERED = 1000;

	private final Drafts drafts;

	private final ClauseDecisions decisions;

	private final Steps steps;

	private final FollowSeen seen;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Systems systems;

	private final Editions editions;

	private final AuditTrail audit;

	private final Clock clock;

	Following(Drafts drafts, ClauseDecisions decisions, Steps steps, FollowSeen seen, Drafting drafting,
			Manuscripts manuscripts, Systems systems, Editions editions, AuditTrail audit, Clock clock) {
		this.drafts = drafts;
		this.decisions = decisions;
		this.steps = steps;
		this.seen = seen;
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.systems = systems;
		this.editions = editions;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public List<String> follow(InformationSystem system, Map<String, Answer> profile, SignedInStaff staff) {
		Map<String, Answer> answers = this.editions.questions().effective(profile);
		if (answers.equals(this.editions.questions().effective(system.profile()))) {
			return List.of();
		}
		List<String> told = new ArrayList<>();
		for (Draft draft : this.drafts.lockOf(system.id().value())) {
			told.addAll(follow(this.manuscripts.read(draft.id(), staff), answers, staff));
		}
		return told;
	}

	private List<String> follow(Manuscript manuscript, Map<String, Answer> answers, SignedInStaff staff) {
		Map<PlaceId, Proposal> now = Proposals.of(manuscript.edition(), this.editions.questions(), answers);
		int followed = manuscript.stage().isClosed() ? 0 : store(manuscript, now, staff);
		List<Outdated> left = Outdated.of(manuscript, now);
		String document = manuscript.draft().kind().label();
		List<String> told = new ArrayList<>();
		if (followed > 0) {
			told.add("%sの案では、だれも判断していなかった%d件の採否を、新しい回答に合わせました。".formatted(document, followed));
		}
		if (!left.isEmpty()) {
			told.add(manuscript.stage().isClosed()
					? "%sは「%s」のため、採否を変えていません。提案が変わった%d件は、次に直せるようになったときに改めて判断してください。".formatted(document,
							manuscript.stage().label(), left.size())
					: "%sの案の、回答と合わない%d件は変えていません。案の画面の「回答と合わない採否」で、改めて判断してください。".formatted(document, left.size()));
		}
		return told;
	}

	// what somebody judged, or what was left behind before, is judged anew instead
	private int store(Manuscript manuscript, Map<PlaceId, Proposal> now, SignedInStaff staff) {
		Map<PlaceId, Proposal> then = Proposals.of(manuscript.edition(), this.editions.questions(),
				manuscript.answers());
		Instant at = this.clock.instant();
		Step.Batch batch = new Step.Batch(UUID.randomUUID(), Step.Act.FOLLOW, null, staff.staffId(),
				staff.displayName(), at);
		Map<ClauseDecision, Step> steps = new LinkedHashMap<>();
		for (Proposal proposal : now.values()) {
			@Nullable ClauseDecision decision = manuscript.decisions().get(proposal.place());
			@Nullable Proposal before = then.get(proposal.place());
			if (decision != null && before != null && !before.equals(proposal)
					&& isFree(manuscript, decision, before, proposal)) {
				Step.Content content = new Step.Content(Step.Entered.DECISION, proposal.place(),
						Step.Content.of(decision.choice(), decision.reason()),
						Step.Content.of(proposal.choice(), proposal.reason()));
				if (!content.before().equals(content.after())) {
					steps.put(decision, new Step(manuscript.draft().id(), batch, content, decision.against()));
				}
				decision.propose(proposal.choice(), proposal.reason(), staff.displayName(), at);
			}
		}
		if (!steps.isEmpty()) {
			this.decisions.saveAllAndFlush(steps.keySet());
			this.steps.saveAllAndFlush(steps.values());
			this.audit.record(DraftingActs.followed(manuscript.draft().kind()), manuscript.system().subject(),
					steps.size() + "件");
		}
		return Followed.read(steps.values().stream().map(Step::content).toList(), manuscript).size();
	}

	private static boolean isFree(Manuscript manuscript, ClauseDecision decision, Proposal before, Proposal now) {
		// what was taken back fits again, and only its reason is another one
		boolean fits = decision.choice() == before.choice() || decision.choice() == now.choice();
		boolean untouched = decision.origin() == ClauseDecision.Origin.PROPOSAL && fits
				&& !Outdated.isKept(manuscript, decision.place());
		boolean stays = now.choice() == Choice.ADOPTED || now.choice() == decision.choice();
		return untouched && (stays || !Outdated.isWritten(manuscript, decision.place()));
	}

	/**
	 * What followed other answers and a person has not been told yet.
	 * @param id a draft the person may read
	 * @param staff the person
	 * @return the newest first
	 */
	public List<Followed> untold(DraftId id, SignedInStaff staff) {
		return followed(id, this.steps.untold(id.value(), staff.personId()));
	}

	/**
	 * What followed other answers.
	 * @param id a draft the person may read
	 * @return the newest first
	 */
	public List<Followed> all(DraftId id) {
		return followed(id, this.steps.followed(id.value(), 0, Limit.of(REMEMBERED)));
	}

	private List<Followed> followed(DraftId id, List<Step> newestFirst) {
		return newestFirst.isEmpty() ? List.of()
				: Followed.of(newestFirst, this.steps.decidedSince(id.value(), newestFirst.getLast().number()));
	}

	/**
	 * Notes that a person knows.
	 * @param id the draft
	 * @param number the last step the person was told of
	 * @param staff the person
	 * @throws NotFound if the person may not write for the system
	 */
	public void told(DraftId id, long number, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			this.systems.writable(this.manuscripts.system(id, staff).id(), staff);
			this.seen.note(id, staff.personId(), Math.min(number, this.steps.lastNumber(id.value())));
			return id;
		});
	}

	/**
	 * Takes back as one what followed. What somebody decided since stays, and what
	 * somebody wrote in since isn't left out.
	 * @param id the draft
	 * @param batch what {@link Followed#batch()} says
	 * @param staff who takes it back
	 * @return what became of it
	 * @throws NotFound if there is no such batch, or the person may not write
	 */
	public SaveOutcome takeBack(DraftId id, UUID batch, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			List<Step> followed = this.steps.ofBatch(id.value(), batch)
				.stream()
				.filter((step) -> step.batch().act() == Step.Act.FOLLOW)
				.toList();
			if (followed.isEmpty()) {
				throw new NotFound("概要の回答への追随 " + batch);
			}
			Set<PlaceId> since = this.steps.followed(id.value(), followed.getLast().number(), Limit.unlimited())
				.stream()
				.map((step) -> step.content().place())
				.collect(Collectors.toSet());
			// what followed later answers too is taken back there
			List<Step> own = followed.stream().filter((step) -> !since.contains(step.content().place())).toList();
			Manuscript manuscript = this.manuscripts.read(id, staff);
			Set<PlaceId> untouched = Followed.untouched(own,
					this.steps.decidedSince(id.value(), followed.getFirst().number()));
			Map<Boolean, List<Step>> staying = own.stream()
				.collect(Collectors.partitioningBy((step) -> hidesWriting(manuscript, step.content())
						|| isAgreedTo(manuscript, step.content(), untouched)));
			List<Step> back = Objects.requireNonNull(staying.get(false));
			SaveOutcome outcome = this.drafting.bringBack(id,
					back.stream().map((step) -> step.content().backward()).toList(), Step.against(back), staff);
			return outcome.and(Objects.requireNonNull(staying.get(true))
				.stream()
				.map((step) -> stays(manuscript, step.content()))
				.toList());
		});
	}

	// somebody wrote in the clause since it came into print
	private static boolean hidesWriting(Manuscript manuscript, Step.Content content) {
		return manuscript.choice(content.place()) == Choice.ADOPTED
				&& Step.Content.choice(content.before()) != Choice.ADOPTED
				&& Outdated.isWritten(manuscript, content.place());
	}

	// somebody decided since what had followed already
	private static boolean isAgreedTo(Manuscript manuscript, Step.Content content, Set<PlaceId> untouched) {
		return !untouched.contains(content.place()) && Followed.stands(manuscript, content);
	}

	private static SaveOutcome.Conflict stays(Manuscript manuscript, Step.Content content) {
		ClauseDecision decision = Objects.requireNonNull(manuscript.decisions().get(content.place()));
		return new SaveOutcome.Conflict(content.backward(), decision.choice().label(), decision.choice(),
				decision.decidedBy(), decision.decidedAt());
	}

	/**
	 * How many of the decisions that were written in one go can be noticed in the
	 * document.
	 * @param manuscript the draft by now
	 * @param batch the act
	 * @return their number, counted as everywhere else
	 */
	public int read(Manuscript manuscript, UUID batch) {
		return Followed
			.read(this.steps.ofBatch(manuscript.draft().id().value(), batch).stream().map(Step::content).toList(),
					manuscript)
			.size();
	}

	/**
	 * What has to be judged anew.
	 * @param manuscript the draft
	 * @return in reading order
	 */
	public List<Outdated> outdated(Manuscript manuscript) {
		return Outdated.of(manuscript,
				Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers()));
	}

	/**
	 * The same, for the rooms that let a draft be written in again.
	 * @param id the draft
	 * @param staff who asks
	 * @return in reading order
	 */
	public List<Outdated> outdated(DraftId id, SignedInStaff staff) {
		return outdated(this.manuscripts.read(id, staff));
	}

}
