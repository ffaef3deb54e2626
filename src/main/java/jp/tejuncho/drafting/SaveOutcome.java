package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.List;

/**
 * 保存の結果.
 *
 * @param saved how many changes were stored
 * @param conflicts changes not stored, because another person was faster
 * @param refusals changes not stored, because they can't be
 */
public record SaveOutcome(int saved, List<Conflict> conflicts, List<Refusal> refusals) {

	public SaveOutcome {
		conflicts = List.copyOf(conflicts);
		refusals = List.copyOf(refusals);
	}

	static SaveOutcome refused(List<DraftChange> changes, String message) {
		return new SaveOutcome(0, List.of(), changes.stream().map((change) -> new Refusal(change, message)).toList());
	}

	public boolean complete() {
		return this.conflicts.isEmpty() && this.refusals.isEmpty();
	}

	/**
	 * 書込みの競合.
	 *
	 * @param change what the person wanted
	 * @param theirs what is stored now, in words
	 * @param theirChoice the stored choice; for a blank {@link Choice#ADOPTED}
	 * @param by who stored it
	 * @param at when
	 */
	public record Conflict(DraftChange change, String theirs, Choice theirChoice, String by, Instant at) {
	}

	/**
	 * 受け付けられない書込み.
	 *
	 * @param change what the person wanted
	 * @param message why not, and what to do, in plain Japanese
	 */
	public record Refusal(DraftChange change, String message) {
	}

}
