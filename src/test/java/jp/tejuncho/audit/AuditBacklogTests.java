package jp.tejuncho.audit;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever removes seals opens what they covered to be rewritten.
 */
@DisplayName("封のない記録は")
class AuditBacklogTests {

	@Nested
	@OnH2
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	@DisplayName("H2で")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	@DisplayName("PostgreSQLで")
	class OnPostgresqlDatabase extends Expectations {

	}

	abstract static class Expectations extends SealedTrail {

		@Autowired
		private AuditNotes notes;

		@Autowired
		private NotedPlaces places;

		@Autowired
		private ObjectProvider<ProvenRecords> records;

		@Autowired
		private ObjectProvider<StoredTexts> texts;

		@Autowired
		private ObjectProvider<Untold> untold;

		@Autowired
		private ObjectProvider<AuditStampCheck> stamps;

		@Autowired
		private ObjectProvider<SealFollower> followers;

		@Test
		void 検査は封をせず封のない記録があるとだけ言う() {
			check();
			write("登録6");
			AuditVerdict verdict = this.verification.verify();
			assertThat(verdict.intact()).isTrue();
			assertThat(verdict.last().number()).isEqualTo(5);
			assertThat(verdict.lines().toString()).contains("まだ封をしていない記録が1件（");
			assertThat(this.seals.newest().number()).isEqualTo(5);
		}

		@Test
		void 消された封は検査でも分かり作り直しても跡が残る() {
			check();
			sql("delete from audit_seal where number > 2");
			sql("update audit_entry set actor = '鈴木' where act = '登録3'");
			AuditVerdict before = this.verification.verify();
			expectFault(before, Kind.UNSEALED, 0);
			assertThat(before.sentence()).contains("記録3件（");
			assertThat(this.verification.verify()).isEqualTo(before);
			this.clock.pass(Duration.ofMinutes(1));
			this.sealing.sealRecent();
			AuditVerdict after = this.verification.verify();
			expectFault(after, Kind.SEALS_LOST, 6);
			assertThat(after.sentence()).contains("それより前の記録2件（", "封が消され");
			assertThat(TrailEntries.newestFirst(this.entities, AuditBacklog.ACT.text())).hasSize(1);
			this.sealing.sealRecent();
			assertThat(this.verification.verify()).isEqualTo(after);
		}

		@ParameterizedTest
		@CsvSource({ "0, false", "11, false", "12, true" })
		void 動かし直した後は強制終了で残るより長い溜まりだけを疑う(int minutes, boolean lost) {
			check();
			write("残り1");
			this.clock.pass(Duration.ofMinutes(minutes));
			write("残り2");
			this.clock.pass(Duration.ofDays(3));
			restarted().sealAll();
			assertThat(this.verification.verify().open()).extracting(Fault::kind)
				.containsExactlyElementsOf(lost ? List.of(Kind.SEALS_LOST) : List.of());
		}

		@Test
		void 封をすべて消してから動かしても初めから作り直したことが残る() {
			check();
			sql("delete from audit_seal");
			sql("update audit_entry set actor = '鈴木' where act = '登録3'");
			this.clock.pass(Duration.ofMinutes(2));
			restarted().sealAll();
			AuditVerdict verdict = this.verification.verify();
			expectFault(verdict, Kind.SEALS_LOST, 6);
			assertThat(verdict.sentence()).contains("それより前の記録5件（");
		}

