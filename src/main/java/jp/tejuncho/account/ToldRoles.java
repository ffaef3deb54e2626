package jp.tejuncho.account;

/**
 * 操作の記録が言う役割.
 */
sealed interface ToldRoles permits RoleChange, RolesInWords {

	/**
	 * Whether the act may have let somebody audit.
	 * @return false only if what was given is told and auditing is not among it
	 */
	boolean mayGiveAuditor();

	/**
	 * Whether a role may be held after it.
	 * @param held a role and the place it is held for
	 * @return false only if all roles are told and it is not among them
	 */
	boolean mayHold(Assignment held);

}
