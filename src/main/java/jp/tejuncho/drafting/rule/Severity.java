package jp.tejuncho.drafting.rule;

/**
 * 指摘の重さ.
 */
public enum Severity {

	/** 承認の前に直すもの. */
	ERROR("誤り", "直さないと承認を受けられません。"),

	/** 直すか、理由を書いて承知するもの. */
	WARNING("注意", "直すか、このままでよい理由を書いてください。"),

	/** 知っておくとよいもの. */
	ADVICE("参考", "直さなくてもかまいません。");

	private final String label;

	private final String meaning;

	Severity(String label, String meaning) {
		this.label = label;
		this.meaning = meaning;
	}

	public String label() {
		return this.label;
	}

	public String meaning() {
		return this.meaning;
	}

}
