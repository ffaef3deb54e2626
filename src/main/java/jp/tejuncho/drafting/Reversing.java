package jp.tejuncho.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.springframework.data.domain.Limit;

import jp.tejuncho.edition.PlaceId;

/**
 * 一つの操作の取消し又はやり直し.
 *
 * @param contents what is reversed
 * @param changes what has to be written for it
 * @param intent with what in mind
 */
record Reversing(List<Step.Content> contents, List<DraftChange> changes, Intent intent) {

	private static final int REMEMBERED = 1000;

	/**
	 * Takes a batch back.
	 * @param steps the records
	 * @param id the draft
	 * @param batch one that can be taken back
	 * @param stack the order of the person who does
	 * @return what to do
	 */
	static Reversing undo(Steps steps, DraftId id, UUID batch, UndoStack stack) {
		List<Step> written = steps.ofBatch(id.value(), batch);
		List<Step.Content> contents = contents(written, batch, stack).reversed();
		Map<PlaceId, String> before = Step.against(written);
		Set<PlaceId> after = proposals(decides(written) ? Step.against(steps.undoing(id.value(), batch)) : Map.of());
		after.addAll(followed(steps, id, written, written.getLast().number(),
				(follow, own) -> follow.before().equals(own.after())));
		return new Reversing(contents, contents.stream().map(Step.Content::backward).toList(),
				new Intent(Step.Act.UNDO, batch, true, before, proposals(before), after));
	}

	/**
	 * Does a batch again.
	 * @param steps the records
	 * @param id the draft
	 * @param batch one that was taken back
	 * @param stack the order of the person who does
	 * @return what to do
	 */
	static Reversing redo(Steps steps, DraftId id, UUID batch, UndoStack stack) {
		List<Step> written = steps.ofBatch(id.value(), batch);
		List<Step.Content> contents = contents(written, batch, stack);
		Map<PlaceId, String> after = decides(written) ? Step.against(steps.undoing(id.value(), batch)) : Map.of();
		Set<PlaceId> following = proposals(after);
		// who took back what had followed meant the old proposal
		following.removeAll(followed(steps, id, written, 0,
				(follow, own) -> follow.before().equals(own.after()) && follow.after().equals(own.before())));
		return new Reversing(contents, contents.stream().map(Step.Content::forward).toList(),
				new Intent(Step.Act.REDO, batch, true, after, following, proposals(Step.against(written))));
	}

	// what the stack remembers may end in the middle of a batch
	private static List<Step.Content> contents(List<Step> written, UUID batch, UndoStack stack) {
		return stack.typed(batch).map(List::of).orElseGet(() -> written.stream().map(Step::content).toList());
	}

	private static boolean decides(List<Step> written) {
		return written.stream().anyMatch((step) -> step.content().subject() == Step.Entered.DECISION);
	}

	private static Set<PlaceId> proposals(Map<PlaceId, String> against) {
		Set<PlaceId> proposals = new HashSet<>();
		against.forEach((place, known) -> {
			if (known.equals(ClauseDecision.Origin.PROPOSAL.name())) {
				proposals.add(place);
			}
		});
		return proposals;
	}

	// where other answers changed what was written, or were taken back by it
	private static Set<PlaceId> followed(Steps steps, DraftId id, List<Step> written, long since,
			BiPredicate<Step.Content, Step.Content> meets) {
		Set<PlaceId> followed = new HashSet<>();
		if (decides(written)) {
			List<Step> follows = steps.followed(id.value(), since, Limit.of(REMEMBERED));
			written.stream()
				.map(Step::content)
				.filter((own) -> own.subject() == Step.Entered.DECISION)
				.filter((own) -> follows.stream()
					.map(Step::content)
					.anyMatch((follow) -> follow.place().equals(own.place()) && meets.test(follow, own)))
				.forEach((own) -> followed.add(own.place()));
		}
		return followed;
	}

}
