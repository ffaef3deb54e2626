package jp.tejuncho.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("操作の記録は")
class AuditChainTests {

	@Test
	@DisplayName("決まった計算で封をする（変えると、前に書き留めた値が役に立たなくなる）")
	void sealIsComputedAsDocumented() {
		RecordedAct act = new RecordedAct(UUID.fromString("00000000-0000-0000-0000-000000000001"),
				Instant.parse("2026-11-23T03:00:00.123456Z"), null, "山田 太郎（yamada）", "登録", "課税システム", "", "192.0.2.1",
				null);
		assertThat(act.sealedAfter(AuditSeal.NONE).digest())
			.isEqualTo("0f9ae90655eaae5fd324a0db5dd054584b59fc02cb82b0e928f53e70bbd5e318");
	}

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

		@Test
		void 手を触れなければ検査を通る() {
			AuditVerdict verdict = check();
			assertThat(verdict.intact()).isTrue();
			assertThat(verdict.last()).isEqualTo(this.verification.newest());
			assertThat(verdict.last().number()).isEqualTo(5);
			assertThat(verdict.sentence()).startsWith("改ざんは見つかりませんでした。記録は5件").contains(verdict.last().digest());
			assertThat(check()).isEqualTo(verdict);
		}

		@Test
		void 一つもなくても検査できる() {
			sql("delete from audit_entry");
			AuditVerdict verdict = check();
			assertThat(verdict.intact()).isTrue();
			assertThat(verdict.last()).isEqualTo(AuditSeal.NONE);
		}

		@ParameterizedTest
		@ValueSource(strings = { "happened_at = happened_at + interval '1' second",
				"actor_id = '00000000-0000-0000-0000-000000000001'", "actor = '鈴木'", "act = act || 'x'",
				"subject = '別のシステム'", "detail = ''", "remote_address = '192.0.2.9'",
				"act = act || subject, subject = ''" })
		void どの欄を書き換えられても名指しする(String change) {
			check();
			sql("update audit_entry set " + change + " where act = '登録3'");
			AuditVerdict verdict = check();
			expectFault(verdict, Kind.CHANGED, 3);
			assertThat(verdict.last().number()).isEqualTo(2);
			assertThat(verdict.sentence()).startsWith("改ざんの疑いがあります。3番目の記録（2026-").contains("登録3");
		}

		@Test
		void 封だけを書き換えられても名指しする() {
			check();
			sql("update audit_seal set digest = '" + "a".repeat(64) + "' where number = 4");
			expectFault(check(), Kind.CHANGED, 4);
		}

		@Test
		void 封をした記録は消すことを断られ封ごと消されると名指しする() {
			check();
			String id = entry(2);
			assertThatThrownBy(() -> sql("delete from audit_entry where act = '登録2'"))
				.isInstanceOf(DataIntegrityViolationException.class);
			sql("delete from audit_seal where entry_id = '" + id + "'");
			sql("delete from audit_entry where id = '" + id + "'");
			expectFault(check(), Kind.SEAL_MISSING, 2);
		}

		@ParameterizedTest
		@ValueSource(longs = { -1, 0, -7 })
		void 封の連なりの外に挟まれた記録を名指しする(long number) {
			check();
			insert("偽の登録", this.clock.instant().minus(Duration.ofMinutes(90)));
			sealAs(number, "偽の登録", "c".repeat(64));
			AuditVerdict verdict = check();
			expectFault(verdict, Kind.SEAL_OUTSIDE, number);
			assertThat(verdict.faults()).hasSize(1);
			assertThat(verdict.sentence()).contains("番号が" + number + "の封", "偽の登録", "封の通りなのは、初めから5件まで");
		}

		@Test
		void 書かれたばかりの記録が封の連なりから外されても名指しする() {
			check();
			write("登録6");
			sealAs(-1, "登録6", "c".repeat(64));
			write("登録7");
			AuditVerdict verdict = check();
			assertThat(verdict.last().number()).isEqualTo(6);
			expectFault(verdict, Kind.SEAL_OUTSIDE, -1);
			assertThat(verdict.sentence()).contains("登録6");
		}

		@Test
		void 外に挟まれた記録が多くても数を言う() {
			check();
			for (int n = 1; n <= 1_005; n++) {
				insert("偽の登録" + n, this.clock.instant());
				sealAs(-n, "偽の登録" + n, "c".repeat(64));
			}
			assertThat(check().faults()).hasSize(1_001)
				.last()
				.extracting("kind", "what")
				.containsExactly(Kind.SEAL_UNREAD, "5");
		}

