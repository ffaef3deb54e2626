package jp.tejuncho.audit;

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

	/** For everything, however long ago it says it happened. */
	static final Instant ALWAYS = Instant.EPOCH;

	/** For everything, however late it says it happened. */
	static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

	/** What PostgreSQL calls infinity, and what lies beyond the years it counts. */
	private static final Instant FIRST = Instant.parse("-4000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("+200000-01-01T00:00:00Z");

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
			.orElse(ALWAYS);
	}

	List<RecordedAct> unsealed(Instant since, int atMost) {
		return this.jdbc
			.sql("select " + FIELDS + " from audit_entry e where " + between(since, EVER)
					+ "not exists (select 1 from audit_seal s where s.entry_id = e.id) "
					+ "order by e.happened_at, e.id fetch first :most rows only")
			.param("from", since.atOffset(ZoneOffset.UTC))
			.param("most", atMost)
			.query(AuditSeals::act)
			.list();
	}

	// no bound at all where everything is asked for: an entry can bear any time
	private static String between(Instant from, Instant before) {
		return (from.equals(ALWAYS) ? "" : "e.happened_at >= :from and ")
				+ (before.equals(EVER) ? "" : "e.happened_at < :before and ");
	}

	Unsealed unsealed(Instant from, Instant before) {
		return this.jdbc.sql(
				"select count(*) as many, min(e.happened_at) as oldest, max(e.happened_at) as newest from audit_entry e "
						+ "where " + between(from, before)
						+ "not exists (select 1 from audit_seal s where s.entry_id = e.id)")
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
			.param("act", ClockWatch.ACT.text())
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
			.param("act", NotedPlace.ACT.text())
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

	/**
	 * The chain from a number on.
	 * @param number the last one that was read; 0 for the beginning
	 * @param atMost how many numbers
	 * @return the seals in their order; where several bear one number, all of them
	 */
	List<SealedAct> after(long number, int atMost) {
		return this.jdbc
			.sql("select s.number, s.entry_id, s.digest, " + FIELDS + " from audit_seal s "
					+ "left join audit_entry e on e.id = s.entry_id "
					+ "where s.number > :number order by s.number fetch first :most rows with ties")
			.param("number", number)
			.param("most", atMost)
			.query((row, place) -> new SealedAct(seal(row, place), uuid(row, "entry_id"),
					(row.getObject("id", UUID.class) != null) ? act(row, place) : null))
			.list();
	}

	/**
	 * What the way along the numbers doesn't come by.
	 * @param atMost how many
	 * @return seals whose number no sealing gives
	 */
	List<StraySeal> outside(int atMost) {
		return this.jdbc
			.sql("select s.number, s.entry_id, s.digest, " + FIELDS + " from audit_seal s "
					+ "left join audit_entry e on e.id = s.entry_id "
					+ "where s.number < 1 or s.number is null order by s.number fetch first :most rows only")
			.param("most", atMost)
			.query(AuditSeals::stray)
			.list();
	}

	/**
	 * Seals of an entry that has another one already.
	 * @param last the number up to which is looked
	 * @param atMost how many
	 * @return all but the first of each entry
	 */
	List<StraySeal> again(long last, int atMost) {
		return this.jdbc
			.sql("select s.number, s.entry_id, s.digest, " + FIELDS + " from audit_seal s "
					+ "join (select entry_id, min(number) as lowest from audit_seal where number between 1 and :last "
					+ "group by entry_id having count(*) > 1) d on d.entry_id = s.entry_id and s.number > d.lowest "
					+ "left join audit_entry e on e.id = s.entry_id "
					+ "where s.number <= :last order by s.number fetch first :most rows only")
			.param("last", last)
			.param("most", atMost)
			.query(AuditSeals::stray)
			.list();
	}

	/**
	 * How many seals there are, wherever they stand.
	 * @param last the number up to which is counted
	 * @return those outside the chain among them
	 */
	long countUpTo(long last) {
		return this.jdbc.sql("select count(*) from audit_seal where number <= ? or number is null")
			.param(last)
			.query(Long.class)
			.single();
	}

	private static StraySeal stray(ResultSet row, int place) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new StraySeal(row.getLong("number"), row.getString("digest"),
				(id != null) ? act(row, place).inWords() : "識別子 " + row.getObject("entry_id", UUID.class) + "、記録なし");
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
		Instant found = row.getObject(column, OffsetDateTime.class).toInstant();
		return found.isBefore(FIRST) ? FIRST : found.isAfter(LAST) ? LAST : found;
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

	/**
	 * 連なりの外の封.
	 *
	 * @param number what it bears
	 * @param digest what it says
	 * @param what the entry it says it covers, in words
	 */
	record StraySeal(long number, String digest, String what) {

	}

}
