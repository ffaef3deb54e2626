package jp.tejuncho.drafting.rule;

/**
 * 確かな誤り.
 *
 * All there is that blocks an approval. Each is a fact of what is stored or printed,
 * never a reading of the language; whatever needs one is a 注意, which a person can leave
 * as it is with a reason. Docs/adr 33 has the list with the kinds that are not on it.
 */
public enum Certain {

	/** 採否が未判断. */
	CLAUSE_UNDECIDED("採否の記録が「未判断」のままである"),

	/** 空欄. */
	BLANK_EMPTY("印刷する空欄に、値が一つも記録されていない"),

	/** 仮の印のままの空欄. */
	BLANK_PROVISIONAL("印刷する空欄の値に、空欄の印（○○、●●、△△）がそのまま残っている"),

	/** 表・図の記入. */
	SLOT_EMPTY("必ず要る行、役割又は名前が、登録されていない"),

	/** 必須の条項を不採用. */
	MANDATORY_OMITTED("必ず定める条項の採否の記録が「不採用」で、定めた場所も書いてない"),

	/** 必須の条項の同旨の確認. */
	MANDATORY_UNCONFIRMED("必ず定める文を人が書き換えたか使わないことにし、その文を確かめた記録がない"),

	/** 不採用の理由がない. */
	OMISSION_UNREASONED("採否の記録が「不採用」で、理由が空である"),

	/** 参照先がない. */
	REFERENCE_LOST("参照の先が、この文書に印刷されない"),

	/** 本文のない条項. */
	CLAUSE_EMPTY("印刷する条項に、印刷する行が一つもない"),

	/** 何も書いていない行. */
	LINE_EMPTY("印刷する行に、文字が一つもない"),

	/** 例文と同じ形の空欄の○○. */
	BLANK_UNMARKED("空欄の印「○○」が、かぎ括弧にも記号の説明にも、町、建物、課などの名称であり得る語にも入らずに印刷される（印刷する記号は「記号として残す」と記録される）");

	private final String reason;

	Certain(String reason) {
		this.reason = reason;
	}

	/**
	 * The fact that makes it certain.
	 * @return why nobody has to read anything to know it
	 */
	public String reason() {
		return this.reason;
	}

}
