package jp.tejuncho.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditedActs;
import jp.tejuncho.audit.AuditedActs.AuditedAct;
import jp.tejuncho.audit.Untold;
import jp.tejuncho.organization.SectionId;

/**
 * 役割の証明.
 *
 * Who registers or changes an account leaves an entry that says its name and all its
 * roles. What an account holds beyond its last entry nobody gave it. Who was never
 * registered through a page, as the sample's people, has no entry to compare with.
 */
@Component
public class RoleProofs implements Untold {

	/** Earlier versions told of the first operator no more than the name. */
	private static final RoleChange FIRST_ROLES = new RoleChange(Set.of(),
			Set.of(Assignment.everywhere(Role.OPERATOR)));

	private final JdbcClient jdbc;

	private final AuditedActs acts;

	RoleProofs(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.acts = new AuditedActs(jdbc);
	}

	@Override
	public List<String> untold() {
		Map<String, ToldAccount> told = new LinkedHashMap<>();
		Map<UUID, ToldAccount> first = new HashMap<>();
		Set<String> registered = new LinkedHashSet<>();
		for (AuditedAct entry : this.acts.of(List.of(AccountActs.REGISTERED, AccountActs.CHANGED, AccountActs.FIRST))) {
			if (entry.is(AccountActs.FIRST) && entry.told().isEmpty() && entry.actor() != null) {
				first.put(entry.actor(), new ToldAccount("", entry.subject(), FIRST_ROLES, ToldPassword.NOTHING));
				continue;
			}
			ToldAccount.read(entry).ifPresent((account) -> {
				told.put(account.signInName(), account);
				// samples may be changed, and are deleted without a word about each
				if (!entry.is(AccountActs.CHANGED)) {
					registered.add(account.signInName());
				}
			});
		}
		List<Held> held = held();
		held.forEach((one) -> registered.remove(one.signInName()));
		return Stream
			.concat(registered.stream().map((name) -> gone(Objects.requireNonNull(told.get(name)))),
					held.stream()
						.flatMap((one) -> Optional.ofNullable(told.getOrDefault(one.signInName(), first.get(one.id())))
							.stream()
							.flatMap(one::beyond))
						.distinct())
			.toList();
	}

	private static String gone(ToldAccount account) {
		return "登録された利用者「" + account.name() + "（" + account.signInName() + "）」が、ありません。だれも消しておらず、サインイン名も変えていません";
	}

	private List<Held> held() {
		return this.jdbc.sql("""
				select s.id, s.sign_in_name, s.display_name, a.role, a.section_id from staff s
				left join staff_assignment a on a.staff_id = s.id order by s.sign_in_name, a.role""")
			.query((row, _) -> new Held(row.getObject("id", UUID.class), row.getString("sign_in_name"),
					row.getString("display_name"),
					assignment(row.getString("role"), row.getObject("section_id", UUID.class))))
			.list();
	}

	private static @Nullable Assignment assignment(@Nullable String name, @Nullable UUID section) {
		if (name == null) {
			return null;
		}
		Role role = Role.valueOf(name);
		return (section == null || role.everywhere()) ? Assignment.everywhere(role)
				: Assignment.of(role, new SectionId(section));
	}

	/**
	 * 表が言うこと.
	 *
	 * @param id the account
	 * @param signInName how it is told from others
	 * @param name what it is called
	 * @param assignment a role and its place; null where it has none
	 */
	private record Held(UUID id, String signInName, String name, @Nullable Assignment assignment) {

		Stream<String> beyond(ToldAccount told) {
			List<String> found = new ArrayList<>();
			String who = "利用者「" + told.name() + "（" + this.signInName + "）」の";
			if (!this.name.equals(told.name())) {
				found.add(who + "氏名が、「" + this.name + "」になっています。だれも変えていません");
			}
			if (this.assignment != null && !told.roles().mayHold(this.assignment)) {
				found.add(who + "役割「" + called(this.assignment) + "」は、だれも付けていません");
			}
			return found.stream();
		}

		private static String called(Assignment assignment) {
			Role role = assignment.role();
			return role.label() + (role.everywhere() ? "" : (assignment.section() == null) ? "（全庁）" : "（課）");
		}

	}

}
