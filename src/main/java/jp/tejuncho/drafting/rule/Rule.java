package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

/**
 * 点検の規則.
 *
 * Its name is its sentence. A rule only looks: what it finds never keeps anybody from
 * saving.
 */
public interface Rule {

	/**
	 * Its name in addresses and in stored dismissals; never given to another rule.
	 * @return lower case words with hyphens
	 */
	String id();

	/**
	 * What was found, as a heading over its findings.
	 * @return a few words
	 */
	String title();

	/**
	 * Why that matters: the law, the guideline or what the document needs to be read.
	 * @return the source unless a finding names a closer one
	 */
	String source();

	/**
	 * Looks through a draft.
	 * @param examination everything there is to see
	 * @return what was found, in reading order
	 */
	Stream<Finding> check(Examination examination);

}
