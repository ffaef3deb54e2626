package jp.tejuncho.review;

import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.Role;

/**
 * 番の知らせ.
 *
 * Says within the transaction whose turn it is; whoever wants to tell people waits until
 * it is committed.
 */
@Component
class Turns {

	static final Set<Role> AUTHORS = Set.of(Role.DRAFTER, Role.SYSTEM_MANAGER);

	private final Rounds rounds;

	private final ApplicationEventPublisher events;

	Turns(Rounds rounds, ApplicationEventPublisher events) {
		this.rounds = rounds;
		this.events = events;
	}

	/**
	 * Says whose turn it is after an act.
	 * @param file the document's file, as it is now
	 */
	void announce(CaseFile file) {
		Set<Role> roles = switch (file.document().stage()) {
			case IN_REVIEW, APPROVED -> waiting(file);
			case RETURNED, REPORTED -> AUTHORS;
			case DRAFTING, IN_FORCE, REVISING, ABOLISHED -> Set.of();
		};
		if (!roles.isEmpty()) {
			this.events.publishEvent(new TurnCame(file.manuscript().system().owner(), roles));
		}
	}

	// an approved document without a report to make waits for its day of coming into
	// force
	private Set<Role> waiting(CaseFile file) {
		return this.rounds.newestFirst(file.document().draft().value())
			.stream()
			.limit(1)
			.map(Round::waitingFor)
			.map((post) -> (post != null) ? Set.of(Permissions.role(post)) : AUTHORS)
			.findFirst()
			.orElse(AUTHORS);
	}

	/**
	 * Whose turn something in the inbox is.
	 * @param item the item
	 * @return the roles
	 */
	static Set<Role> roles(InboxItem item) {
		return (item.post() != null) ? Set.of(Permissions.role(item.post())) : AUTHORS;
	}

}
