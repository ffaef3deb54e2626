package jp.tejuncho.system;

import java.util.List;

import jp.tejuncho.account.SignedInStaff;

/**
 * 情報システムの画面に載せる案内.
 *
 * The rooms above have something to offer for a system; this room never learns who they
 * are.
 */
public interface SystemPanel {

	/**
	 * What can be done with a system.
	 * @param system the system
	 * @param staff who looks at it
	 * @return in order; empty if there is nothing to offer
	 */
	List<PanelLink> links(InformationSystem system, SignedInStaff staff);

}
