package jp.tejuncho.drafting.precedent;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Found;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Kind;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.edition.Requirement;

/**
 * 前例の採否の写し.
 *
 * Only what a person judged is copied. What the precedent's profile proposed and nobody
 * touched is no judgement: there the new system's own proposal counts.
 */
final class PrecedentDecisions {

	private final Manuscript precedent;

	private final Manuscript target;

	private final Questions questions;

	private final Map<PlaceId, Proposal> proposals;

	PrecedentDecisions(Manuscript precedent, Manuscript target, Questions questions) {
		this.precedent = precedent;
		this.target = target;
		this.questions = questions;
		this.proposals = Proposals.of(target.edition(), questions, target.answers());
	}

	/**
	 * The decision to store.
	 * @param place a place of the target's edition
	 * @param theirs what the precedent decided
	 * @return a change; nothing where the target's own proposal stays
	 */
	Optional<DraftChange.Decide> change(Place place, ClauseDecision theirs) {
		@Nullable Proposal proposal = this.proposals.get(place.id());
		boolean dropped = proposal != null && proposal.isMandatory() && theirs.choice() != Choice.ADOPTED;
		boolean nothing = proposal == null && theirs.choice() == Choice.ADOPTED;
		if (!isJudged(theirs) || dropped || nothing) {
			return Optional.empty();
		}
		@Nullable ClauseDecision mine = this.target.decisions().get(place.id());
		return Optional.of(new DraftChange.Decide(place.id(), (mine != null) ? mine.choice() : Choice.ADOPTED,
				(mine != null) ? mine.reason() : "", theirs.choice(), reason(theirs)));
	}

	// whoever reads the list of decisions later must see that nobody judged this system
	private String reason(ClauseDecision theirs) {
		String source = "「" + this.precedent.system().name() + "」の前例による";
		String reason = theirs.reason().isBlank() ? source : theirs.reason() + "（" + source + "）";
		return (reason.codePointCount(0, reason.length()) <= ClauseDecision.MAX_REASON) ? reason : theirs.reason();
	}

	private static boolean isJudged(ClauseDecision decision) {
		return decision.origin() == ClauseDecision.Origin.PERSON && decision.choice() != Choice.UNDECIDED;
	}

	/**
	 * What has to be judged anew.
	 * @param place a place of the target's edition
	 * @param theirs what the precedent decided
	 * @return the reason, or nothing
	 */
	Optional<Found> found(Place place, ClauseDecision theirs) {
		@Nullable Proposal proposal = this.proposals.get(place.id());
		if (proposal == null || theirs.choice() == Choice.UNDECIDED || proposal.choice() == theirs.choice()) {
			return Optional.empty();
		}
		String answers = answers(place);
		if (proposal.isMandatory()) {
			return Optional.of(new Found(Kind.MANDATORY, place.id(),
					"前例は「" + theirs.choice().label() + "」ですが、このシステムでは外せません（" + proposal.mandatory()
							+ "）。提案のとおり「採用」のままにしました。" + answers + "同じ趣旨を別に定めているときだけ、どこに定めたかを理由に書いて外せます。",
					theirs.reason()));
		}
		String taken = isJudged(theirs) ? "前例の判断を写しました。" : "前例も設定からの提案のままだったので、このシステムの提案に従いました。";
		return Optional.of(new Found(
				Kind.PROPOSAL_DIFFERS, place.id(), "前例は「" + theirs.choice().label() + "」、このシステムの設定からの提案は「"
						+ proposal.choice().label() + "」（" + proposal.reason() + "）です。" + answers + taken,
				theirs.reason()));
	}

	private String answers(Place place) {
		Set<String> asked = new LinkedHashSet<>();
		Stream.of(place.requirements().applies(), place.requirements().mandatory(), place.requirements().recommended())
			.flatMap((requirements) -> requirements.stream())
			.map(Requirement::condition)
			.forEach((condition) -> asked.addAll(condition.questions()));
		String different = this.questions.list()
			.stream()
			.filter((question) -> asked.contains(question.id()) && theirs(question) != mine(question))
			.map((question) -> "「%s」の答えは、前例が「%s」、このシステムが「%s」です。".formatted(question.label(), theirs(question).label(),
					mine(question).label()))
			.collect(Collectors.joining());
		return different.isEmpty() ? "設定の答えは、前例もこのシステムも同じです。" : different;
	}

	private Answer theirs(Question question) {
		return this.precedent.answers().getOrDefault(question.id(), Answer.UNKNOWN);
	}

	private Answer mine(Question question) {
		return this.target.answers().getOrDefault(question.id(), Answer.UNKNOWN);
	}

}