		@Test
		void 番号を飛ばした封も記録のない封も名指しする() {
			check();
			insert("偽の登録", this.clock.instant());
			sealAs(8, "偽の登録", "c".repeat(64));
			AuditVerdict verdict = check();
			expectFault(verdict, Kind.SEAL_MISSING, 6);
			assertThat(verdict.sentence()).contains("6番目から7番目まで");
		}

		@ParameterizedTest
		@ValueSource(strings = { "1969-01-01 00:00:00+00:00", "1000-01-01 00:00:00+00:00", "10000-01-01 00:00:00+00:00",
				"200001-01-01 00:00:00+00:00" })
		void どんなに古い日時や先の日時の記録も封のないものとして数える(String time) {
			check();
			this.jdbc
				.sql("insert into audit_entry (id, happened_at, actor, act, subject, detail, remote_address) values "
						+ "(?, cast('" + time + "' as timestamp with time zone), '偽者', '偽の登録', '', '', '')")
				.param(UUID.randomUUID())
				.update();
			AuditVerdict verdict = this.verification.verify();
			assertThat(verdict.tail().count()).isOne();
			assertThat(verdict.remarks()).first().asString().contains("まだ封をしていない記録が1件");
			this.sealing.sealAll();
			write("登録6");
			AuditVerdict sealed = check();
			assertThat(sealed.tail().count()).isZero();
			assertThat(sealed.open()).extracting("kind").containsOnly(Kind.INSERTED);
		}

		@Test
		void 消して番号を詰められても名指しする() {
			check();
			String id = entry(2);
			sql("delete from audit_seal where entry_id = '" + id + "'");
			sql("delete from audit_entry where id = '" + id + "'");
			for (int number = 3; number <= 5; number++) {
				sql("update audit_seal set number = " + (number - 1) + " where number = " + number);
			}
			AuditVerdict verdict = check();
			expectFault(verdict, Kind.CHANGED, 2);
			assertThat(verdict.sentence()).contains("登録3");
		}

		@Test
		void 一つ目で止まらず合わないところを全部挙げる() {
			check();
			sql("update audit_entry set actor = '鈴木' where act in ('登録2', '登録4')");
			insert("偽の登録", this.clock.instant().minus(Duration.ofMinutes(90)));
			insert("偽の登録", this.clock.instant().minus(Duration.ofMinutes(80)));
			AuditVerdict verdict = check();
			assertThat(verdict.faults()).extracting("kind", "number")
				.containsExactly(tuple(Kind.CHANGED, 2L), tuple(Kind.CHANGED, 4L), tuple(Kind.INSERTED, 6L));
			assertThat(verdict.sentence()).contains("ほかに2件あります", "封の通りなのは、初めから1件まで");
			assertThat(verdict.lines()).hasSize(3);
		}

		@Test
		void 一つの封を書き換えても次の記録まで疑わない() {
			check();
			sql("update audit_seal set digest = '" + "a".repeat(64) + "' where number = 2");
			assertThat(check().faults()).extracting("kind", "number").containsExactly(tuple(Kind.CHANGED, 2L));
		}

		@Test
		void 封だけを消されると名指しする() {
			check();
			sql("delete from audit_seal where number = 3");
			expectFault(check(), Kind.SEAL_MISSING, 3);
		}

		@Test
		void 後から間に挟まれた記録を名指しする() {
			check();
			insert("偽の登録", this.clock.instant().minus(Duration.ofMinutes(90)));
			AuditVerdict verdict = check();
			expectFault(verdict, Kind.INSERTED, 6);
			assertThat(verdict.sentence()).contains("偽の登録");
		}

		@Test
		void 封ごと作り直されても書き留めた値で気付く() {
			String noted = check().last().digest();
			sql("delete from audit_seal");
			sql("update audit_entry set actor = '鈴木' where act = '登録3'");
			AuditVerdict verdict = check(noted);
			expectFault(verdict, Kind.NOTED_ABSENT, 0);
			assertThat(verdict.sentence()).contains(noted);
		}

		@Test
		void 終わりを切り取られても書き留めた値で気付く() {
			String noted = check().last().digest();
			String id = entry(5);
			sql("delete from audit_seal where number = 5");
			sql("delete from audit_entry where id = '" + id + "'");
			assertThat(check().intact()).isTrue();
			expectFault(check(noted), Kind.NOTED_ABSENT, 0);
		}

		@Test
		void 書き留めた後に増えても書き留めた値は残っている() {
			String noted = check().last().digest();
			write("登録6");
			AuditVerdict verdict = check(noted);
			assertThat(verdict.intact()).isTrue();
			assertThat(verdict.last().digest()).isNotEqualTo(noted);
		}

