package jp.tejuncho.account;

import java.util.Set;

/**
 * 役割の変更.
 *
 * @param before the roles before; none of an account that was registered
 * @param after the roles after
 */
record RoleChange(Set<Assignment> before, Set<Assignment> after) implements ToldRoles {

	RoleChange {
		before = Set.copyOf(before);
		after = Set.copyOf(after);
	}

	@Override
	public boolean mayGiveAuditor() {
		return this.after.stream().anyMatch((one) -> one.role() == Role.AUDITOR && !this.before.contains(one));
	}

	@Override
	public boolean mayHold(Assignment held) {
		return this.after.contains(held);
	}

}
