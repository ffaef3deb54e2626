package jp.tejuncho.platform;

/**
 * 書いた人の記録.
 *
 * One place outside the drafts whose words get into documents, and that somebody wrote
 * there. It stays until the place is emptied: whoever mends a letter doesn't make the
 * words of others their own.
 *
 * @param kind what was written
 * @param place where, as forms call it
 * @param label where, in words
 * @param words what stands there now, a line each; empty where that can't be told from
 * what surrounds it
 */
public record Authorship(Kind kind, String place, String label, String words) {

	/**
	 * 書いたものの種類.
	 */
	public enum Kind {

		/** 情報システムの登録内容. */
		SYSTEM("情報システムの登録内容の"),

		/** 課の名称. */
		SECTION("課の名称の"),

		/** 組織の設定. */
		HOUSE("組織の設定の"),

		/** 連絡体制. */
		CONTACT("連絡体制の"),

		/** ほかの案から写した文. */
		BORROWED("写した元の"),

		/** 取り入れられた提案. */
		PROPOSAL("提案が取り入れられた");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/**
		 * What goes before the label of a place.
		 * @return 組織の設定の
		 */
		public String label() {
			return this.label;
		}

	}

}
