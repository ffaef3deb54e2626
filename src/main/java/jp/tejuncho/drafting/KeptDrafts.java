package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.Map;

/**
 * 削除できない案.
 *
 * What was once shown to others officially stays. Which drafts those are is known above:
 * the room that has them reviewed provides a bean; this room never learns who does.
 */
public interface KeptDrafts {

	/**
	 * Which drafts have to stay.
	 * @param drafts some drafts, deleted or not
	 * @return of each that has to stay, why, and what can be done instead: sentences
	 */
	Map<DraftId, String> reasons(Collection<DraftId> drafts);

}
