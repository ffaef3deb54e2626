package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.InformationSystems;
import jp.tejuncho.system.SystemId;

/**
 * 始めた案とその段階.
 */
@Service
@Transactional(readOnly = true)
public class StartedDrafts {

	private final Drafts drafts;

	private final InformationSystems systems;

	private final List<DraftStages> stages;

	StartedDrafts(Drafts drafts, InformationSystems systems, List<DraftStages> stages) {
		this.drafts = drafts;
		this.systems = systems;
		this.stages = List.copyOf(stages);
	}

	/**
	 * The drafts of some systems.
	 * @param systems systems that may be read
	 * @return one for each kind that was started, in no order
	 */
	public List<Started> of(Collection<SystemId> systems) {
		List<Draft> started = this.drafts.findBySystemIdIn(values(systems));
		List<DraftId> ids = started.stream().map(Draft::id).toList();
		Map<DraftId, DraftStages.State> known = new HashMap<>();
		if (!ids.isEmpty()) {
			this.stages.forEach((room) -> known.putAll(room.of(ids)));
		}
		return started.stream()
			.map((draft) -> new Started(draft.id(), draft.system(), draft.kind(),
					known.getOrDefault(draft.id(), DraftStages.State.DRAFTING)))
			.toList();
	}

	/**
	 * Those of some systems whose end is recorded.
	 * @param systems systems that may be read
	 * @return in no order
	 */
	public List<InformationSystem> ending(Collection<SystemId> systems) {
		return systems.isEmpty() ? List.of() : this.systems.ending(values(systems));
	}

	private static List<UUID> values(Collection<SystemId> systems) {
		return systems.stream().map(SystemId::value).toList();
	}

	/**
	 * 始めた案.
	 *
	 * @param id the draft
	 * @param system its system
	 * @param kind the kind of document
	 * @param stage how it stands, whether its system ends or not
	 */
	public record Started(DraftId id, SystemId system, DocumentKind kind, DraftStages.State stage) {
	}

}
