package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.UUID;

/**
 * 案に付いているもの.
 *
 * What the rooms above keep of drafts and lose with them: each provides a bean; this room
 * never learns what it is.
 */
public interface DraftBelongings {

	/**
	 * Drafts are removed, and nothing of them may stay.
	 * @param drafts ids of drafts, at least one
	 */
	void forget(Collection<UUID> drafts);

}
