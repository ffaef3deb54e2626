package jp.tejuncho.contact;

/**
 * 緊急時の役割.
 *
 * As in the guideline's figure of the 連絡体制.
 */
public enum Duty {

	/** 上への報告先. */
	EXECUTIVE("部長・次長・局長", "リーダーから報告を受け、指示を出す人です。主管部の部長・次長と局長を書きます。", false),

	/** 情報セキュリティ管理者. */
	LEADER("緊急時対応リーダー（責任者）", "緊急時の対応の責任者です。情報セキュリティ管理者（課長など）を書きます。上司や庁内の情報政策の担当課へ報告し、指示を受けます。", true),

	/** 情報システム管理者. */
	SUPERVISOR("緊急時対応統括", "リーダーの下で、対応の全体をまとめる人です。情報システム管理者（課長など）を書きます。", true),

	/** 連絡調整担当. */
	COORDINATOR("連絡調整担当", "リーダーと報道対応担当課等との間の連絡に当たり、情報システム担当者からの連絡を受ける人です。", true),

	/** 情報システム担当者. */
	STAFF("情報システム担当者", "実際に対応する人です。統括の指示を受け、発生した課や委託先とやり取りします。何人でも書けます。", true),

	/** 報道機関への窓口. */
	PRESS("報道対応担当課等", "報道機関への窓口になる課です。広報の担当課などを書きます。", false),

	/** 委託先. */
	CONTRACTOR("委託等事業者", "システムの運用や保守を委託している会社です。発生状況、対応状況、影響範囲、復旧の見込みなどを報告してもらいます。", false);

	private final String label;

	private final String explanation;

	private final boolean responder;

	Duty(String label, String explanation, boolean responder) {
		this.label = label;
		this.explanation = explanation;
		this.responder = responder;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Who that is, for the person who chooses.
	 * @return a sentence or two
	 */
	public String explanation() {
		return this.explanation;
	}

	/**
	 * Whether a person with this duty is one of the 緊急時対応職員.
	 * @return {@code true} if so
	 */
	public boolean responder() {
		return this.responder;
	}

}
