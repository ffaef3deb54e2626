package jp.tejuncho.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@DisplayName("自庁の用字用語")
class HouseUsageTests {

	@Nested
	@OnH2
	@DisplayName("H2")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@DisplayName("PostgreSQL")
	class OnPostgresqlDatabase extends Expectations {

	}

	@Import({ HouseUsage.class, UsageRules.class })
	@Transactional
	abstract static class Expectations {

		@Autowired
		private HouseUsage usage;

		@Autowired
		private UsageRules rules;

		@Autowired
		private EntityManager entityManager;

		@MockitoBean
		private AuditTrail auditTrail;

		@MockitoBean
		private Clock clock;

		@BeforeEach
		void atNoon() {
			given(this.clock.instant()).willReturn(Instant.parse("2026-11-23T03:00:00Z"));
			given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		}

		@Test
		void 登録した定めはすぐ点検に効き削除すれば効かなくなる() {
			assertThat(found("マシン室の持込を")).containsExactly("持込");
			HouseUsageId machine = this.usage.add(new HouseUsageWords("マシン室", "サーバー室", ""));
			this.usage.add(new HouseUsageWords("", "持込", "慣例"));
			renew();
			assertThat(found("マシン室の持込を")).containsExactly("マシン室");
			this.usage.delete(machine, 0);
			renew();
			assertThat(found("マシン室の持込を")).isEmpty();
		}

		@Test
		void 変わらなければ作り直さず数字の書き方が変われば作り直す() {
			UsageCheck first = this.usage.current();
			assertThat(this.usage.current()).isSameAs(first);
			this.entityManager.createNativeQuery("update organization set digit_style = 'HALF_WIDTH'").executeUpdate();
			assertThat(found("第２項")).containsExactly("２");
		}

		@Test
		void 同じ語と矛盾する語は断られる() {
			this.usage.add(new HouseUsageWords("講ずる", "講じる", ""));
			for (HouseUsageWords words : List.of(new HouseUsageWords("講ずる", "行う", ""),
					new HouseUsageWords("講じる", "講ずる", ""), new HouseUsageWords("", "講ずる", ""))) {
				assertThatExceptionOfType(WordAlreadyLaidDown.class).isThrownBy(() -> this.usage.add(words));
			}
			assertThat(this.usage.words()).hasSize(1);
		}

		@Test
		void 古い画面からの変更と削除は断られる() {
			HouseUsageId id = this.usage.add(new HouseUsageWords("甲乙", "甲", ""));
			renew();
			this.usage.revise(id, new HouseUsageWords("甲乙", "乙", ""), 0);
			renew();
			assertThatExceptionOfType(RevisedMeanwhile.class)
				.isThrownBy(() -> this.usage.revise(id, new HouseUsageWords("甲乙", "丙", ""), 0));
			assertThatExceptionOfType(RevisedMeanwhile.class).isThrownBy(() -> this.usage.delete(id, 0));
			assertThat(this.usage.get(id).words().right()).isEqualTo("乙");
		}

		@Test
		void 止めた規則は理由とともに残りまた使える() {
			UsageRule rule = this.rules.find("word.arakajime").orElseThrow();
			this.usage.switchOff(rule, " 例規に合わせる ");
			renew();
			assertThat(found("予め")).isEmpty();
			assertThat(this.usage.switchedOff().values()).singleElement()
				.extracting(SwitchedOffRule::reason)
				.isEqualTo("例規に合わせる");
			this.usage.switchOn(rule);
			renew();
			assertThat(found("予め")).containsExactly("予め");
			then(this.auditTrail).should()
				.record(eq(TrailAct.open("表記の規則を止めた")), contains("word.arakajime"), eq("例規に合わせる"));
			then(this.auditTrail).should().record(eq(TrailAct.open("表記の規則を使うことにした")), any(), any());
		}

		@Test
		void 取込みは足して直すだけで消さず行き違いなら何もしない() {
			this.usage.add(new HouseUsageWords("残る", "のこる", ""));
			this.usage.add(new HouseUsageWords("持込", "持込み", ""));
			renew();
			UUID seen = this.usage.stamp();
			UsageSheet.Changes changes = UsageSheet.read("持込,持ち込み\n新語,しんご").against(this.usage.words());
			this.usage.take(changes, seen);
			renew();
			assertThat(this.usage.words()).extracting(HouseUsageWords::right)
				.containsExactlyInAnyOrder("のこる", "持ち込み", "しんご");
			assertThatExceptionOfType(RevisedMeanwhile.class).isThrownBy(() -> this.usage.take(changes, seen));
			then(this.auditTrail).should()
				.record(eq(TrailAct.open("用字用語を取込み")), eq("追加1件、変更1件"), contains("「新語」→「しんご」"));
		}

		@Test
		void 何をどう変えたかが記録に残る() {
			HouseUsageId id = this.usage.add(new HouseUsageWords("甲乙", "甲", "理由"));
			renew();
			this.usage.revise(id, new HouseUsageWords("甲乙", "", "理由"), 0);
			renew();
			this.usage.delete(id, 1);
			then(this.auditTrail).should().record(TrailAct.open("用字用語を追加"), "「甲乙」→「甲」", "理由");
			then(this.auditTrail).should()
				.record(TrailAct.open("用字用語を変更"), "「甲乙」→使わない", "「甲乙」→「甲」（理由） → 「甲乙」→使わない（理由）");
			then(this.auditTrail).should().record(TrailAct.open("用字用語を削除"), "「甲乙」→使わない", "理由");
		}

		@Test
		void 異体字と長い語もそのまま残り備考でも探せる() {
			String name = "葛\uDB40\uDD00𠮷".repeat(12);
			this.usage.add(new HouseUsageWords(name + "飾", "𠮷".repeat(50), "100%_!"));
			renew();
			assertThat(this.usage.list("%_!", 1).getContent()).singleElement()
				.extracting((entry) -> entry.words().wrong())
				.isEqualTo(name + "飾");
			assertThat(this.usage.list("ない語", 1)).isEmpty();
			this.usage.add(new HouseUsageWords("Ｅmail", "電子メール", "Web"));
			renew();
			assertThat(this.usage.list("wEB", 1)).hasSize(1);
			assertThat(this.usage.list("ｅMAIL", 1)).hasSize(1);
		}

		private List<String> found(String text) {
			return this.usage.current().check(text).stream().map(UsageFinding::found).toList();
		}

		private void renew() {
			this.entityManager.flush();
			this.entityManager.clear();
		}

	}

}
