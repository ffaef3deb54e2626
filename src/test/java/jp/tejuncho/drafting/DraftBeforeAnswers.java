package jp.tejuncho.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft that was made before the questions were answered.
 */
public abstract class DraftBeforeAnswers {

	protected static final String MANDATORY = "specific-personal-information";

	@Autowired
	protected OrganizationSections sections;

	@Autowired
	protected Systems systems;

	@Autowired
	protected Drafting drafting;

	@Autowired
	protected Authoring authoring;

	@Autowired
	protected Following following;

	@Autowired
	protected Manuscripts manuscripts;

	@Autowired
	protected DraftHistory history;

	@Autowired
	protected Editions editions;

	@Autowired
	protected EntityManager entities;

	protected EarlyDraft early;

	protected SignedInStaff drafter;

	protected SignedInStaff manager;

	protected SystemId system;

	protected DraftId draft;

	@BeforeEach
	void begin() {
		this.early = new EarlyDraft(this.sections, this.systems, this.drafting, this.editions);
		this.drafter = this.early.drafter();
		this.manager = this.early.manager();
		this.system = this.early.system();
		this.draft = this.early.draft();
	}

	protected SaveOutcome undo() {
		return this.drafting.undo(this.draft, this.drafter).orElseThrow().outcome();
	}

	protected SaveOutcome redo() {
		return this.drafting.redo(this.draft, this.drafter).orElseThrow().outcome();
	}

	protected List<String> answer(Answer answer) {
		return answer(answers(answer));
	}

	protected List<String> answer(Map<String, Answer> answers) {
		List<String> told = this.early.answer(answers, this.manager);
		this.entities.flush();
		this.entities.clear();
		return told;
	}

	protected Map<String, Answer> answers(Answer answer) {
		return this.early.answers(answer);
	}

	protected Map<String, Answer> effective(Map<String, Answer> answers) {
		return this.editions.questions().effective(answers);
	}

	protected String anyUndecidedBefore() {
		return Proposals.of(manuscript().edition(), this.editions.questions(), effective(Map.of()))
			.values()
			.stream()
			.filter((proposal) -> proposal.choice() == Choice.UNDECIDED
					&& !proposal(proposal.place().value()).isMandatory())
			.map((proposal) -> proposal.place().value())
			.findFirst()
			.orElseThrow();
	}

	protected String place(Predicate<Proposal> wanted) {
		return proposals().values()
			.stream()
			.filter(wanted)
			.map((proposal) -> proposal.place().value())
			.findFirst()
			.orElseThrow();
	}

	protected Proposal proposal(String place) {
		return Objects.requireNonNull(proposals().get(new PlaceId(place)));
	}

	protected Map<PlaceId, Proposal> proposals() {
		return Proposals.of(manuscript().edition(), this.editions.questions(), manuscript().answers());
	}

	protected void decide(String place, Choice choice, String reason) {
		decide(place, choice, reason, this.drafter);
	}

	protected void decide(String place, Choice choice, String reason, SignedInStaff by) {
		assertThat(decided(place, choice, reason, by).saved()).as(place).isOne();
	}

	protected SaveOutcome decided(String place, Choice choice, String reason, SignedInStaff by) {
		ClauseDecision seen = decision(place);
		return this.drafting.save(this.draft,
				List.of(new DraftChange.Decide(new PlaceId(place), seen.choice(), seen.reason(), choice, reason)), by);
	}

	protected long undecided() {
		return manuscript().decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED)
			.count();
	}

	protected Map<String, String> state() {
		Map<String, String> state = new HashMap<>();
		manuscript().decisions()
			.values()
			.forEach((decision) -> state.put(decision.place().value(),
					decision.choice() + " " + decision.reason() + " " + decision.origin()));
		return state;
	}

	protected static boolean holds(ClauseDecision decision, Proposal proposal) {
		return decision.choice() == proposal.choice() && decision.reason().equals(proposal.reason());
	}

	protected ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	protected Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

}
