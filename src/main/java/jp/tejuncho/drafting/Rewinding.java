package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.PlaceId;

/**
 * 案を前の時点に戻すこと.
 *
 * What was written since is written back, a change like any other: it stays in the
 * history and can be restored from there.
 */
@Service
public class Rewinding {

	private final Drafting drafting;

	private final Steps steps;

	Rewinding(Drafting drafting, Steps steps) {
		this.drafting = drafting;
		this.steps = steps;
	}

	/**
	 * The point to which a draft can be brought back later.
	 * @param id the draft
	 * @return the number of its last step; 0 if there is none
	 */
	public long now(DraftId id) {
		return this.steps.lastNumber(id.value());
	}

	/**
	 * Who else has written since.
	 * @param id the draft
	 * @param point what {@link #now} gave
	 * @param staff who asks, and knows what they wrote themselves
	 * @return names, each once
	 */
	public List<String> writersSince(DraftId id, long point, SignedInStaff staff) {
		return this.steps.namesSince(id.value(), point, staff.personId());
	}

	/**
	 * Brings every place back to what it was.
	 * @param id the draft, held by {@link Drafting#writing}
	 * @param point what {@link #now} gave
	 * @param staff who brings it back
	 * @return what became of it: a conflict for a blank that was filled elsewhere
	 * meanwhile, which stays as it is
	 */
	public SaveOutcome back(DraftId id, long point, SignedInStaff staff) {
		Map<Target, Step.Content> changed = new LinkedHashMap<>();
		Map<PlaceId, String> against = new HashMap<>();
		for (Step step : this.steps.after(id.value(), point)) {
			Step.Content content = step.content();
			Target target = new Target(content.subject(), content.place());
			if (content.subject() == Step.Entered.DECISION) {
				against.putIfAbsent(content.place(), step.againstBefore());
			}
			changed.merge(target, content,
					(first, last) -> new Step.Content(first.subject(), first.place(), first.before(), last.after()));
		}
		List<DraftChange> changes = new ArrayList<>();
		changed.values()
			.stream()
			.filter((content) -> !content.before().equals(content.after()))
			.forEach((content) -> changes.add(content.backward()));
		return this.drafting.bringBack(id, changes.reversed(), against, staff);
	}

	/**
	 * What a step changed.
	 *
	 * @param subject what kind of thing
	 * @param place where
	 */
	private record Target(Step.Subject subject, PlaceId place) {
	}

}
