package jp.tejuncho.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditedActs;
import jp.tejuncho.audit.AuditedActs.AuditedAct;
import jp.tejuncho.audit.Untold;

/**
 * パスワードの証明.
 *
 * Whoever may write into the table could put their own password into another's account
 * and sign in as an auditor. Every act that sets a password seals a fingerprint of what
 * was kept before and is kept since; what is kept now, or was found by a later act,
 * without one was put there past the application. Accounts whose password no act has
 * touched since fingerprints are sealed can't be compared.
 */
@Component
public class PasswordProofs implements Untold {

	private final JdbcClient jdbc;

	private final AuditedActs acts;

	PasswordProofs(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.acts = new AuditedActs(jdbc);
	}

	@Override
	public List<String> untold() {
		Map<String, List<ToldPassword>> told = new HashMap<>();
		for (AuditedAct entry : this.acts.of(List.of(AccountActs.REGISTERED, AccountActs.CHANGED, AccountActs.FIRST,
				AccountActs.PASSWORD_ISSUED, AccountActs.PASSWORD_CHANGED, AccountActs.PASSWORD_REHASHED))) {
			ToldAccount.read(entry)
				.map(ToldAccount::password)
				.filter(ToldPassword::isTold)
				.ifPresent((one) -> told.computeIfAbsent(one.account(), (_) -> new ArrayList<>()).add(one));
		}
		return this.jdbc.sql("select id, sign_in_name, password_hash from staff order by sign_in_name")
			.query((row, _) -> new Kept(row.getString("id"), row.getString("sign_in_name"),
					ToldPassword.fingerprint(row.getString("password_hash"))))
			.list()
			.stream()
			.filter((kept) -> !kept.isTold(told.getOrDefault(kept.account(), List.of())))
			.map((kept) -> "利用者「" + kept.signInName() + "」のパスワードが、替わっています。だれも変えていません")
			.toList();
	}

	/**
	 * What the table keeps.
	 *
	 * @param account its id
	 * @param signInName how it is told from others
	 * @param fingerprint of what it keeps of the password
	 */
	private record Kept(String account, String signInName, String fingerprint) {

		// one path from the first password told to the one that is kept; the entries may
		// be sealed in another order than they were made in
		boolean isTold(List<ToldPassword> all) {
			Set<String> left = new HashSet<>();
			Set<String> reached = new HashSet<>();
			Set<String> met = new HashSet<>();
			for (ToldPassword one : all) {
				met.addAll(List.of(one.before(), one.after()));
				if (one.isAnother()) {
					left.add(one.before());
					reached.add(one.after());
				}
			}
			long beginnings = met.stream().filter((one) -> !reached.contains(one)).count();
			return all.isEmpty()
					|| (beginnings == 1 && met.contains(this.fingerprint) && !left.contains(this.fingerprint));
		}

	}

}
