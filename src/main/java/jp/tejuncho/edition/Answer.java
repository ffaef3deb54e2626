package jp.tejuncho.edition;

/**
 * 回答.
 */
public enum Answer {

	/** はい. */
	YES("はい", Truth.TRUE),

	/** いいえ. */
	NO("いいえ", Truth.FALSE),

	/** 分からない. */
	UNKNOWN("分からない", Truth.UNKNOWN);

	private final String label;

	private final Truth truth;

	Answer(String label, Truth truth) {
		this.label = label;
		this.truth = truth;
	}

	public String label() {
		return this.label;
	}

	public Truth truth() {
		return this.truth;
	}

}
