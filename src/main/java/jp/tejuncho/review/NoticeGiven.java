package jp.tejuncho.review;

import java.util.Set;
import java.util.UUID;

import jp.tejuncho.account.Role;
import jp.tejuncho.organization.SectionId;

/**
 * 知らせを出した.
 *
 * @param people who is told
 * @param section whose document it is
 * @param turn whose turn it is by the same act: they are told of that
 */
record NoticeGiven(Set<UUID> people, SectionId section, Set<Role> turn) {

	NoticeGiven {
		people = Set.copyOf(people);
		turn = Set.copyOf(turn);
	}

}
