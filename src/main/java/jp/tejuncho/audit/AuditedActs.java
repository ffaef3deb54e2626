package jp.tejuncho.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.TrailAct;

/**
 * 操作の記録にある行い.
 *
 * For a room that asks what the trail says of its own acts. Read past JPA: a command has
 * none.
 */
public final class AuditedActs {

	private final JdbcClient jdbc;

	public AuditedActs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All entries of some acts.
	 * @param acts the acts
	 * @return in the order of their seals; what has none yet comes last
	 */
	public List<AuditedAct> of(Collection<TrailAct> acts) {
		return this.jdbc.sql("""
				select e.act, e.actor_id, e.happened_at, e.subject, e.detail, e.evidence from audit_entry e
				left join audit_seal s on s.entry_id = e.id
				where e.act in (:acts) order by s.number nulls last, e.happened_at""")
			.param("acts", acts.stream().map(TrailAct::text).toList())
			.query((row, _) -> new AuditedAct(row.getString("act"), row.getObject("actor_id", UUID.class),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("subject"),
					row.getString("detail"), told(row.getString("evidence"))))
			.list();
	}

	private static List<Evidence> told(@Nullable String evidence) {
		return (evidence != null)
				? Evidence.read(evidence).stream().filter((one) -> one.source() == Source.TOLD).toList() : List.of();
	}

	/**
	 * 行いの記録.
	 *
	 * @param act what was done
	 * @param actor who did it; null where nobody had signed in
	 * @param at when
	 * @param subject what it was done to
	 * @param detail what changed
	 * @param told what its room told of it besides; nothing in entries of earlier
	 * versions
	 */
	public record AuditedAct(String act, @Nullable UUID actor, Instant at, String subject, String detail,
			List<Evidence> told) {

		public AuditedAct {
			told = List.copyOf(told);
		}

		public boolean is(TrailAct known) {
			return this.act.equals(known.text());
		}

	}

}
