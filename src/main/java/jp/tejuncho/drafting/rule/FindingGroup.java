package jp.tejuncho.drafting.rule;

/**
 * 一つの理由で承知できる指摘のまとまり.
 *
 * @param id its name in addresses; empty for all that a rule finds
 * @param label what its findings have in common, or empty
 */
public record FindingGroup(String id, String label) {

	/** 規則のすべて. */
	public static final FindingGroup ALL = new FindingGroup("", "");

}