		@Test
		void 遅れて確定した記録も疑われずに封をされる() {
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				write("遅い登録");
				this.clock.pass(Duration.ofMinutes(5));
				inAnotherTransaction(() -> write("速い登録"));
				assertThat(check().last().number()).isEqualTo(6);
			});
			AuditVerdict verdict = check();
			assertThat(verdict.intact()).isTrue();
			assertThat(verdict.last().number()).isEqualTo(7);
		}

		@Test
		void 定期の封は古い所を探さず検査の前の封はすべて探す() {
			this.sealing.sealRecent();
			assertThat(this.seals.newest().number()).isEqualTo(5);
			insert("古い登録", this.clock.instant().minus(Duration.ofDays(3)));
			this.sealing.sealRecent();
			assertThat(this.seals.newest().number()).isEqualTo(5);
			this.sealing.sealAll();
			assertThat(this.seals.newest().number()).isEqualTo(6);
		}

		@Test
		void 一度に封をする数や頁を超えてもつながる() {
			for (int n = 0; n < 2_100; n++) {
				insert("多くの登録", this.clock.instant().plusMillis(n));
			}
			assertThat(check().last().number()).isEqualTo(2_105);
			sql("update audit_entry set detail = 'x' where id = '" + entry(2_050) + "'");
			expectFault(check(), Kind.CHANGED, 2_050);
		}

		@Test
		void 十六人が書くあいだに二つの封の係が働いても一本につながる() throws Exception {
			AtomicBoolean writing = new AtomicBoolean(true);
			try (ExecutorService threads = Executors.newCachedThreadPool()) {
				List<Future<?>> writers = new ArrayList<>();
				for (int person = 0; person < 16; person++) {
					writers.add(threads.submit(() -> writeMany(25)));
				}
				List<Future<?>> sealers = new ArrayList<>();
				for (int sealer = 0; sealer < 2; sealer++) {
					sealers.add(threads.submit(() -> sealWhile(writing)));
				}
				for (Future<?> writer : writers) {
					writer.get();
				}
				writing.set(false);
				for (Future<?> sealer : sealers) {
					sealer.get();
				}
			}
			AuditVerdict verdict = check();
			assertThat(verdict.sentence()).startsWith("改ざんは見つかりませんでした。");
			assertThat(verdict.last().number()).isEqualTo(405);
		}

		@Test
		void 前の検査が見た封がなくなれば気付く() {
			AuditVerdict seen = check();
			this.clock.pass(Duration.ofMinutes(1));
			this.trail.record(AuditVerification.ACT, "操作の記録", seen.sentence());
			assertThat(check().intact()).isTrue();
			remake();
			AuditVerdict verdict = this.verification.verify();
			expectFault(verdict, Kind.CHECKED_ABSENT, 6);
			assertThat(verdict.sentence()).contains(seen.last().digest());
		}

		// by hand, as somebody does who knows how a seal is computed
		private void remake() {
			sql("delete from audit_seal");
			sql("update audit_entry set actor = '鈴木' where act = '登録3'");
			AuditSeal last = AuditSeal.NONE;
			for (RecordedAct act : this.seals.unsealed(Instant.EPOCH, 100)) {
				last = act.sealedAfter(last);
				this.jdbc.sql("insert into audit_seal (number, entry_id, digest) values (?, ?, ?)")
					.params(last.number(), act.id(), last.digest())
					.update();
			}
		}

		private AuditVerdict check(String noted) {
			this.sealing.sealAll();
			return this.verification.verify(noted);
		}

		private void writeMany(int times) {
			for (int n = 0; n < times; n++) {
				write("同時の登録");
			}
		}

		private void sealWhile(AtomicBoolean writing) {
			while (writing.get()) {
				this.sealing.sealRecent();
			}
		}

		private void insert(String act, Instant at) {
			this.jdbc
				.sql("insert into audit_entry (id, happened_at, actor, act, subject, detail, remote_address) "
						+ "values (?, ?, '山田 太郎（yamada）', ?, '課税システム', '', '192.0.2.1')")
				.params(UUID.randomUUID(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), act)
				.update();
		}

		private void sealAs(long number, String act, String digest) {
			this.jdbc
				.sql("insert into audit_seal (number, entry_id, digest) select ?, id, ? from audit_entry "
						+ "where act = ?")
				.params(number, digest, act)
				.update();
		}

		private void inAnotherTransaction(Runnable act) {
			TransactionTemplate another = new TransactionTemplate(this.transactions);
			another.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
			another.executeWithoutResult((status) -> act.run());
		}

		private String entry(int number) {
			return this.jdbc.sql("select entry_id from audit_seal where number = ?")
				.param(number)
				.query(UUID.class)
				.single()
				.toString();
		}

	}

}
