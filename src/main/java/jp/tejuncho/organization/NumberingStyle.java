package jp.tejuncho.organization;

/**
 * 番号の付け方.
 */
public enum NumberingStyle {

	/** 番号を詰める. */
	CLOSE_UP("番号を詰める", "採用しない項目があるときは、後の番号を繰り上げます。"),

	/** 欠番を残す. */
	KEEP("ガイドラインの番号のまま（欠番を残す）", "採用しない項目の番号は空けておきます。");

	private final String label;

	private final String explanation;

	NumberingStyle(String label, String explanation) {
		this.label = label;
		this.explanation = explanation;
	}

	public String label() {
		return this.label;
	}

	public String explanation() {
		return this.explanation;
	}

}
