package jp.tejuncho.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	/** What the account of an entry is called, and how it signs in. */
	static final Pattern NAME = Pattern.compile("(.*)（([^（）]+)）$", Pattern.DOTALL);

	private final JdbcClient jdbc;

	private final AuditedActs acts;

	RoleProofs(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.acts = new AuditedActs(jdbc);
	}

	@Override
	public List<String> untold() {
		Map<String, Told> told = new HashMap<>();
		Map<UUID, Told> first = new HashMap<>();
		for (AuditedAct entry : this.acts.of(List.of(REGISTERED, CHANGED, FIRST))) {
			Matcher named = NAME.matcher(entry.subject());
			if (entry.act().equals(FIRST) && entry.actor() != null) {
				first.put(entry.actor(), new Told(entry.subject(), RoleChange.read(called(Role.OPERATOR))));
			}
			else if (named.matches()) {
				told.put(named.group(2), new Told(named.group(1), RoleChange.read(entry.detail())));
			}
		}
		return this.jdbc.sql("""
				select s.id, s.sign_in_name, s.display_name, a.role, a.section_id from staff s
				left join staff_assignment a on a.staff_id = s.id order by s.sign_in_name, a.role""")
			.query((row, _) -> new Held(row.getObject("id", UUID.class), row.getString("sign_in_name"),
					row.getString("display_name"), row.getString("role"), row.getObject("section_id") == null))
			.list()
			.stream()
			.flatMap((held) -> Optional.ofNullable(told.getOrDefault(held.signInName(), first.get(held.id())))
				.stream()
				.flatMap(held::beyond))
			.distinct()
			.toList();
	}

	private static String role(String name, boolean everywhere) {
		Role role = Role.valueOf(name);
		return (role == Role.AUDITOR && everywhere) ? Role.AUDITOR.label() + "（全庁）" : called(role);
	}

	private static String called(Role role) {
		return role.label() + "（";
	}

	/**
	 * 記録が言うこと.
	 *
	 * @param name what the account is called
	 * @param roles what became of its roles last
	 */
	private record Told(String name, RoleChange roles) {
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
	private record Held(UUID id, String signInName, String name, @Nullable String role, boolean everywhere) {

		Stream<String> beyond(Told told) {
			List<String> found = new ArrayList<>();
			String who = "利用者「" + told.name() + "（" + this.signInName + "）」の";
			if (!this.name.equals(told.name())) {
				found.add(who + "氏名が、「" + this.name + "」になっています。だれも変えていません");
			}
			String held = (this.role != null) ? RoleProofs.role(this.role, this.everywhere) : "";
			if (!told.roles().mayHold(held)) {
				found.add(who + "役割「" + held.replaceFirst("（$", "") + "」は、だれも付けていません");
			}
			return found.stream();
		}

	}

}
