package jp.tejuncho.drafting;

/**
 * 採否.
 */
public enum Choice {

	/** 採用. */
	ADOPTED("採用"),

	/** 不採用. */
	OMITTED("不採用"),

	/** 未判断. */
	UNDECIDED("未判断");

	private final String label;

	Choice(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
