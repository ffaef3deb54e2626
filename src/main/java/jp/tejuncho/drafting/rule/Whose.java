package jp.tejuncho.drafting.rule;

/**
 * 行の言葉の持ち主.
 *
 * The one answer to whose words a line says: whether a finding weighs as a person's,
 * whether a mandatory line has to be confirmed, and what is counted follow from it.
 */
public enum Whose {

	/** 例文の言葉. */
	EXAMPLE,

	/** 手順帖が例文の言葉に代えた言葉: a button was pressed, or the same was typed. */
	PRODUCT,

	/** 人が書いた言葉, whatever else stands in the line. */
	PERSON

}
