package jp.tejuncho.organization;

/**
 * 情報セキュリティの役割.
 *
 * The guideline fixes what these are called; which post of the body holds each of them is
 * the organisation's own matter.
 */
public enum Post {

	/** 最高情報セキュリティ責任者. */
	OFFICER("最高情報セキュリティ責任者", "副市長"),

	/** 統括情報セキュリティ責任者. */
	CHIEF("統括情報セキュリティ責任者", "総務部長"),

	/** 情報セキュリティ管理者. */
	SECURITY_MANAGER("情報セキュリティ管理者", "各課の課長"),

	/** 情報システム管理者. */
	SYSTEM_MANAGER("情報システム管理者", "情報システムを所管する課の課長"),

	/** 情報システム担当者. */
	SYSTEM_STAFF("情報システム担当者", "情報システム管理者が指名する職員");

	private final String label;

	private final String example;

	Post(String label, String example) {
		this.label = label;
		this.example = example;
	}

	public String label() {
		return this.label;
	}

	public String example() {
		return this.example;
	}

}
