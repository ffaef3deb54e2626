package jp.tejuncho.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 取消し又はやり直しの結果.
 *
 * @param batch the act
 * @param contents what was to be reversed
 * @param written what was written for it
 * @param outcome what became of it
 */
public record Reversal(UUID batch, List<Step.Content> contents, List<Step.Content> written, SaveOutcome outcome) {

	public Reversal {
		contents = List.copyOf(contents);
		written = List.copyOf(written);
	}

	/**
	 * Whether everything was already as it would become.
	 * @return {@code true} if nothing was written and nothing was in the way
	 */
	public boolean changesNothing() {
		return this.written.isEmpty() && this.outcome.complete();
	}

	/**
	 * Where to look at it.
	 * @return the first that was written; if nothing was, the first that was meant
	 */
	public Step.Content first() {
		return this.written.isEmpty() ? this.contents.getFirst() : this.written.getFirst();
	}

	/**
	 * What a change that could not be written would have reversed.
	 * @param change one of the conflicts or refusals
	 * @return what it was about
	 */
	public Optional<Step.Content> about(DraftChange change) {
		return this.contents.stream().filter((content) -> content.backward().key().equals(change.key())).findFirst();
	}

}
