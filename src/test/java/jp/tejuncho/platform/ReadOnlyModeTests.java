package jp.tejuncho.platform;

import java.time.Clock;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditEntry;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.audit.SealedTrail;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("読み取り専用の運転は")
class ReadOnlyModeTests {

	@Nested
	@OnH2
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	class OnPostgresqlDatabase extends Expectations {

	}

	@Import({ ReadOnlyMode.class, AuditRecording.class, SealedTrail.StandingClock.class })
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		@Autowired
		private ReadOnlyMode mode;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private AuditRecording trail;

		@Autowired
		private EntityManager entities;

		@Autowired
		private Clock clock;

		@BeforeEach
		@AfterEach
		void endAndForget() {
			this.jdbc.sql("delete from read_only").update();
			this.jdbc.sql("delete from audit_entry").update();
			this.mode.ask();
		}

		@Test
		void 同じデータベースのほかのプロセスにもすぐに効きすぐに終わる() {
			ReadOnlyMode other = another(false);
			assertThat(other.ask()).isEmpty();
			this.mode.say("サーバーを入れ替えています", "17時ごろ", "");
			assertThat(other.notice()).isEmpty();
			assertThat(other.ask()).hasValueSatisfying((notice) -> {
				assertThat(notice.sentence()).isEqualTo("いまは読み取り専用のため、保存できません。わけ：サーバーを入れ替えています。終わる見込み：17時ごろ。");
				assertThat(notice.bySetting()).isFalse();
			});
			assertThat(other.notice()).isPresent();
			assertThat(other.postpones("催促のメール")).isTrue();
			other.end(stamp());
			assertThat(this.mode.ask()).isEmpty();
			assertThat(this.mode.notice()).isEmpty();
			assertThat(this.mode.postpones("催促のメール")).isFalse();
		}

		@Test
		void だれも書き換えを見ないまま上書きしたり終えたりしない() {
			this.mode.say("一人目のわけ", "", "");
			String first = stamp();
			this.mode.say("改めたわけ", "明日の朝", first);
			for (String old : new String[] { first, "", "x" }) {
				assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.mode.say("二人目のわけ", "", old));
				assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.mode.end(old));
			}
			assertThat(this.mode.ask()).map(ReadOnlyNotice::why).hasValue("改めたわけ");
		}

		@Test
		void 始めたことも改めたことも終えたことも記録に残る() {
			this.mode.say("作業", "", "");
			this.mode.say("作業が延びました", "18時", stamp());
			this.mode.end(stamp());
			assertThat(TrailEntries.newestFirst(this.entities, "")).extracting(AuditEntry::act)
				.containsExactlyInAnyOrder("読み取り専用の運転を終えた", "読み取り専用の知らせを改めた", "読み取り専用の運転を始めた");
		}

		@Test
		void 設定で始めれば画面では終えられない() {
			ReadOnlyMode set = another(true);
			assertThat(set.ask()).hasValueSatisfying((notice) -> assertThat(notice.bySetting()).isTrue());
			assertThat(set.notice()).isPresent();
			this.mode.say("画面のわけ", "", "");
			this.mode.end(stamp());
			assertThat(set.ask()).map(ReadOnlyNotice::why).hasValue("設定のわけ。");
			assertThat(this.mode.ask()).isEmpty();
		}

		private ReadOnlyMode another(boolean bySetting) {
			return new ReadOnlyMode(this.jdbc, this.trail, this.clock, bySetting, bySetting ? "設定のわけ。" : "", "");
		}

		private String stamp() {
			return this.mode.ask().orElseThrow().stamp();
		}

	}

}
