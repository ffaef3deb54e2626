package jp.tejuncho.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;

/**
 * 見本の案.
 *
 * A system whose profile is answered to the end gets its blanks filled with the fictional
 * examples of the edition; another one is left half finished.
 */
@Component
class SampleDrafts implements SampleData {

	private static final String BY = "見本";

	private final Drafting drafting;

	private final Drafts drafts;

	private final ClauseDecisions decisions;

	private final Amendments amendments;

	private final Steps steps;

	private final BlankValues blanks;

	private final FollowSeen followSeen;

	private final List<DraftBelongings> belongings;

	private final Systems systems;

	private final Editions editions;

	private final Clock clock;

	SampleDrafts(Drafting drafting, Drafts drafts, ClauseDecisions decisions, Amendments amendments, Steps steps,
			BlankValues blanks, FollowSeen followSeen, List<DraftBelongings> belongings, Systems systems,
			Editions editions, Clock clock) {
		this.drafting = drafting;
		this.drafts = drafts;
		this.decisions = decisions;
		this.amendments = amendments;
		this.steps = steps;
		this.blanks = blanks;
		this.followSeen = followSeen;
		this.belongings = List.copyOf(belongings);
		this.systems = systems;
		this.editions = editions;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public void create() {
		for (InformationSystem system : this.systems.samples()) {
			if (this.drafts.everyOf(List.of(system.id().value())).isEmpty()) {
				boolean answered = system.profile().size() == this.editions.questions().list().size();
				for (DocumentKind kind : DocumentKind.values()) {
					this.drafting.begin(system, kind, BY);
				}
				fill(system, answered);
			}
		}
	}

	private void fill(InformationSystem system, boolean completely) {
		Edition edition = this.editions.current(DocumentKind.PROCEDURE);
		List<Variable> blank = edition.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE)
			.filter((variable) -> variable.calendar() == Variable.Calendar.NONE)
			.toList();
		List<BlankValue> values = new ArrayList<>();
		for (Variable variable : blank.subList(0, completely ? blank.size() : blank.size() / 3)) {
			values.add(new BlankValue(system.id(), variable.id(), variable.example(), BY, this.clock.instant()));
		}
		this.blanks.saveAllAndFlush(values);
	}

	@Override
	public void remove() {
		List<UUID> fictional = this.systems.everySample();
		if (fictional.isEmpty()) {
			return;
		}
		List<UUID> drafts = this.drafts.everyOf(fictional);
		if (!drafts.isEmpty()) {
			this.belongings.forEach((room) -> room.forget(drafts));
		}
		this.followSeen.forget(drafts);
		this.steps.deleteByDrafts(drafts);
		this.amendments.deleteByDrafts(drafts);
		this.decisions.deleteByDrafts(drafts);
		if (!drafts.isEmpty()) {
			this.drafts.deleteEvery(drafts);
		}
		this.blanks.deleteBySystems(fictional);
	}

}
