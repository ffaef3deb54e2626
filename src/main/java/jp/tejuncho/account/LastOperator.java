package jp.tejuncho.account;

import jp.tejuncho.platform.NotPossible;

/**
 * 最後の運用管理者.
 */
class LastOperator extends NotPossible {

	LastOperator() {
		super("運用管理者が一人もいなくなるため、変更しませんでした。先に、ほかの人に運用管理者の役割を付けてください。");
	}

}
