package jp.tejuncho.drafting.precedent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.Tailorings;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.SectionId;

/**
 * 他システムの条項の取出し.
 *
 * Only of systems the person may read; three queries, whatever the number of systems.
 */
@Component
@Transactional(readOnly = true)
public class OtherClauses {

	// nobody has judged it
	private static final String PROPOSED = "概要からの提案";

	/** 一度に示す数. */
	public static final int MOST = 20;

	private final OtherDrafts drafts;

	private final Tailorings tailorings;

	private final Editions editions;

	OtherClauses(OtherDrafts drafts, Tailorings tailorings, Editions editions) {
		this.drafts = drafts;
		this.tailorings = tailorings;
		this.editions = editions;
	}

	/**
	 * How people wrote or decided a clause for other systems.
	 * @param mine the draft they are compared with
	 * @param clause the clause
	 * @param staff who reads it
	 * @return what differs from this draft, the newest first; what only follows the
	 * example is nothing a person wrote and isn't among them
	 */
	public List<OtherClause> of(Manuscript mine, Clause clause, SignedInStaff staff) {
		Set<UUID> sections = staff.readableSections().stream().map(SectionId::value).collect(Collectors.toSet());
		if (!staff.readsAll() && sections.isEmpty()) {
			return List.of();
		}
		PlaceId place = clause.id().place();
		@Nullable ClauseDecision own = mine.decisions().get(place);
		List<OtherDraft> others = this.drafts
			.findWriting(mine.draft().kind(), mine.draft().id().value(), place,
					mine.tailoring().content(Amendment.Kind.TEXT, place), mine.choice(place),
					(own != null) ? own.reason() : "", staff.readsAll(), sections, Limit.of(MOST))
			.stream()
			.filter((draft) -> staff.reads(draft.owner()))
			.toList();
		return others.isEmpty() ? List.of() : read(others, mine, clause);
	}

	private List<OtherClause> read(List<OtherDraft> others, Manuscript mine, Clause clause) {
		List<UUID> drafts = others.stream().map((draft) -> draft.id().value()).toList();
		PlaceId place = clause.id().place();
		Map<DraftId, List<ClauseDecision>> decided = this.drafts.decisionsOfClause(drafts, place)
			.stream()
			.collect(Collectors.groupingBy(ClauseDecision::draft));
		Collection<PlaceId> places = Stream
			.concat(Stream.of(place), clause.errata().stream().map((erratum) -> erratum.id().place()))
			.toList();
		Map<DraftId, Tailoring> tailored = this.tailorings.at(others.stream().map(OtherDraft::id).toList(),
				List.of(Amendment.Kind.TEXT, Amendment.Kind.CORRECTION), places);
		WrittenClause written = WrittenClause.of(mine, clause);
		return others.stream()
			.flatMap((draft) -> read(draft, clause, decided.getOrDefault(draft.id(), List.of()),
					tailored.getOrDefault(draft.id(), Tailoring.NONE))
				.stream())
			.filter((other) -> differs(other, written, mine.choice(place)))
			.toList();
	}

	private Optional<OtherClause> read(OtherDraft draft, Clause clause, List<ClauseDecision> decisions,
			Tailoring tailoring) {
		Edition edition = this.editions.get(draft.edition());
		Map<PlaceId, ClauseDecision> byPlace = new HashMap<>();
		decisions.forEach((decision) -> byPlace.put(decision.place(), decision));
		@Nullable ClauseDecision decision = byPlace.get(clause.id().place());
		return (decision != null)
				? edition.findClause(clause.id()).map((theirs) -> clause(draft, theirs, decision, byPlace, tailoring))
				: Optional.empty();
	}

	private static OtherClause clause(OtherDraft draft, Clause clause, ClauseDecision decision,
			Map<PlaceId, ClauseDecision> decisions, Tailoring tailoring) {
		Stream<Choice> parts = decisions.values()
			.stream()
			.filter((part) -> !part.equals(decision))
			.map(ClauseDecision::choice);
		ClauseState state = ClauseState.of(decision.choice(), parts, tailoring.rewrites(clause));
		boolean judged = decision.origin() == ClauseDecision.Origin.PERSON;
		Optional<Amendment> text = tailoring.find(Amendment.Kind.TEXT, clause.id().place())
			.filter((amendment) -> !judged || amendment.writtenAt().isAfter(decision.decidedAt()));
		return new OtherClause(draft, state, decision.reason(), WrittenClause.of(clause, tailoring, decisions),
				text.map(Amendment::writtenBy).orElse(judged ? decision.decidedBy() : PROPOSED),
				text.map(Amendment::writtenAt).orElse(decision.decidedAt()));
	}

	// another reason for the same is worth reading only where something was left out
	private static boolean differs(OtherClause other, WrittenClause mine, Choice choice) {
		boolean adopted = choice == Choice.ADOPTED && other.state() != ClauseState.OMITTED
				&& other.state() != ClauseState.UNDECIDED;
		return !adopted || !other.written().equals(mine);
	}

	/**
	 * How a clause is written in another draft.
	 * @param other the other draft, which the person may read
	 * @param clause the clause
	 * @return what it says there; nothing if the edition of that draft has no such clause
	 */
	public static Optional<WrittenClause> written(Manuscript other, Clause clause) {
		return other.edition().findClause(clause.id()).map((theirs) -> WrittenClause.of(other, theirs));
	}

}
