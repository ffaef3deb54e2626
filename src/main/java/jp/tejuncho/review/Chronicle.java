package jp.tejuncho.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;

/**
 * 経過の記録.
 *
 * Keeps what came of an act within its transaction, and tells those who had acted that a
 * document was taken out of their hands.
 */
@Component
class Chronicle {

	private final Outcomes outcomes;

	private final Notices notices;

	private final RemarkRecords remarks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Chronicle(Outcomes outcomes, Notices notices, RemarkRecords remarks, ApplicationEventPublisher events,
			Clock clock) {
		this.outcomes = outcomes;
		this.notices = notices;
		this.remarks = remarks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps what was done.
	 * @param file the document's file as it was opened for the act
	 * @param fact what was done
	 * @param staff who did it
	 * @return what is kept
	 */
	Outcome keep(CaseFile file, Outcome.Fact fact, SignedInStaff staff) {
		Instant now = this.clock.instant();
		Outcome outcome = this.outcomes
			.saveAndFlush(new Outcome(file.document(), file.lastOutcome() + 1, fact, staff, now));
		if (fact.kind().undoes()) {
			tell(file, outcome);
		}
		return outcome;
	}

	private void tell(CaseFile file, Outcome outcome) {
		Set<UUID> people = acted(file, outcome.round());
		people.remove(outcome.byId());
		if (!people.isEmpty()) {
			this.notices.saveAllAndFlush(people.stream().map((person) -> new Notice(outcome, person)).toList());
			this.events.publishEvent(new NoticeGiven(people, file.manuscript().system().owner(),
					(outcome.kind() == Outcome.Kind.RETURNED) ? Turns.AUTHORS : Set.of()));
		}
	}

	// whoever sent, checked, approved, took note or remarked in the round
	private Set<UUID> acted(CaseFile file, @Nullable Integer round) {
		Set<UUID> people = new HashSet<>();
		file.outcomes()
			.stream()
			.filter((earlier) -> Objects.equals(earlier.round(), round))
			.map(Outcome::byId)
			.filter(Objects::nonNull)
			.forEach(people::add);
		this.remarks.findByDraft(file.document().draft().value())
			.stream()
			.filter((remark) -> Objects.equals(remark.round(), round))
			.map(Remark::byId)
			.forEach(people::add);
		return people;
	}

}
