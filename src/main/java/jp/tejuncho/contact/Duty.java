package jp.tejuncho.contact;

/**
 * 緊急時の役割.
 *
 * As in the guideline's figure of the 連絡体制.
 */
public enum Duty {

	/** 上への報告先. */
	EXECUTIVE("部長・次長・局長", false),

	/** 情報セキュリティ管理者. */
	LEADER("緊急時対応リーダー（責任者）", true),

	/** 情報システム管理者. */
	SUPERVISOR("緊急時対応統括", true),

	/** 連絡調整担当. */
	COORDINATOR("連絡調整担当", true),

	/** 情報システム担当者. */
	STAFF("情報システム担当者", true),

	/** 報道機関への窓口. */
	PRESS("報道対応担当課等", false),

	/** 委託先. */
	CONTRACTOR("委託等事業者", false);

	private final String label;

	private final boolean responder;

	Duty(String label, boolean responder) {
		this.label = label;
		this.responder = responder;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether a person with this duty is one of the 緊急時対応職員.
	 * @return {@code true} if so
	 */
	public boolean responder() {
		return this.responder;
	}

}
