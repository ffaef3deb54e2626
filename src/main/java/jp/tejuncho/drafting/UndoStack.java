package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 取消しとやり直しの順.
 *
 * A person takes back only what that person wrote: another's work never disappears by a
 * key pressed once too often. What was typed in one go is taken back in one go; it is
 * called by its last batch.
 */
final class UndoStack {

	private final Map<UUID, Step.Content> typed = new LinkedHashMap<>();

	private final List<UUID> undoable = new ArrayList<>();

	private final List<UUID> redoable = new ArrayList<>();

	private final Set<UUID> reversed;

	private @Nullable Step first;

	private @Nullable Step last;

	private UndoStack(Set<UUID> reversed) {
		this.reversed = reversed;
	}

	/**
	 * Reads what a person did.
	 * @param newestFirst the person's steps in one draft; the oldest may be cut off
	 * @return what can be taken back and done again
	 */
	static UndoStack of(List<Step> newestFirst) {
		UndoStack stack = new UndoStack(newestFirst.stream()
			.map((step) -> step.batch().reversed())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		Map<UUID, List<Step>> batches = new LinkedHashMap<>();
		for (Step step : newestFirst.reversed()) {
			batches.computeIfAbsent(step.batch().id(), (_) -> new ArrayList<>()).add(step);
		}
		batches.values().stream().filter((batch) -> isOwn(batch.getFirst())).forEach(stack::read);
		return stack;
	}

	// what followed other answers is no work of the person who gave them
	private static boolean isOwn(Step step) {
		return step.batch().act() != Step.Act.FOLLOW;
	}

	private void read(List<Step> steps) {
		Step step = steps.getFirst();
		boolean alone = steps.size() == 1;
		if (alone && goesOn(step)) {
			this.typed.remove(this.undoable.removeLast());
			this.typed.put(step.batch().id(), Typing.together(Objects.requireNonNull(this.first), step));
		}
		else {
			this.first = alone ? step : null;
		}
		this.last = alone ? step : null;
		apply(step.batch());
	}

	// what was taken back by itself stays by itself
	private boolean goesOn(Step step) {
		return this.first != null && this.last != null && !this.reversed.contains(this.last.batch().id())
				&& Typing.continues(this.first, this.last, step);
	}

	private void apply(Step.Batch batch) {
		switch (batch.act()) {
			case WRITE, FIX -> {
				this.undoable.add(batch.id());
				this.redoable.clear();
			}
			case UNDO -> {
				UUID taken = Objects.requireNonNull(batch.reversed());
				this.undoable.remove(taken);
				this.redoable.add(taken);
			}
			case REDO -> {
				UUID again = Objects.requireNonNull(batch.reversed());
				this.redoable.remove(again);
				this.undoable.add(again);
			}
			case FOLLOW -> {
			}
		}
	}

	/**
	 * What would be taken back.
	 * @return the batch; nothing if there is none
	 */
	Optional<UUID> undo() {
		return this.undoable.isEmpty() ? Optional.empty() : Optional.of(this.undoable.getLast());
	}

	/**
	 * What would be done again.
	 * @return the batch; nothing if there is none
	 */
	Optional<UUID> redo() {
		return this.redoable.isEmpty() ? Optional.empty() : Optional.of(this.redoable.getLast());
	}

	/**
	 * Everything that can be taken back.
	 * @return the batches, the newest first
	 */
	List<UUID> allUndoable() {
		return List.copyOf(this.undoable.reversed());
	}

	/**
	 * Everything that can be done again.
	 * @return the batches, in the order in which that is done
	 */
	List<UUID> allRedoable() {
		return List.copyOf(this.redoable.reversed());
	}

	/**
	 * One batch that can be taken back, wherever it stands in the order.
	 * @param batch the batch
	 * @return the batch; nothing if it isn't this person's, or was taken back
	 */
	Optional<UUID> undoable(UUID batch) {
		return Optional.of(batch).filter(this.undoable::contains);
	}

	/**
	 * One batch that can be done again.
	 * @param batch the batch
	 * @return the batch; nothing if it isn't this person's, or wasn't taken back
	 */
	Optional<UUID> redoable(UUID batch) {
		return Optional.of(batch).filter(this.redoable::contains);
	}

	/**
	 * What was typed in one go, in more than one batch.
	 * @param batch one that {@link #undo()} or {@link #redo()} named
	 * @return its only content; nothing if the batch stands for itself
	 */
	Optional<Step.Content> typed(UUID batch) {
		return Optional.ofNullable(this.typed.get(batch));
	}

}
