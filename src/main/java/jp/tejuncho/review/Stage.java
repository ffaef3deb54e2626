package jp.tejuncho.review;

import java.util.Set;

import jp.tejuncho.drafting.Writing;

/**
 * 文書の段階.
 */
public enum Stage {

	/** 作成中. */
	DRAFTING("作成中"),

	/** 照会中. */
	IN_REVIEW("照会中"),

	/** 差戻し. */
	RETURNED("差戻し"),

	/** 承認済み. */
	APPROVED("承認済み"),

	/** 報告済み. */
	REPORTED("報告済み"),

	/** 施行. */
	IN_FORCE("施行"),

	/** 改正中. */
	REVISING("改正中"),

	/** 廃止. */
	ABOLISHED("廃止");

	/** Who takes a document back, as everybody is told. */
	static final String WITHDRAWERS = "文書を所管する課の担当者か情報システム管理者";

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether the text may be written in: whatever its versions are today.
	 * @return {@code true} while nobody reads it officially
	 */
	public boolean isOpen() {
		return writing(VersionCalendar.Validity.APPROVED).isOpen();
	}

	/**
	 * Whether the version was approved: what was said of it is closed.
	 * @return {@code true} from the approval to the next revision
	 */
	public boolean isDecided() {
		return switch (this) {
			case APPROVED, REPORTED, IN_FORCE, ABOLISHED -> true;
			case DRAFTING, IN_REVIEW, RETURNED, REVISING -> false;
		};
	}

	/**
	 * Whether there is a draft: something that may still become another text.
	 * @return {@code false} once a version is settled, until a revision begins
	 */
	boolean isDrafted() {
		return isOpen() || this == IN_REVIEW;
	}

	/**
	 * Whether a document may go on to another stage.
	 * @param next the other stage
	 * @return whether any act leads there
	 */
	boolean canBecome(Stage next) {
		return next(this).contains(next);
	}

	private static Set<Stage> next(Stage stage) {
		return switch (stage) {
			case DRAFTING -> Set.of(IN_REVIEW);
			case RETURNED -> Set.of(IN_REVIEW, IN_FORCE);
			case IN_REVIEW -> Set.of(RETURNED, APPROVED, DRAFTING, REVISING);
			case APPROVED -> Set.of(REPORTED, IN_FORCE, DRAFTING, REVISING);
			case REPORTED -> Set.of(IN_FORCE, DRAFTING, REVISING);
			case IN_FORCE -> Set.of(REVISING, ABOLISHED);
			case REVISING -> Set.of(IN_REVIEW, IN_FORCE, ABOLISHED);
			case ABOLISHED -> Set.of(IN_FORCE, REVISING);
		};
	}

	/**
	 * Whether anybody may write now, and why nobody may.
	 * @param settled what the version is today that was decided last; it is told in the
	 * reason, and opens nothing
	 * @return open while the text is being made
	 */
	Writing writing(VersionCalendar.Validity settled) {
		return switch (this) {
			case DRAFTING, RETURNED, REVISING -> Writing.open();
			case IN_REVIEW -> Writing.closed("照会中のため、文書を直せません。直すときは、" + WITHDRAWERS + "が「照会・承認」の画面で引き戻します。");
			case APPROVED, REPORTED ->
				Writing.closed("承認された文書は直せません。直すときは、" + WITHDRAWERS + "が「照会・承認」の画面で、承認を取り下げるか、施行を記録した後で改正を始めます。");
			case IN_FORCE -> Writing.closed(((settled == VersionCalendar.Validity.COMING) ? "施行を待つ" : "施行中の")
					+ "文書は直せません。直すときは、" + WITHDRAWERS + "が「照会・承認」の画面で改正を始めます。");
			case ABOLISHED -> Writing.closed((settled == VersionCalendar.Validity.ABOLISHED) ? "廃止した文書は直せません。"
					: "廃止の日が決まっている文書は直せません。直すときは、情報システム管理者が「照会・承認」の画面で廃止の予定を取りやめ、改正を始めます。");
		};
	}

}
