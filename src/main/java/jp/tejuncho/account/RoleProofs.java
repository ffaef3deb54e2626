package jp.tejuncho.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.Untold;

/**
 * 役割の証明.
 *
 * Who registers or changes an account leaves an entry that says all its roles. What an
 * account holds beyond its last entry nobody gave it. Who was never registered through a
 * page, as the sample's people, has no entry to compare with.
 */
@Component
public class RoleProofs implements Untold {

	static final String REGISTERED = "利用者を登録";

	static final String CHANGED = "利用者を変更";

	static final String FIRST = "最初の運用管理者を登録";

	private static final Pattern NAME = Pattern.compile(".*（([^（）]+)）$", Pattern.DOTALL);

	private static final String INTO = " → ";

	private final JdbcClient jdbc;

	RoleProofs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> untold() {
		Map<String, String> told = new HashMap<>();
		Map<UUID, String> first = new HashMap<>();
		this.jdbc.sql("""
				select e.act, e.actor_id, e.subject, e.detail from audit_entry e
				left join audit_seal s on s.entry_id = e.id
				where e.act in (?, ?, ?) order by s.number nulls last, e.happened_at""")
			.params(REGISTERED, CHANGED, FIRST)
			.query((RowCallbackHandler) (row) -> {
				Matcher subject = NAME.matcher(row.getString("subject"));
				UUID actor = row.getObject("actor_id", UUID.class);
				if (row.getString("act").equals(FIRST) && actor != null) {
					first.put(actor, called(Role.OPERATOR));
				}
				else if (subject.matches()) {
					told.put(subject.group(1), after(row.getString("detail")));
				}
			});
		return this.jdbc.sql("""
				select s.id, s.sign_in_name, s.display_name, a.role, a.section_id from staff s
				join staff_assignment a on a.staff_id = s.id order by s.sign_in_name, a.role""").query((row, _) -> {
			String name = row.getString("sign_in_name");
			String said = told.getOrDefault(name, first.getOrDefault(row.getObject("id", UUID.class), ""));
			boolean everywhere = row.getObject("section_id") == null;
			return untold(row.getString("display_name") + "（" + name + "）", row.getString("role"), everywhere, said);
		}).list().stream().flatMap(Optional::stream).distinct().toList();
	}

	private static Optional<String> untold(String who, String role, boolean everywhere, String said) {
		String held = role(role, everywhere);
		return (said.isEmpty() || said.contains(held)) ? Optional.empty()
				: Optional.of("利用者「" + who + "」の役割「" + held.replaceFirst("（$", "") + "」は、だれも付けていません");
	}

	private static String role(String name, boolean everywhere) {
		Role role = Role.valueOf(name);
		return (role == Role.AUDITOR && everywhere) ? Role.AUDITOR.label() + "（全庁）" : called(role);
	}

	private static String called(Role role) {
		return role.label() + "（";
	}

	// all that may be roles: names may hold any sign
	static String after(String detail) {
		int into = detail.indexOf(INTO);
		return (into < 0) ? detail : detail.substring(into + INTO.length());
	}

	static String before(String detail) {
		int into = detail.indexOf(INTO);
		return (into < 0) ? "" : detail.substring(0, into);
	}

}
