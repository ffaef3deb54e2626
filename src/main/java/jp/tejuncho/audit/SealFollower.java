package jp.tejuncho.audit;

import java.util.List;

import jp.tejuncho.audit.AuditSeals.SealedAct;

/**
 * 封をした記録を受け取るもの.
 */
interface SealFollower {

	/**
	 * These are sealed for good: their transaction is committed.
	 * @param acts in the order of their seals
	 */
	void sealed(List<SealedAct> acts);

}
