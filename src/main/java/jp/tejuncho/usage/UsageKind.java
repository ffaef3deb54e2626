package jp.tejuncho.usage;

/**
 * 表記の規則の種類.
 */
public enum UsageKind {

	/** 送り仮名. */
	OKURIGANA("送り仮名"),

	/** 用字. */
	LETTERS("用字"),

	/** 外来語. */
	LOANWORD("外来語"),

	/** 用語. */
	TERM("用語"),

	/** 数字. */
	DIGITS("数字"),

	/** 接続. */
	CONJUNCTION("接続"),

	/** 自庁の用字用語. */
	HOUSE("自庁の用字用語");

	private final String label;

	UsageKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
