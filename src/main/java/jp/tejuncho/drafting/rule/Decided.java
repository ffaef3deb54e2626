package jp.tejuncho.drafting.rule;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.edition.PlaceId;

/**
 * 判断と今の提案.
 *
 * @param place a clause, or clause / part
 * @param decision what was decided
 * @param proposal what the profile suggests now
 */
record Decided(PlaceId place, ClauseDecision decision, Proposal proposal) {

	/**
	 * Every decision that counts: parts of a clause that is left out don't.
	 * @param examination what there is
	 * @return in reading order
	 */
	static Stream<Decided> places(Examination examination) {
		return examination.proposals().values().stream().flatMap((proposal) -> {
			@Nullable ClauseDecision decision = examination.manuscript().decisions().get(proposal.place());
			PlaceId place = proposal.place();
			boolean counts = decision != null
					&& (!place.isPart() || examination.manuscript().choice(place.clause()) == Choice.ADOPTED);
			return counts ? Stream.of(new Decided(proposal.place(), Objects.requireNonNull(decision), proposal))
					: Stream.empty();
		});
	}

	DraftChange proposed() {
		return new DraftChange.Decide(this.place, this.decision.choice(), this.decision.reason(),
				this.proposal.choice(), this.proposal.reason());
	}

}
