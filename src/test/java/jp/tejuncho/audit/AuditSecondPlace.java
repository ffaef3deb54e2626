package jp.tejuncho.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.OncePerDay;
import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;

/**
 * A trail whose end is noted where the password of the database does not reach.
 */
@OnH2
@Import({ AuditRecording.class, AuditSeals.class, AuditBacklog.class, AuditSealing.class, AuditNotes.class,
		NotedPlaces.class, AuditActNotes.class, AuditNoteMail.class, AuditCounting.class, AuditNoting.class,
		AuditVerification.class, OncePerDay.class, ReadOnlyMode.class, SealedTrail.StandingClock.class })
@TestPropertySource(properties = { "tejuncho.audit.notes-file=target/audit-notes.txt",
		"tejuncho.audit.note-mail=kansa@example.lg.jp, soumu@example.lg.jp",
		"tejuncho.mail.from=tejuncho@example.lg.jp" })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class AuditSecondPlace {

	protected static final Path NOTES = Path.of("target/audit-notes.txt");

	@Autowired
	protected AuditRecording trail;

	@Autowired
	protected AuditSealing sealing;

	@Autowired
	protected AuditSeals seals;

	@Autowired
	protected AuditNoting noting;

	@Autowired
	protected AuditNotes notes;

	@Autowired
	protected ReadOnlyMode readOnly;

	@Autowired
	protected AuditVerification verification;

	@Autowired
	protected MovingClock clock;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected PlatformTransactionManager transactions;

	@Autowired
	protected EntityManager entities;

	@MockitoBean
	protected MailSender mail;

	@Autowired
	protected ObjectProvider<MailSender> senders;

	@Autowired
	protected ObjectProvider<AuditorStanding> standing;

	@BeforeEach
	void writeThree() throws IOException {
		Files.deleteIfExists(NOTES);
		empty();
		for (int n = 1; n <= 3; n++) {
			write("登録" + n);
		}
	}

	protected AuditVerdict check() {
		this.sealing.sealAll();
		return this.verification.verify();
	}

	protected void pass(AtomicLong counter, Duration time) {
		this.clock.pass(time);
		counter.addAndGet(time.toNanos());
	}

	protected void empty() {
		this.jdbc.sql("update shedlock set lock_until = timestamp '2000-01-01 00:00:00'").update();
		this.jdbc.sql("delete from audit_seal").update();
		this.jdbc.sql("delete from audit_entry").update();
	}

	protected void write(String act) {
		this.clock.pass(Duration.ofSeconds(1));
		this.trail.record(TrailAct.covered(act), "課税システム", "");
	}

	protected void write(String act, Instant at) {
		Instant now = this.clock.instant();
		this.clock.pass(Duration.between(now, at));
		this.trail.record(TrailAct.covered(act), "課税システム", "");
		this.clock.pass(Duration.between(at, now));
	}

}
