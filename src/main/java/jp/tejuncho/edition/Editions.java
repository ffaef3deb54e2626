package jp.tejuncho.edition;

import java.util.List;

/**
 * 版の一覧.
 */
public interface Editions {

	/**
	 * The latest edition of a kind of document.
	 * @param kind the kind
	 * @return the edition of the highest sequence
	 */
	Edition current(DocumentKind kind);

	/**
	 * An edition that is known to exist.
	 * @param id the edition
	 * @return the edition
	 */
	Edition get(EditionId id);

	/**
	 * Every edition, by kind and sequence.
	 * @return the editions
	 */
	List<Edition> all();

	/**
	 * What is asked about a system.
	 * @return the questions
	 */
	Questions questions();

	/**
	 * The organisation's words over all editions; the latest edition's default counts.
	 * @return the words in the order the editions name them
	 */
	List<HouseWord> houseWords();

}
