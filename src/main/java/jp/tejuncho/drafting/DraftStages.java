package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.Map;

/**
 * 案の段階.
 *
 * Whether a draft may be written in is decided above: the room that has it reviewed and
 * approved provides a bean; this room never learns who does.
 */
public interface DraftStages {

	/**
	 * How drafts stand.
	 * @param drafts some drafts
	 * @return the stage of each that has left its beginnings
	 */
	Map<DraftId, State> of(Collection<DraftId> drafts);

	/**
	 * 段階.
	 *
	 * @param label a short word, for example 照会中
	 * @param closed why nobody may write now, a sentence; empty while it may be written
	 * in
	 * @param version 第２版: which version is being written, or was written last
	 */
	record State(String label, String closed, String version) {

		/** 作成中. */
		public static final State DRAFTING = new State("作成中", "", "第１版");

		public boolean isClosed() {
			return !this.closed.isEmpty();
		}

	}

}
