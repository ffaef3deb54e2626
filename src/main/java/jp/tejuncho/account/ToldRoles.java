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
	 * @param role the role
	 * @param everywhere whether it is held for the whole body
	 * @return false only if all roles are told and it is not among them
	 */
	boolean mayHold(Role role, boolean everywhere);

}
