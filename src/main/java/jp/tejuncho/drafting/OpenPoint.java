package jp.tejuncho.drafting;

/**
 * 残っていること.
 *
 * @param kind what sort of thing is missing
 * @param where the place in the document, in words
 * @param what what is to be done, in words
 * @param href the page where it is done, from the application's root
 */
public record OpenPoint(Kind kind, String where, String what, String href) {

	/**
	 * 残っていることの種類.
	 */
	public enum Kind {

		/** 採否を決めていない条項. */
		UNDECIDED("採否が未判断"),

		/** 空欄. */
		EMPTY_BLANK("空欄"),

		/** 必須の条項の不採用. */
		MANDATORY_OMITTED("必須の条項を不採用"),

		/** 理由のない不採用. */
		OMITTED_WITHOUT_REASON("不採用の理由がない"),

		/** 設定と判断の食い違い. */
		PROPOSAL_CHANGED("対象システムの設定と判断が違う"),

		/** 参照先がない参照. */
		MISSING_TARGET("参照先がない"),

		/** 表や図の中身. */
		EMPTY_SLOT("表・図の記入");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
