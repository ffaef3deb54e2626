package jp.tejuncho.drafting.presence;

import java.time.Duration;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.presence.Presence.Company;
import jp.tejuncho.drafting.presence.Presence.OpenPage;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("同じ条項を二人が開くと")
class PresenceTests {

	private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

	private static final String CLAUSE = "asset.manager";

	@Nested
	@OnH2
	@DisplayName("H2で")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@DisplayName("PostgreSQLで")
	class OnPostgresqlDatabase extends Expectations {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StandingClock {

		@Bean
		MovingClock movingClock() {
			return new MovingClock(NOON);
		}

	}

	@Transactional
	@Import({ Presence.class, AuditRecording.class, StandingClock.class })
	abstract static class Expectations {

		private final SignedInStaff sato = SignedInStaff.of("sato", "佐藤 花子");

		private final SignedInStaff suzuki = SignedInStaff.of("suzuki", "鈴木 一郎");

		@Autowired
		private Presence presence;

		@Autowired
		private MovingClock clock;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private EntityManager entities;

		private DraftId draft;

		@BeforeEach
		void startDraft() {
			UUID section = UUID.randomUUID();
			SystemId system = SystemId.fresh();
			this.jdbc
				.sql("insert into organization_section (id, version, department, bureau, section, position, "
						+ "active, sample) values (?, 0, '総務部', '', '情報課', 1, true, false)")
				.param(section)
				.update();
			this.jdbc
				.sql("insert into information_system (id, version, name, short_name, owner_section, "
						+ "manager_post, search_key, sample) values (?, 0, '課税システム', '', ?, '情報課長', '課税', false)")
				.param(system.value())
				.param(section)
				.update();
			this.draft = new DraftId(UUID.randomUUID());
			this.jdbc
				.sql("insert into draft (id, version, system_id, kind, edition_id, created_by, created_at) "
						+ "values (?, 0, ?, 'PROCEDURE', 'procedure/2019-05-30', '担当', ?)")
				.param(this.draft.value())
				.param(system.value())
				.param(this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}

		@Test
		void 先に開いた人が直し後から開いた人は先の人を知る() {
			assertThat(open(page(), this.sato)).isEqualTo(Company.NONE);
			Instant since = this.clock.instant();
			this.clock.pass(Duration.ofMinutes(1));
			Company company = open(page(), this.suzuki);
			assertThat(company.isHeld()).isTrue();
			assertThat(company.others()).singleElement()
				.satisfies((visit) -> assertThat(visit.name()).isEqualTo("佐藤 花子"))
				.satisfies((visit) -> assertThat(visit.since()).isEqualTo(since));
			assertThat(this.presence.stay(page(), true, this.sato))
				.satisfies((mine) -> assertThat(mine.isHeld()).isFalse())
				.satisfies((mine) -> assertThat(mine.others()).hasSize(1));
		}

		@Test
		void 十分のあいだ何もしない人からは引き継げる() {
			OpenPage first = page();
			open(first, this.sato);
			this.clock.pass(Duration.ofMinutes(6));
			this.presence.stay(first, true, this.sato);
			this.clock.pass(Duration.ofMinutes(9));
			assertThat(open(page(), this.suzuki).isHeld()).isTrue();
			this.clock.pass(Duration.ofMinutes(1));
			assertThat(open(page(), this.suzuki)).isEqualTo(Company.NONE);
			assertThat(open(first, this.sato).isHeld()).as("the first comes back").isTrue();
		}

		@Test
		void 画面を閉じれば待たずに次の人が直せる() {
			OpenPage first = page();
			open(first, this.sato);
			this.presence.leave(first, this.sato);
			assertThat(open(page(), this.suzuki)).isEqualTo(Company.NONE);
		}

		@Test
		void 古い画面を閉じても開き直した画面はそのまま残る() {
			OpenPage first = page();
			open(first, this.sato);
			open(page(), this.sato);
			this.presence.leave(first, this.sato);
			assertThat(open(page(), this.suzuki).isHeld()).isTrue();
		}

		@Test
		void 開き直しても先に開いた時刻は変わらない() {
			open(page(), this.sato);
			this.clock.pass(Duration.ofMinutes(5));
			open(page(), this.sato);
			assertThat(open(page(), this.suzuki).others().getFirst().since())
				.isEqualTo(this.clock.instant().minus(Duration.ofMinutes(5)));
		}

		@Test
		void 読むだけの人がいても直す人の邪魔にはならない() {
			open(page(), this.sato);
			OpenPage second = page();
			open(second, this.suzuki);
			assertThat(open(page(), this.sato).isHeld()).isFalse();
			assertThat(this.presence.stay(second, false, this.suzuki).isHeld()).isTrue();
		}

		@Test
		void それでも直すと決めれば次に開いても直せる() {
			open(page(), this.sato);
			open(page(), this.suzuki);
			this.presence.edit(page(), this.suzuki);
			assertThat(open(page(), this.suzuki).isHeld()).isFalse();
			assertThat(open(page(), this.sato).isHeld()).isFalse();
		}

		@Test
		void 章の画面はほかの人だけを条項ごとに知る() {
			open(page(), this.sato);
			open(new OpenPage(this.draft, new PlaceId("server.power"), UUID.randomUUID()), this.suzuki);
			assertThat(this.presence.elsewhere(this.draft, this.sato)).containsOnlyKeys(new PlaceId("server.power"))
				.containsEntry(new PlaceId("server.power"), List.of("鈴木 一郎"));
			this.clock.pass(Presence.SILENCE);
			assertThat(this.presence.elsewhere(this.draft, this.sato)).isEmpty();
		}

		@Test
		void 案が消えるときに引き止めない() {
			open(page(), this.sato);
			this.jdbc.sql("delete from draft where id = ?").param(this.draft.value()).update();
			this.entities.flush();
			assertThat(this.presence.elsewhere(this.draft, this.suzuki)).isEmpty();
		}

		@Test
		void 見せるだけでは開いたことにならない() {
			this.presence.look(page(), this.sato);
			assertThat(this.presence.look(page(), this.suzuki)).isEqualTo(Company.NONE);
		}

		@Test
		void 同時に開いた二人では先に知らせた人が直す() {
			assertThat(this.presence.look(page(), this.sato).isHeld()).isFalse();
			assertThat(this.presence.look(page(), this.suzuki).isHeld()).isFalse();
			assertThat(this.presence.stay(page(), true, this.sato).isHeld()).isFalse();
			assertThat(this.presence.stay(page(), true, this.suzuki).isHeld()).isTrue();
		}

		/** As a page does: it is made, and then says that it is there. */
		private Company open(OpenPage page, SignedInStaff staff) {
			Company company = this.presence.look(page, staff);
			this.presence.stay(page, !company.isHeld(), staff);
			return company;
		}

		private OpenPage page() {
			return OpenPage.fresh(this.draft, new PlaceId(CLAUSE));
		}

	}

}
