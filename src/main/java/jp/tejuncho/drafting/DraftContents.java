package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemContents;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.text.JapanTime;

/**
 * 情報システムに付いている案.
 *
 * The words of a deleted draft go when its days are over; its steps stay, and the row
 * they hang on.
 */
@Component
@Order(10)
class DraftContents implements SystemContents {

	private final Drafts drafts;

	private final Steps steps;

	private final ClauseDecisions decisions;

	private final Amendments amendments;

	private final BlankValues blanks;

	private final DraftVisitors visitors;

	private final FollowSeen followSeen;

	private final Authorships authorships;

	private final List<DraftBelongings> belongings;

	private final List<DraftStages> stages;

	private final List<KeptDrafts> kept;

	DraftContents(Drafts drafts, Steps steps, ClauseDecisions decisions, Amendments amendments, BlankValues blanks,
			DraftVisitors visitors, FollowSeen followSeen, Authorships authorships, List<DraftBelongings> belongings,
			List<DraftStages> stages, List<KeptDrafts> kept) {
		this.drafts = drafts;
		this.steps = steps;
		this.decisions = decisions;
		this.amendments = amendments;
		this.blanks = blanks;
		this.visitors = visitors;
		this.followSeen = followSeen;
		this.authorships = authorships;
		this.belongings = List.copyOf(belongings);
		this.stages = List.copyOf(stages);
		this.kept = List.copyOf(kept);
	}

	@Override
	public void hold(SystemId system) {
		this.drafts.lockOf(system.value());
	}

	@Override
	public List<Content> of(InformationSystem system, SignedInStaff staff) {
		return this.drafts.findBySystemIdIn(List.of(system.id().value()))
			.stream()
			.sorted((one, other) -> one.kind().compareTo(other.kind()))
			.map((draft) -> of(draft, staff))
			.toList();
	}

	/**
	 * How a draft stands.
	 * @param draft the draft
	 * @param staff who asks
	 * @return as it is told before it is deleted
	 */
	Content of(Draft draft, SignedInStaff staff) {
		DraftStages.State stage = this.stages.stream()
			.flatMap((known) -> known.of(List.of(draft.id())).values().stream())
			.findFirst()
			.orElse(DraftStages.State.DRAFTING);
		String last = this.steps.newest(draft.id().value(), Limit.of(1))
			.map((step) -> "最後に直したのは" + step.batch().name() + "、" + JapanTime.dayAndTime(step.batch().at()))
			.orElseGet(() -> draft.createdBy() + "が" + JapanTime.dayAndTime(draft.createdAt()) + "に作り、まだだれも直していません");
		List<String> company = this.visitors.elsewhere(draft.id(), staff)
			.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.toList();
		return new Content(draft.kind().label() + "の案", stage.version() + "　" + stage.label() + "。" + last,
				reasons(List.of(draft.id())).getOrDefault(draft.id(), ""), company);
	}

	private Map<DraftId, String> reasons(Collection<DraftId> drafts) {
		Map<DraftId, String> reasons = new HashMap<>();
		this.kept.forEach((known) -> reasons.putAll(known.reasons(drafts)));
		return reasons;
	}

	@Override
	public void remove(Deletion deletion) {
		List<DraftId> all = (deletion.isOfSystem() ? this.drafts.everyOf(List.of(deletion.subject()))
				: List.of(deletion.subject()))
			.stream()
			.map(DraftId::new)
			.toList();
		Map<DraftId, String> reasons = reasons(all);
		List<UUID> gone = all.stream().filter((id) -> !reasons.containsKey(id)).map(DraftId::value).toList();
		if (!gone.isEmpty()) {
			this.belongings.forEach((room) -> room.forget(gone));
			this.amendments.deleteByDrafts(gone);
			this.decisions.deleteByDrafts(gone);
			this.followSeen.forget(gone);
			this.authorships.forget(gone);
		}
		if (deletion.isOfSystem() && reasons.isEmpty()) {
			this.blanks.deleteBySystems(List.of(deletion.subject()));
		}
	}

}
