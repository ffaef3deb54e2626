package jp.tejuncho.drafting;

import java.util.Optional;

/**
 * 手直しの突き合わせ.
 *
 * Two people who changed different lines of one clause don't get into each other's way.
 */
final class AmendmentMerge {

	private AmendmentMerge() {
	}

	/**
	 * Joins two changes of the same text.
	 * @param mine what a person wants, and what that person saw before
	 * @param theirs what is stored by now
	 * @return both together; nothing if they change the same line
	 */
	static Optional<String> merge(DraftChange.Amend mine, String theirs) {
		return Optional.empty();
	}

}