		@ParameterizedTest
		@CsvSource({ "PT20M", "P61D", "PT-20M", "P-61D" })
		void 一分のうちに時計が動いても検査でも強制終了の後でも疑われない(Duration jump) {
			check();
			this.watch.look();
			write("動く前");
			this.clock.jump(jump);
			write("動いた後");
			assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).singleElement()
				.satisfies((entry) -> assertThat(ClockWatch.read(entry.detail())).contains(jump));
			assertThat(this.verification.verify().faults()).isEmpty();
			assertThat(killed().verify().faults()).isEmpty();
			restarted().sealAll();
			assertThat(this.verification.verify().faults()).isEmpty();
			assertThat(TrailEntries.newestFirst(this.entities, AuditBacklog.ACT.text())).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "PT20M", "P61D", "PT-20M", "P-61D" })
		void 時計が動いたと書いたところで強制終了しても疑われない(Duration jump) {
			check();
			this.watch.look();
			write("動く前");
			this.clock.jump(jump);
			write("動いた後");
			sql("delete from audit_seal where number > 5");
			assertThat(killed().verify().faults()).isEmpty();
			restarted().sealAll();
			assertThat(this.verification.verify().faults()).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "P61D, false", "P61D, true", "P-61D, false", "P-61D, true" })
		void 時計が見回りの間に行って戻っても記録に残り疑われない(Duration jump, boolean killed) {
			check();
			this.watch.look();
			write("前");
			this.clock.jump(jump);
			write("間");
			this.clock.pass(Duration.ofSeconds(20));
			this.clock.jump(jump.negated());
			write("後");
			if (killed) {
				sql("delete from audit_seal where number > 5");
				assertThat(killed().verify().faults()).isEmpty();
				restarted().sealAll();
			}
			this.watch.look();
			this.clock.pass(Duration.ofMinutes(1));
			write("その後");
			assertThat(check().faults()).isEmpty();
			assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).hasSize(2);
		}

		@ParameterizedTest
		@CsvSource({ "P61D", "P-61D" })
		void 時計が動いたときに終わっていなかった操作も疑われない(Duration jump) {
			check();
			this.watch.look();
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				write("動く前から");
				this.clock.jump(jump);
				TransactionTemplate another = new TransactionTemplate(this.transactions);
				another.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
				another.executeWithoutResult((other) -> write("動いた後"));
			});
			assertThat(killed().verify().faults()).isEmpty();
			this.sealing.sealAll();
			this.clock.pass(Duration.ofMinutes(1));
			write("その後");
			assertThat(check().faults()).isEmpty();
		}

		@Test
		void 時計が動いたことは取り消された操作の前でも記録に残る() {
			this.watch.look();
			this.clock.jump(Duration.ofHours(2));
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				write("取り消す");
				status.setRollbackOnly();
			});
			assertThat(TrailEntries.newestFirst(this.entities, "取り消す")).isEmpty();
			assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).hasSize(1);
		}

		@Test
		void 時計が動いたと書いてあってもそれより長い溜まりは疑う() {
			check();
			this.watch.look();
			this.clock.jump(Duration.ofMinutes(20));
			write("動いた後");
			check();
			sql("delete from audit_seal where number > 3");
			assertThat(killed().verify().open()).extracting(Fault::kind).containsExactly(Kind.UNSEALED);
			restarted().sealAll();
			assertThat(this.verification.verify().open()).extracting(Fault::kind).containsExactly(Kind.SEALS_LOST);
		}

		@Test
		void 時計が動いたという偽の記録でも飛び越えた間の書き換えは隠せない() {
			check();
			sql("delete from audit_seal where number > 1");
			sql("update audit_entry set actor = '鈴木' where act = '登録3'");
			this.clock.pass(Duration.ofMinutes(1));
			forgeClock(Duration.ofHours(3).plusMinutes(55));
			assertThat(killed().verify().open()).extracting(Fault::kind).containsExactly(Kind.UNSEALED);
			restarted().sealAll();
			assertThat(this.verification.verify().open()).extracting(Fault::kind).containsExactly(Kind.SEALS_LOST);
		}

		private void forgeClock(Duration jump) {
			this.trail.record(AuditActor.TEJUNCHO, ClockWatch.ACT, "サーバー", ClockWatch.inWords(jump));
		}

		// as --verify-audit sees what a killed process has left
		private AuditVerification killed() {
			return new AuditVerification(this.seals, new AuditBacklog(this.seals, this.clock, new MockEnvironment()),
					this.notes, this.places, this.records, this.texts, this.untold, this.stamps);
		}

		private AuditSealing restarted() {
			return new AuditSealing(this.seals, new AuditBacklog(this.seals, this.clock, new MockEnvironment()),
					this.clock, this.transactions, this.followers);
		}

	}

}
