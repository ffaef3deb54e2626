package jp.tejuncho.drafting;

import jp.tejuncho.edition.PlaceId;

/**
 * 採否の提案.
 *
 * @param place a clause id, or clause id / part
 * @param choice what the profile suggests
 * @param reason why, in words
 * @param mandatory the reason the place can't be dropped, or empty
 */
public record Proposal(PlaceId place, Choice choice, String reason, String mandatory) {

	public boolean isMandatory() {
		return !this.mandatory.isEmpty();
	}

}
