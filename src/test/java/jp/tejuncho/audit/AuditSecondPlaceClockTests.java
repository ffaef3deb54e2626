package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.TrailAct;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("操作の記録の封を別の所に控えると、時計のことが")
class AuditSecondPlaceClockTests extends AuditSecondPlace {

	@Test
	void 時計が進んだという偽の記録とともに終わりが切り取られても控えから分かる() throws IOException {
		this.noting.begin();
		this.jdbc.sql("delete from audit_seal where number > 1").update();
		this.jdbc.sql("delete from audit_entry where act <> '登録1'").update();
		this.clock.jump(Duration.ofDays(2));
		this.trail.record(AuditActor.TEJUNCHO, ClockWatch.ACT, "サーバー", "2日進んだ");
		AuditVerdict verdict = check();
		assertThat(verdict.open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		assertThat(verdict.lines())
			.anySatisfy((line) -> assertThat(line).contains("「サーバーの時計が変わった」という記録が1件", "控えた封でしか"));
	}

	@Test
	void 時計が戻されたことはそのまま記録され偽の記録とは疑われない() {
		AtomicLong counter = new AtomicLong();
		ClockWatch watch = new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions,
				counter::get);
		watch.look();
		pass(counter, Duration.ofMinutes(5));
		watch.look();
		assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).isEmpty();
		this.sealing.sealAll();
		this.clock.pass(Duration.ofHours(-2).minusSeconds(1));
		write("戻った後で気付かれる前");
		pass(counter, Duration.ofMinutes(1));
		watch.look();
		assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).isEqualTo("2時間戻った"));
		write("戻った時計で");
		assertThat(check().intact()).isTrue();
		write("挟まれたもの", this.clock.instant().minus(Duration.ofHours(3)));
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.INSERTED);
	}

	@ParameterizedTest
	@CsvSource({ "PT-2H, false", "PT-2H, true", "PT-50H, false", "PT-50H, true" })
	void 時計が戻される直前の封のない記録があっても偽の記録とは疑われず封も止まらない(Duration step, boolean sealedBetween) {
		AtomicLong counter = new AtomicLong();
		ClockWatch watch = new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions,
				counter::get);
		watch.look();
		this.sealing.sealAll();
		pass(counter, Duration.ofSeconds(20));
		this.trail.record(TrailAct.covered("戻る直前"), "課税システム", "");
		this.clock.pass(step);
		this.trail.record(TrailAct.covered("戻った後で気付かれる前"), "課税システム", "");
		pass(counter, Duration.ofSeconds(10));
		if (sealedBetween) {
			this.sealing.sealRecent();
		}
		pass(counter, Duration.ofSeconds(30));
		this.trail.record(TrailAct.covered("封の後でまだ気付かれる前"), "課税システム", "");
		watch.look();
		pass(counter, Duration.ofMinutes(1));
		this.trail.record(TrailAct.covered("気付いた後"), "課税システム", "");
		this.sealing.sealRecent();
		assertThat(this.jdbc.sql("select count(*) from audit_seal").query(Long.class).single())
			.isEqualTo(this.jdbc.sql("select count(*) from audit_entry").query(Long.class).single());
		assertThat(check().faults()).isEmpty();
	}

	@Test
	void 止めている間に戻された時計も動かしたときに記録される() {
		this.sealing.sealAll();
		this.clock.pass(Duration.ofDays(-3));
		new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions, () -> 0).look();
		assertThat(TrailEntries.newestFirst(this.entities, ClockWatch.ACT.text())).hasSize(1);
		assertThat(check().intact()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "PT2H, 2時間進んだ", "PT-90S, 1分30秒戻った", "PT-49H, 2日1時間戻った" })
	void 動いた長さは言葉で書く(Duration jump, String words) {
		assertThat(ClockWatch.inWords(jump)).isEqualTo(words);
	}

}
