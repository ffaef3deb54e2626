package jp.tejuncho.edition;

/**
 * 章又は節の内容.
 */
public sealed interface Passage permits Clause, SectionNote {

}
