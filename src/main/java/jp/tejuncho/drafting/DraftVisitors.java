package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.PlaceId;

/**
 * 案を開いている人.
 *
 * Told before a draft is deleted; the room that knows provides the bean.
 */
public interface DraftVisitors {

	/**
	 * Where in a draft somebody else is.
	 * @param draft the draft
	 * @param staff who asks
	 * @return names by clause
	 */
	Map<PlaceId, List<String>> elsewhere(DraftId draft, SignedInStaff staff);

}
