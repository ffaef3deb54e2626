package jp.tejuncho.review;

/**
 * 文書に対してすること.
 */
public enum Act {

	/** 照会に出す. */
	SEND("照会に出す"),

	/** 引き戻す. */
	WITHDRAW("引き戻す"),

	/** 確認する. */
	CHECK("確認する"),

	/** 差し戻す. */
	RETURN("差し戻す"),

	/** 承認する. */
	APPROVE("承認する"),

	/** 報告を受ける. */
	REPORT("報告を受ける"),

	/** 施行を記録する. */
	ENFORCE("施行を記録する"),

	/** 取り下げる. */
	RETRACT("承認を取り下げる"),

	/** 改正を始める. */
	REVISE("改正を始める"),

	/** 改正を取りやめる. */
	DROP("改正を取りやめる"),

	/** 廃止する. */
	ABOLISH("廃止する"),

	/** 廃止の予定を取りやめる. */
	CALL_OFF("廃止の予定を取りやめる"),

	/** 指摘する. */
	REMARK("指摘する"),

	/** 指摘に答える. */
	ANSWER("指摘に答える");

	private final String label;

	Act(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether a document goes on with it: in a system that ends, nothing does.
	 * @return {@code false} for what leads out of a stage or ends the document itself
	 */
	boolean goesOn() {
		return switch (this) {
			case SEND, CHECK, APPROVE, REPORT, ENFORCE, REVISE, DROP, CALL_OFF, REMARK, ANSWER -> true;
			case WITHDRAW, RETURN, RETRACT, ABOLISH -> false;
		};
	}

	/**
	 * Whether a document of a stage admits it, whoever asks.
	 * @param stage the stage
	 * @return whether it does
	 */
	public boolean isPossibleIn(Stage stage) {
		return switch (this) {
			case SEND, ANSWER -> stage.isOpen();
			case WITHDRAW, CHECK, RETURN, APPROVE, REMARK -> stage == Stage.IN_REVIEW;
			case REPORT -> stage == Stage.APPROVED;
			case ENFORCE, RETRACT -> stage == Stage.APPROVED || stage == Stage.REPORTED;
			case REVISE -> stage == Stage.IN_FORCE;
			case DROP -> stage == Stage.REVISING || stage == Stage.RETURNED;
			case ABOLISH -> stage == Stage.IN_FORCE || stage == Stage.REVISING;
			case CALL_OFF -> stage == Stage.ABOLISHED;
		};
	}

}
