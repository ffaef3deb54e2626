package jp.tejuncho.review;

import java.util.Set;

import jp.tejuncho.account.Role;
import jp.tejuncho.organization.SectionId;

/**
 * 番が来た.
 *
 * @param section whose document it is
 * @param roles whose turn it is
 */
record TurnCame(SectionId section, Set<Role> roles) {

	TurnCame {
		roles = Set.copyOf(roles);
	}

}
