package jp.tejuncho.organization;

/**
 * 承認の経路ですること.
 */
public enum ApprovalAct {

	/** 起案. */
	DRAFT("起案"),

	/** 確認. */
	CHECK("確認"),

	/** 承認. */
	APPROVE("承認"),

	/** 報告. */
	REPORT("報告");

	private final String label;

	ApprovalAct(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
