package jp.tejuncho.system;

import java.util.List;

import jp.tejuncho.account.SignedInStaff;

/**
 * 情報システムに付いているもの.
 *
 * The rooms above keep something for a system; what they keep is deleted with it, unless
 * they must keep it.
 */
public interface SystemContents {

	/**
	 * Keeps everybody from changing it until the transaction ends.
	 * @param system the system
	 */
	void hold(SystemId system);

	/**
	 * What there is.
	 * @param system the system
	 * @param staff who asks
	 * @return in order; empty if there is nothing
	 */
	List<Content> of(InformationSystem system, SignedInStaff staff);

	/**
	 * Removes for good what can't be brought back any more. It may be asked more than
	 * once.
	 * @param deletion a deletion whose days are over, of a system or of something of it
	 */
	void remove(Deletion deletion);

	/**
	 * 付いているものの一件.
	 *
	 * @param name what it is, for example 実施手順の案
	 * @param state how it stands, so that somebody recognises it and any change is seen
	 * @param hindrance why it can't be deleted, a sentence; empty if it can
	 * @param company who is at work on it now
	 */
	record Content(String name, String state, String hindrance, List<String> company) {

		public Content {
			company = List.copyOf(company);
		}

	}

}
