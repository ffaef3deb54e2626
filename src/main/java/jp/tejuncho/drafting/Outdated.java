package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;

/**
 * 今の提案と違う採否.
 *
 * What has to be judged anew because the answers to 概要 are others by now.
 *
 * @param place a clause id, or clause id / part
 * @param decision what is stored
 * @param proposal what the profile suggests now
 * @param written whether a person wrote in the clause or decided a part of it, so that it
 * isn't left out by itself
 */
public record Outdated(PlaceId place, ClauseDecision decision, Proposal proposal, boolean written) {

	/** 点検の規則. */
	public static final String RULE = "proposal-still-holds";

	/**
	 * Everything that has to be judged anew.
	 * @param manuscript the draft
	 * @param proposals what the profile suggests now
	 * @return in reading order; parts of what is left out don't count, and what a person
	 * left as it is with a reason is judged
	 */
	public static List<Outdated> of(Manuscript manuscript, Map<PlaceId, Proposal> proposals) {
		List<Outdated> all = new ArrayList<>();
		for (Proposal proposal : proposals.values()) {
			@Nullable ClauseDecision decision = manuscript.decisions().get(proposal.place());
			if (decision != null && counts(manuscript, proposal.place(), proposals)) {
				Outdated found = new Outdated(proposal.place(), decision, proposal,
						isWritten(manuscript, proposal.place()));
				if (found.isOutdated() && !found.isJudged(manuscript)) {
					all.add(found);
				}
			}
		}
		return all;
	}

	private static boolean counts(Manuscript manuscript, PlaceId place, Map<PlaceId, Proposal> proposals) {
		if (!place.isPart() || manuscript.choice(place.clause()) == Choice.ADOPTED) {
			return true;
		}
		@Nullable ClauseDecision clause = manuscript.decisions().get(place.clause());
		if (clause != null && clause.choice() == Choice.UNDECIDED && isDecidedByPerson(manuscript, place)) {
			return true;
		}
		// a part may come into print together with its clause
		@Nullable Proposal proposal = proposals.get(place.clause());
		return clause != null && proposal != null && clause.origin() == ClauseDecision.Origin.PROPOSAL
				&& proposal.choice() == Choice.ADOPTED;
	}

	/**
	 * Whether a person wrote in a clause: its text, its table, the decision of one of its
	 * parts.
	 * @param manuscript the draft
	 * @param place a clause id, or clause id / part
	 * @return {@code true} if something of a person would go when the place is left out
	 */
	static boolean isWritten(Manuscript manuscript, PlaceId place) {
		PlaceId id = place.clause();
		@Nullable Clause clause = manuscript.edition().findClause(id).orElse(null);
		boolean table = clause != null && !manuscript.tailoring().table(clause).isBlank();
		return table || !manuscript.tailoring().content(Amendment.Kind.TEXT, id).isBlank()
				|| parts(clause, place).anyMatch((part) -> isJudgedByPerson(manuscript, part));
	}

	// what goes out of print together with a place: all of a clause, the items of a list
	private static Stream<PlaceId> parts(@Nullable Clause clause, PlaceId place) {
		if (clause == null) {
			return Stream.empty();
		}
		PlaceId id = clause.id().place();
		return clause.body().stream().flatMap((element) -> {
			PlaceId own = id.child(element.key());
			Stream<PlaceId> items = element.items().stream().map((item) -> id.child(item.key()));
			return place.equals(id) ? Stream.concat(Stream.of(own), items) : place.equals(own) ? items : Stream.empty();
		});
	}

	private static boolean isJudgedByPerson(Manuscript manuscript, PlaceId place) {
		return isDecidedByPerson(manuscript, place) || isKept(manuscript, place);
	}

	private static boolean isDecidedByPerson(Manuscript manuscript, PlaceId place) {
		@Nullable ClauseDecision decision = manuscript.decisions().get(place);
		return decision != null && decision.origin() == ClauseDecision.Origin.PERSON;
	}

	/**
	 * Whether a person left a place as it was against a suggestion.
	 * @param manuscript the draft
	 * @param place a clause id, or clause id / part
	 * @return {@code true} if there is a reason for it
	 */
	static boolean isKept(Manuscript manuscript, PlaceId place) {
		String begin = RULE + ":" + place + ":";
		return manuscript.tailoring()
			.of(Amendment.Kind.DISMISSAL)
			.keySet()
			.stream()
			.anyMatch((key) -> key.value().startsWith(begin));
	}

	private boolean isOutdated() {
		if (byPerson()) {
			return !isReasonOnly() && isSuggestedOtherwise(this.decision, this.proposal);
		}
		boolean reason = this.decision.choice() != Choice.UNDECIDED
				&& !this.decision.reason().equals(this.proposal.reason());
		return !isReasonOnly() || reason;
	}

	private boolean isJudged(Manuscript manuscript) {
		boolean sameEffect = isMandatoryOmitted()
				&& !manuscript.tailoring().content(Amendment.Kind.SAME_EFFECT, this.place).isBlank();
		return sameEffect || (isKeepable()
				&& !manuscript.tailoring().content(Amendment.Kind.DISMISSAL, FindingKey.place(key())).isBlank());
	}

	/**
	 * Whether the rule that looks for it finds it: what is undecided or must not be left
	 * out is found by others.
	 * @param decision what is stored
	 * @param proposal what the profile suggests now
	 * @return {@code true} if a person has to judge
	 */
	public static boolean isFound(ClauseDecision decision, Proposal proposal) {
		boolean mandatoryOmitted = decision.choice() == Choice.OMITTED && proposal.isMandatory();
		if (decision.choice() == Choice.UNDECIDED || decision.choice() == proposal.choice() || mandatoryOmitted) {
			return false;
		}
		return switch (decision.origin()) {
			case PROPOSAL -> true;
			case PERSON -> isSuggestedOtherwise(decision, proposal);
		};
	}

	// who judged against a suggestion has to judge again when it is another one
	private static boolean isSuggestedOtherwise(ClauseDecision decision, Proposal proposal) {
		return decision.proposed().filter((then) -> then != proposal.choice()).isPresent();
	}

	public boolean byPerson() {
		return this.decision.origin() == ClauseDecision.Origin.PERSON;
	}

	/**
	 * Whether the choice is the same and only its reason is another one.
	 * @return {@code true} if nothing changes in the document
	 */
	public boolean isReasonOnly() {
		return this.decision.choice() == this.proposal.choice();
	}

	public boolean isMandatoryOmitted() {
		return this.decision.choice() == Choice.OMITTED && this.proposal.isMandatory();
	}

	/**
	 * Whether it can be left as it is with a reason: what is undecided can't, and what
	 * must not be left out asks for more.
	 * @return {@code true} if a reason is enough
	 */
	public boolean isKeepable() {
		return isFound(this.decision, this.proposal);
	}

	/**
	 * Under which the reason is kept.
	 * @return the finding's key
	 */
	public String key() {
		return FindingKey.of(RULE, this.place, identity(this.decision, this.proposal));
	}

	/**
	 * What has to be judged again as soon as it is another one.
	 * @param decision what is stored
	 * @param proposal what the profile suggests
	 * @return both in letters
	 */
	public static String identity(ClauseDecision decision, Proposal proposal) {
		return decision.choice() + " " + proposal.choice() + " " + proposal.reason();
	}

	/**
	 * The change that follows the suggestion.
	 * @return from what is stored to what is suggested
	 */
	public DraftChange proposed() {
		return new DraftChange.Decide(this.place, this.decision.choice(), this.decision.reason(),
				this.proposal.choice(), this.proposal.reason());
	}

}
