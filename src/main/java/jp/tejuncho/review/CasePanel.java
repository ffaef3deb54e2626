package jp.tejuncho.review;

import java.util.List;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.system.PanelLink;

/**
 * 照会・承認の画面に載せる案内.
 *
 * The rooms above have something to offer for a document that was approved; this room
 * never learns who they are.
 */
public interface CasePanel {

	/**
	 * What can be done with a document.
	 * @param file everything that is known of it
	 * @param staff who looks at it
	 * @return in order; empty if there is nothing to offer
	 */
	List<PanelLink> links(CaseFile file, SignedInStaff staff);

}
