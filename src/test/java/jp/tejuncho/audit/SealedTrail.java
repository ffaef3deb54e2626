package jp.tejuncho.audit;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 五つの記録がある操作の記録簿. The chain, its check and a clock that a test moves; before each test
 * five entries an hour apart, which have no seal yet.
 */
@Import({ AuditRecording.class, AuditSeals.class, AuditBacklog.class, AuditSealing.class, AuditNotes.class,
		NotedPlaces.class, AuditVerification.class, ClockWatch.class, SealedTrail.StandingClock.class })
public abstract class SealedTrail {

	@Autowired
	AuditRecording trail;

	@Autowired
	AuditSeals seals;

	@Autowired
	AuditSealing sealing;

	@Autowired
	AuditVerification verification;

	@Autowired
	MovingClock clock;

	@Autowired
	ClockWatch watch;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	EntityManager entities;

	@BeforeEach
	void writeFive() {
		this.watch.look();
		sql("delete from audit_seal");
		sql("delete from audit_entry");
		this.sealing.sealAll();
		for (int n = 1; n <= 5; n++) {
			this.clock.pass(Duration.ofHours(1));
			write("登録" + n);
		}
	}

	AuditVerdict check() {
		this.sealing.sealAll();
		return this.verification.verify();
	}

	void write(String act) {
		this.trail.record(new AuditActor(null, "山田 太郎（yamada）"), TrailAct.covered(act), "課税システム", "略称を変更");
	}

	void sql(String statement) {
		this.jdbc.sql(statement).update();
	}

	static void expectFault(AuditVerdict verdict, Kind kind, long number) {
		assertThat(verdict.intact()).isFalse();
		assertThat(verdict.fault()).extracting("kind", "number").containsExactly(kind, number);
	}

	@TestConfiguration(proxyBeanMethods = false)
	public static class StandingClock {

		static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

		@Bean
		MovingClock movingClock() {
			return new MovingClock(NOON);
		}

	}

}
