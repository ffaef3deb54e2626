package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 取消しとやり直しの順.
 *
 * A person takes back only what that person wrote: another's work never disappears by a
 * key pressed once too often.
 */
final class UndoStack {

	private final List<UUID> undoable = new ArrayList<>();

	private final List<UUID> redoable = new ArrayList<>();

	private UndoStack() {
	}

	/**
	 * Reads what a person did.
	 * @param newestFirst the person's steps in one draft; the oldest may be cut off
	 * @return what can be taken back and done again
	 */
	static UndoStack of(List<Step> newestFirst) {
		UndoStack stack = new UndoStack();
		Map<UUID, Step.Batch> batches = new LinkedHashMap<>();
		for (Step step : newestFirst.reversed()) {
			batches.putIfAbsent(step.batch().id(), step.batch());
		}
		batches.values().forEach(stack::apply);
		return stack;
	}

	private void apply(Step.Batch batch) {
		switch (batch.act()) {
			case WRITE -> {
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

}
