package jp.tejuncho.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 封の綴り.
 */
@Repository
class AuditSeals {

	static final String FIELDS = "e.id, e.happened_at, e.actor_id, e.actor, e.act, e.subject, e.detail, "
			+ "e.remote_address, e.evidence";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	AuditSeals(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	AuditSeal newest() {
		return this.jdbc.sql("select number, digest from audit_seal order by number desc fetch first 1 rows only")
			.query(AuditSeals::seal)
			.optional()
			.orElse(AuditSeal.NONE);
	}

	boolean has(AuditSeal seal) {
		return seal.equals(AuditSeal.NONE)
				|| this.jdbc.sql("select count(*) from audit_seal where number = ? and digest = ?")
					.params(seal.number(), seal.digest())
					.query(Long.class)
					.single() > 0;
	}

	// When the entry of the newest seal happened; long ago if there is none
	Instant newestHappenedAt() {
		return this.jdbc
			.sql("select e.happened_at from audit_seal s join audit_entry e on e.id = s.entry_id "
					+ "where s.number = (select max(number) from audit_seal)")
			.query((row, place) -> instant(row))
			.optional()
			.orElse(Instant.EPOCH);
	}

	List<RecordedAct> unsealed(Instant since, int atMost) {
		return this.jdbc
			.sql("select " + FIELDS + " from audit_entry e where e.happened_at >= :since "
					+ "and not exists (select 1 from audit_seal s where s.entry_id = e.id) "
					+ "order by e.happened_at, e.id fetch first :most rows only")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("most", atMost)
			.query(AuditSeals::act)
			.list();
	}

	Unsealed unsealed(Instant from, Instant before) {
		return this.jdbc.sql(
				"select count(*) as many, min(e.happened_at) as oldest, max(e.happened_at) as newest from audit_entry e "
						+ "where e.happened_at >= :from and e.happened_at < :before "
						+ "and not exists (select 1 from audit_seal s where s.entry_id = e.id)")
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("before", before.atOffset(ZoneOffset.UTC))
			.query((row, place) -> (row.getLong("many") == 0) ? Unsealed.NONE
					: new Unsealed(row.getLong("many"), instant(row, "oldest"), instant(row, "newest")))
			.single();
	}

	// what the trail says of the clock, sealed or not
	List<RecordedAct> clockSteps(Instant since) {
		return this.jdbc
			.sql("select " + FIELDS + " from audit_entry e where e.happened_at >= :since and e.act = :act "
					+ "order by e.happened_at, e.id")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("act", ClockWatch.ACT)
			.query(AuditSeals::act)
			.list()
			.stream()
			.filter(RecordedAct::tellsOfTheClock)
			.toList();
	}

	// what the trail says last of the second place of a machine, sealed or not
	Optional<NotedPlace> notedPlace(String server) {
		String end = NotedPlace.at(server);
		return this.jdbc
			.sql("select " + FIELDS + " from audit_entry e left join audit_seal s on s.entry_id = e.id "
					+ "where e.act = :act and right(e.detail, :length) = :end "
					+ "order by s.number desc nulls first, e.happened_at desc fetch first 1 rows only")
			.param("act", NotedPlace.ACT)
			.param("length", end.length())
			.param("end", end)
			.query(AuditSeals::act)
			.optional()
			.flatMap(NotedPlace::of);
	}

	// past JPA, which a command doesn't have
	void write(RecordedAct act) {
		this.jdbc
			.sql("insert into audit_entry (id, happened_at, actor_id, actor, act, subject, detail, remote_address, "
					+ "evidence) values (?, ?, null, ?, ?, ?, ?, ?, ?)")
			.params(act.id(), act.happenedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), act.actor(),
					act.act(), act.subject(), act.detail(), act.remoteAddress())
			.param(act.evidence())
			.update();
	}

	void add(List<SealedAct> sealed) {
		this.batches.batchUpdate("insert into audit_seal (number, entry_id, digest) values (?, ?, ?)", sealed,
				sealed.size(), (statement, one) -> {
					statement.setLong(1, one.seal().number());
					statement.setObject(2, one.entry());
					statement.setString(3, one.seal().digest());
				});
	}

	List<SealedAct> after(long number, int atMost) {
		return this.jdbc
			.sql("select s.number, s.entry_id, s.digest, " + FIELDS + " from audit_seal s "
					+ "left join audit_entry e on e.id = s.entry_id "
					+ "where s.number > :number order by s.number fetch first :most rows only")
			.param("number", number)
			.param("most", atMost)
			.query((row, place) -> new SealedAct(seal(row, place), uuid(row, "entry_id"),
					(row.getObject("id", UUID.class) != null) ? act(row, place) : null))
			.list();
	}

	private static AuditSeal seal(ResultSet row, int place) throws SQLException {
		return new AuditSeal(row.getLong("number"), row.getString("digest"));
	}

	static RecordedAct act(ResultSet row, int place) throws SQLException {
		return new RecordedAct(uuid(row, "id"), instant(row), row.getObject("actor_id", UUID.class),
				row.getString("actor"), row.getString("act"), row.getString("subject"), row.getString("detail"),
				row.getString("remote_address"), row.getString("evidence"));
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, UUID.class));
	}

	private static Instant instant(ResultSet row) throws SQLException {
		return instant(row, "happened_at");
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * 封と、封をした操作の記録.
	 *
	 * @param seal the seal
	 * @param entry what it says it covers
	 * @param act what is there; null if nothing is
	 */
	record SealedAct(AuditSeal seal, UUID entry, @Nullable RecordedAct act) {

		static SealedAct of(RecordedAct act, AuditSeal previous) {
			return new SealedAct(act.sealedAfter(previous), act.id(), act);
		}

		Instant happenedAt() {
			return Objects.requireNonNull(this.act).happenedAt();
		}

	}

}
