package jp.tejuncho.edition;

/**
 * 真偽（「分からない」を含む）.
 *
 * Kleene's logic: what is not known stays open only as long as it can still change the
 * outcome.
 */
public enum Truth {

	/** 偽. */
	FALSE,

	/** 分からない. */
	UNKNOWN,

	/** 真. */
	TRUE;

	public Truth and(Truth other) {
		return (compareTo(other) <= 0) ? this : other;
	}

	public Truth or(Truth other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	public Truth not() {
		return switch (this) {
			case FALSE -> TRUE;
			case UNKNOWN -> UNKNOWN;
			case TRUE -> FALSE;
		};
	}

}
