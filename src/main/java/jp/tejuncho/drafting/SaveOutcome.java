package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.EarlierWriter;

/**
 * 保存の結果.
 *
 * @param saved how many changes were stored
 * @param conflicts changes not stored, because another person was faster
 * @param refusals changes not stored, because they can't be
 * @param batch the act as the records call it; {@code null} if nothing was stored
 */
public record SaveOutcome(int saved, List<Conflict> conflicts, List<Refusal> refusals, @Nullable UUID batch) {

	public SaveOutcome {
		conflicts = List.copyOf(conflicts);
		refusals = List.copyOf(refusals);
	}

	public SaveOutcome(int saved, List<Conflict> conflicts, List<Refusal> refusals) {
		this(saved, conflicts, refusals, null);
	}

	SaveOutcome in(UUID stored) {
		return new SaveOutcome(this.saved, this.conflicts, this.refusals, stored);
	}

	SaveOutcome and(List<Conflict> more) {
		return new SaveOutcome(this.saved, Stream.concat(this.conflicts.stream(), more.stream()).toList(),
				this.refusals, this.batch);
	}

	static SaveOutcome refused(List<DraftChange> changes, String message) {
		return new SaveOutcome(0, List.of(), changes.stream().map((change) -> new Refusal(change, message)).toList());
	}

	/**
	 * 「～が」, or the person's own other tab.
	 * @return the subject of a sentence about all the conflicts: a name if it was one
	 * person
	 */
	public String somebody() {
		List<String> names = this.conflicts.stream().map(Conflict::by).distinct().toList();
		boolean one = names.size() == 1 && !names.getFirst().isBlank();
		return one ? names.getFirst() + EarlierWriter.where(names.getFirst()) : EarlierWriter.subject(null);
	}

	/**
	 * 「ほかの人が先に」.
	 * @return how a sentence about all the conflicts begins
	 */
	public String earlier() {
		return somebody() + "先に";
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
	 * @param by who stored it; あなた, if it was the same person in another tab
	 * @param at when
	 */
	public record Conflict(DraftChange change, String theirs, Choice theirChoice, String by, Instant at) {

		/**
		 * 「～が先に」.
		 * @return how a sentence about it begins
		 */
		public String earlier() {
			return this.by + EarlierWriter.first(this.by);
		}

	}

	/**
	 * 受け付けられない書込み.
	 *
	 * @param change what the person wanted
	 * @param message why not, and what to do, in plain Japanese
	 * @param lines the lines of a text that can't be kept, each with why not, where all
	 * the others were; empty if nothing of the change was stored
	 */
	public record Refusal(DraftChange change, String message, Map<String, String> lines) {

		public Refusal {
			lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
		}

		public Refusal(DraftChange change, String message) {
			this(change, message, Map.of());
		}

	}

}
