package jp.tejuncho.edition;

import java.util.Set;

/**
 * 文言を持つもの.
 */
public interface Worded {

	Phrase text();

	/**
	 * The wording.
	 * @param corrected whether errata are corrected
	 * @return the guideline's or the corrected one
	 */
	default Wording wording(boolean corrected) {
		return text().wording(corrected);
	}

	/**
	 * The corrected wording, some corrections turned back.
	 * @param reverted errata that stay as the guideline prints them
	 * @return the wording
	 */
	default Wording wording(Set<ErratumId> reverted) {
		return text().wording(reverted);
	}

}
