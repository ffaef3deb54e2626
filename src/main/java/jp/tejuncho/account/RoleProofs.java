package jp.tejuncho.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * 役割の証明.
 *
 * Who registers or changes an account leaves an entry that says its name and all its
 * roles. What an account holds beyond its last entry nobody gave it. Who was never
 * registered through a page, as the sample's people, has no entry to compare with.
 */
@Component
public class RoleProofs implements Untold {

	static final String REGISTERED = "利用者を登録";

	static final String CHANGED = "利用者を変更";

	static final String FIRST = "最初の運用管理者を登録";

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
		Map<String, ToldAccount> told = new HashMap<>();
		Map<UUID, ToldAccount> first = new HashMap<>();
		for (AuditedAct entry : this.acts.of(List.of(REGISTERED, CHANGED, FIRST))) {
			if (entry.act().equals(FIRST) && entry.told().isEmpty() && entry.actor() != null) {
				first.put(entry.actor(), new ToldAccount("", entry.subject(), FIRST_ROLES));
			}
			else {
				ToldAccount.read(entry).ifPresent((account) -> told.put(account.signInName(), account));
			}
		}
		return this.jdbc.sql("""
				select s.id, s.sign_in_name, s.display_name, a.role, a.section_id from staff s
				left join staff_assignment a on a.staff_id = s.id order by s.sign_in_name, a.role""")
			.query((row, _) -> new Held(row.getObject("id", UUID.class), row.getString("sign_in_name"),
					row.getString("display_name"), role(row.getString("role")), row.getObject("section_id") == null))
			.list()
			.stream()
			.flatMap((held) -> Optional.ofNullable(told.getOrDefault(held.signInName(), first.get(held.id())))
				.stream()
				.flatMap(held::beyond))
			.distinct()
			.toList();
	}

	private static @Nullable Role role(@Nullable String name) {
		return (name != null) ? Role.valueOf(name) : null;
	}

	/**
	 * 表が言うこと.
	 *
	 * @param id the account
	 * @param signInName how it is told from others
	 * @param name what it is called
	 * @param role a role; null where it has none
	 * @param everywhere whether it holds for the whole body
	 */
	private record Held(UUID id, String signInName, String name, @Nullable Role role, boolean everywhere) {

		Stream<String> beyond(ToldAccount told) {
			List<String> found = new ArrayList<>();
			String who = "利用者「" + told.name() + "（" + this.signInName + "）」の";
			if (!this.name.equals(told.name())) {
				found.add(who + "氏名が、「" + this.name + "」になっています。だれも変えていません");
			}
			if (this.role != null && !told.roles().mayHold(this.role, this.everywhere)) {
				found.add(who + "役割「" + this.role.label()
						+ ((this.role == Role.AUDITOR && this.everywhere) ? "（全庁）" : "") + "」は、だれも付けていません");
			}
			return found.stream();
		}

	}

}
