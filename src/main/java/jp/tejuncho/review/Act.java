package jp.tejuncho.review;

import java.util.Locale;

/**
 * 文書に対してすること.
 */
public enum Act {

	/** 照会に出す. */
	SEND("照会に出す", ActWords.asked("message", "確認や承認をする人に伝えること")),

	/** 引き戻す. */
	WITHDRAW("引き戻す", ActWords.asked("note", "引き戻す理由")),

	/** 確認する. */
	CHECK("確認する", ActWords.asked("note", "次の人に伝えること")),

	/** 差し戻す. */
	RETURN("差し戻す", ActWords.required("note", "差し戻す理由（直してほしいこと）")),

	/** 承認する. */
	APPROVE("承認する", ActWords.asked("note", "承認に添える言葉")),

	/** 報告を受ける. */
	REPORT("報告を受ける", ActWords.asked("note", "報告を受けて伝えること")),

	/** 施行を記録する. */
	ENFORCE("施行を記録する", ActWords.NONE),

	/** 取り下げる. */
	RETRACT("承認を取り下げる", ActWords.required("reason", "取り下げる理由")),

	/** 改正を始める. */
	REVISE("改正を始める", ActWords.required("occasion", "改正の理由")),

	/** 改正を取りやめる. */
	DROP("改正を取りやめる", ActWords.required("reason", "取りやめる理由")),

	/** 廃止する. */
	ABOLISH("廃止する", ActWords.required("reason", "廃止する理由")),

	/** 廃止の予定を取りやめる. */
	CALL_OFF("廃止の予定を取りやめる", ActWords.required("reason", "取りやめる理由")),

	/** 指摘する. */
	REMARK("指摘する", ActWords.NONE),

	/** 指摘に答える. */
	ANSWER("指摘に答える", ActWords.NONE);

	private final String label;

	@SuppressWarnings("ImmutableEnumChecker") // two strings and a flag
	private final ActWords words;

	Act(String label, ActWords words) {
		this.label = label;
		this.words = words;
	}

	public String label() {
		return this.label;
	}

	/**
	 * What a person says with it.
	 * @return the field, and whether something has to be written there
	 */
	public ActWords words() {
		return this.words;
	}

	/**
	 * How the addresses of its forms call it.
	 * @return the last word of the address
	 */
	public String path() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
