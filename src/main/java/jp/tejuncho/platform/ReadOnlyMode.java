package jp.tejuncho.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/**
 * 読み取り専用の運転.
 *
 * Stands in the database, so that it holds for every process that writes there and
 * survives a start. Whoever is about to write asks the database; a page that only shows
 * the notice waits for nothing and shows what was seen last.
 */
@Component
public class ReadOnlyMode {

	private static final Logger log = LoggerFactory.getLogger(ReadOnlyMode.class);

	private static final String SUBJECT = "手順帖";

	private static final String CHANGED = "読み取り専用の運転は、この画面を開いた後に、ほかの人が変えていました。いまの様子を確かめてください。";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	private final Optional<ReadOnlyNotice> bySetting;

	private volatile Optional<ReadOnlyNotice> seen;

	ReadOnlyMode(JdbcClient jdbc, AuditTrail trail, Clock clock, @Value("${tejuncho.read-only.on:false}") boolean on,
			@Value("${tejuncho.read-only.why:}") String why, @Value("${tejuncho.read-only.until:}") String until) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
		this.bySetting = on ? Optional.of(new ReadOnlyNotice("", why, until, "", null)) : Optional.empty();
		this.seen = this.bySetting;
	}

	/**
	 * What pages show: as it was seen last, here some seconds ago at most.
	 * @return nothing if everything can be written
	 */
	public Optional<ReadOnlyNotice> notice() {
		return this.seen;
	}

	/**
	 * How it is now, for whoever is about to write.
	 * @return nothing if everything can be written
	 */
	public Optional<ReadOnlyNotice> ask() {
		Optional<ReadOnlyNotice> now = this.bySetting.or(this::stored);
		this.seen = now;
		return now;
	}

	/**
	 * For what works while nobody looks: it waits for the end.
	 * @param work what would be done now, for the log
	 * @return whether to leave it for another time
	 */
	public boolean postpones(String work) {
		boolean on = ask().isPresent();
		if (on) {
			log.info("読み取り専用の運転のため、{}は行いません", work);
		}
		return on;
	}

	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void look() {
		try {
			ask();
		}
		catch (DataAccessException | TransactionException ex) {
			// every two seconds: whoever needs the database says it aloud
			log.debug("The mode can't be asked", ex);
		}
	}

	/**
	 * Begins it, or changes what the notice says.
	 * @param why why nothing can be stored
	 * @param until until when; may be empty
	 * @param stamp of the notice that was seen; empty if there was none
	 */
	@Transactional
	public void say(String why, String until, String stamp) {
		String by = AuditActor.signedIn().name();
		if (stamp.isEmpty()) {
			begin(why, until, by);
		}
		else if (this.jdbc.sql(
				"update read_only set stamp = :next, why = :why, until_when = :until, by_name = :by where stamp = :stamp")
			.param("next", UUID.randomUUID())
			.param("why", why)
			.param("until", until)
			.param("by", by)
			.param("stamp", uuid(stamp))
			.update() == 0) {
			throw new Conflict(CHANGED);
		}
		this.trail.record(stamp.isEmpty() ? PlatformActs.READ_ONLY_BEGUN : PlatformActs.READ_ONLY_TOLD_ANEW, SUBJECT,
				new ReadOnlyNotice("", why, until, by, null).inWords());
		log.warn("読み取り専用の運転{}（{}）", stamp.isEmpty() ? "を始めました" : "の知らせを改めました", by);
	}

	private void begin(String why, String until, String by) {
		try {
			this.jdbc
				.sql("insert into read_only (id, stamp, why, until_when, by_name, since) "
						+ "values (1, :stamp, :why, :until, :by, :since)")
				.param("stamp", UUID.randomUUID())
				.param("why", why)
				.param("until", until)
				.param("by", by)
				.param("since", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict(CHANGED);
		}
	}

	/**
	 * Ends it: from then on everything can be written.
	 * @param stamp of the notice that was seen
	 */
	@Transactional
	public void end(String stamp) {
		if (this.jdbc.sql("delete from read_only where stamp = :stamp").param("stamp", uuid(stamp)).update() == 0) {
			throw new Conflict(CHANGED);
		}
		this.trail.record(PlatformActs.READ_ONLY_ENDED, SUBJECT, "");
		log.warn("読み取り専用の運転を終えました（{}）", AuditActor.signedIn().name());
	}

	private static UUID uuid(String stamp) {
		try {
			return UUID.fromString(stamp);
		}
		catch (IllegalArgumentException ex) {
			throw new Conflict(CHANGED);
		}
	}

	private Optional<ReadOnlyNotice> stored() {
		return this.jdbc.sql("select stamp, why, until_when, by_name, since from read_only")
			.query((row, _) -> new ReadOnlyNotice(row.getObject("stamp", UUID.class).toString(), row.getString("why"),
					row.getString("until_when"), row.getString("by_name"),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.optional();
	}

}
