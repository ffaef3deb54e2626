package jp.tejuncho.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.audit.AuditedActs.AuditedAct;
import jp.tejuncho.audit.Evidence;

/**
 * 操作の記録が言う利用者.
 *
 * An act tells it besides its words, sealed with them; of an entry of an earlier version
 * the words are read.
 *
 * @param signInName how the account is told from others
 * @param name what it is called
 * @param roles what became of its roles
 * @param password what became of its password
 */
record ToldAccount(String signInName, String name, ToldRoles roles, ToldPassword password) {

	private static final String KIND = "account";

	private static final String BEFORE = "roles_before";

	private static final String AFTER = "roles_after";

	private static final String ACCOUNT = "account";

	private static final String PASSWORD_BEFORE = "password_before";

	private static final String PASSWORD_AFTER = "password_after";

	private static final Pattern NAMED = Pattern.compile("(.*)（([^（）]+)）$", Pattern.DOTALL);

	/**
	 * What is told of an account.
	 * @param one the account after the act
	 * @param before its roles before
	 * @return to be sealed with the act
	 */
	static Evidence of(Staff one, Set<Assignment> before) {
		return of(one, before, one.passwordHash());
	}

	/**
	 * What is told of an account whose password is another now.
	 * @param one the account after the act
	 * @param hashBefore what its password was kept as
	 * @return to be sealed with the act
	 */
	static Evidence ofPassword(Staff one, String hashBefore) {
		return of(one, one.assignments(), hashBefore);
	}

	private static Evidence of(Staff one, Set<Assignment> before, String hashBefore) {
		return new Evidence(Evidence.Source.TOLD, KIND, one.signInName(), one.displayName(),
				Map.of(ACCOUNT, one.id().toString(), BEFORE, RoleRequest.written(before), AFTER,
						RoleRequest.written(one.assignments()), PASSWORD_BEFORE, ToldPassword.fingerprint(hashBefore),
						PASSWORD_AFTER, ToldPassword.fingerprint(one.passwordHash())));
	}

	/**
	 * Reads an entry.
	 * @param entry an act of an account
	 * @return nothing where it names none
	 */
	static Optional<ToldAccount> read(AuditedAct entry) {
		return entry.told()
			.stream()
			.filter((one) -> one.kind().equals(KIND))
			.map((one) -> new ToldAccount(one.key(), one.name(),
					new RoleChange(roles(one.facts().getOrDefault(BEFORE, "")),
							roles(one.facts().getOrDefault(AFTER, ""))),
					new ToldPassword(one.facts().getOrDefault(ACCOUNT, ""),
							one.facts().getOrDefault(PASSWORD_BEFORE, ""),
							one.facts().getOrDefault(PASSWORD_AFTER, ""))))
			.findFirst()
			.or(() -> inWords(entry));
	}

	// the check goes on whatever somebody wrote into the table: what is no role gives
	// none
	private static Set<Assignment> roles(String written) {
		try {
			return RoleRequest.read(written);
		}
		catch (IllegalArgumentException ex) {
			return Set.of();
		}
	}

	private static Optional<ToldAccount> inWords(AuditedAct entry) {
		Matcher named = NAMED.matcher(entry.subject());
		return named.matches() ? Optional.of(new ToldAccount(named.group(2), named.group(1),
				RolesInWords.read(entry.detail()), ToldPassword.NOTHING)) : Optional.empty();
	}

}
