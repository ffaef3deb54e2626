package jp.tejuncho.account;

/**
 * 役割.
 */
public enum Role {

	/**
	 * 担当者.
	 */
	DRAFTER("担当者", "担当する課のシステムの文書を作る"),

	/**
	 * 情報システム管理者.
	 */
	SYSTEM_MANAGER("情報システム管理者", "担当する課のシステムの文書を作り、責任を持つ（課長など）"),

	/**
	 * 情報セキュリティ管理者.
	 */
	SECURITY_MANAGER("情報セキュリティ管理者", "担当する課の文書を読み、承認する"),

	/**
	 * 統括.
	 */
	CHIEF("統括", "すべての課の文書を読む"),

	/**
	 * 監査.
	 */
	AUDITOR("監査", "担当する課の文書を読む。全庁なら操作の記録も読む"),

	/**
	 * 運用管理者.
	 */
	OPERATOR("運用管理者", "利用者と組織を登録する。文書は読めない");

	private final String label;

	private final String task;

	Role(String label, String task) {
		this.label = label;
		this.task = task;
	}

	public String label() {
		return this.label;
	}

	/**
	 * その役割ですること.
	 * @return a sentence for the page where roles are given
	 */
	public String task() {
		return this.task;
	}

	/**
	 * Whether the role always holds for the whole body, whatever section it is tied to.
	 * @return true for the chief and the operator
	 */
	public boolean everywhere() {
		return this == CHIEF || this == OPERATOR;
	}

	boolean reads() {
		return this != OPERATOR;
	}

	boolean writes() {
		return this == DRAFTER || this == SYSTEM_MANAGER;
	}

}
