package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditCounting;
import jp.tejuncho.audit.AuditEntry;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("利用者の登録")
class AccountsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Nested
	@OnH2
	@Import(Parts.class)
	@DisplayName("H2")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@Import(Parts.class)
	@DisplayName("PostgreSQL 18")
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional
	abstract static class Expectations {

		@Autowired
		private Accounts accounts;

		@Autowired
		private People people;

		@Autowired
		private StaffMembers staff;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private Recipients recipients;

		@Autowired
		private EntityManager entities;

		@Test
		void 課ごとの役割と全庁の役割がそのまま残る() {
			SectionId section = section("税務課");
			StaffId id = this.accounts.register(SignInName.of("sato"), "佐藤 花子", "",
					Set.of(Assignment.of(Role.DRAFTER, section), Assignment.everywhere(Role.AUDITOR)), password());
			reload();
			SignedInStaff person = this.staff.findById(id).orElseThrow().signedIn();
			assertThat(person.mustChangePassword()).isTrue();
			assertThat(person.assignments()).as("仮パスワードの間は役割がない").isEmpty();
			assertThat(this.accounts.get(id).roles()).containsExactly("担当者（総務部　税務課）", "監査（全庁）");
			this.accounts.changeOwnPassword(id, "hash");
			reload();
			person = Objects.requireNonNull(this.staff.signedIn(id));
			assertThat(person.writes(section)).isTrue();
			assertThat(person.readsAll()).isTrue();
			assertThat(person.writes(SectionId.fresh())).isFalse();
		}

		@Test
		void 役割を変えるとサインイン中の写しが古いと分かる() {
			Staff one = this.people.with(Assignment.everywhere(Role.CHIEF));
			reload();
			Long before = this.staff.stateOfActive(one.id(), TODAY);
			this.accounts.revise(one.id(), version(one), one.displayName(), "",
					Set.of(Assignment.everywhere(Role.AUDITOR)));
			reload();
			assertThat(this.staff.stateOfActive(one.id(), TODAY)).isNotEqualTo(before);
			assertThat(Objects.requireNonNull(this.staff.signedIn(one.id())).has(Role.AUDITOR)).isTrue();
		}

		@Test
		void 最後の運用管理者は停止も役割の取り消しもできない() {
			Staff one = this.people.operator();
			reload();
			assertThatExceptionOfType(LastOperator.class).isThrownBy(() -> this.accounts.deactivate(one.id()));
		}

		@Test
		void 期限のある運用管理者だけになる変更はできない() {
			Staff one = this.people.operator();
			Staff other = this.people.operator();
			reload();
			this.accounts.revise(one.id(), version(one), one.displayName(), "", one.assignments(), TODAY);
			reload();
			assertThatExceptionOfType(LastOperator.class).isThrownBy(() -> this.accounts.deactivate(other.id()));
		}

		@Test
		void ほかに運用管理者がいれば役割を外せる() {
			Staff one = this.people.operator();
			this.people.operator();
			reload();
			this.accounts.revise(one.id(), version(one), "異動した人", "", Set.of());
			reload();
			assertThat(this.accounts.get(one.id()).roles()).isEmpty();
		}

		@Test
		void 知らせは役割のある人にだけ届き停止した人や他課の人には届かない() {
			SectionId own = section("税務課");
			told(Assignment.of(Role.DRAFTER, own), "tanto@example.lg.jp");
			told(Assignment.everywhere(Role.CHIEF), "tokatsu@example.lg.jp");
			told(Assignment.of(Role.DRAFTER, section("農政課")), "nosei@example.lg.jp");
			told(Assignment.of(Role.DRAFTER, own), "");
			StaffId gone = told(Assignment.of(Role.DRAFTER, own), "taishoku@example.lg.jp");
			this.accounts.deactivate(gone);
			reload();
			assertThat(this.recipients.of(Set.of(Role.DRAFTER), own)).containsExactly("tanto@example.lg.jp");
			assertThat(this.recipients.of(Set.of(Role.CHIEF), own)).containsExactly("tokatsu@example.lg.jp");
		}

		private StaffId told(Assignment assignment, String mail) {
			Staff one = this.people.with(assignment);
			reload();
			this.accounts.revise(one.id(), version(one), one.displayName(), mail, Set.of(assignment));
			reload();
			return one.id();
		}

		@Test
		void 先に変えられていたら上書きしない() {
			Staff one = this.people.operator();
			reload();
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.accounts.revise(one.id(), version(one) + 7, "別名", "", one.assignments()));
		}

		@Test
		void 停止した人の記録は残る() {
			this.people.operator();
			Staff one = this.people.with();
			this.accounts.deactivate(one.id());
			reload();
			assertThat(this.staff.stateOfActive(one.id(), TODAY)).isNull();
			assertThat(TrailEntries.newestFirst(this.entities, "停止")).extracting(AuditEntry::act)
				.containsExactly("利用者を停止");
			assertThat(this.accounts.list(one.signInName(), 1)).hasSize(1);
		}

		@Test
		void 大文字でも小文字でも探せる() {
			Staff one = this.people.with();
			assertThat(this.accounts.list(one.signInName().toUpperCase(Locale.ROOT), 1))
				.extracting(AccountView::signInName)
				.contains(one.signInName());
		}

		@Test
		void 記号の入った言葉でも文字どおりに探す() {
			this.people.with();
			assertThat(this.accounts.list("%", 1)).isEmpty();
			assertThat(this.accounts.list("_", 1)).isEmpty();
			assertThat(this.accounts.list("\u0000", 1)).isNotEmpty();
			assertThat(TrailEntries.newestFirst(this.entities, "!")).isEmpty();
		}

		private long version(Staff one) {
			return this.accounts.get(one.id()).version();
		}

		private SectionId section(String name) {
			SectionId id = SectionId.fresh();
			this.sections.save(new OrganizationSection(id, new SectionNames("総務部", null, name), 1, false));
			return id;
		}

		private static Accounts.TemporaryPassword password() {
			return new Accounts.TemporaryPassword("plain", "hash");
		}

		private void reload() {
			this.entities.flush();
			this.entities.clear();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import({ Accounts.class, Recipients.class, AuditCounting.class, AuditRecording.class, PasswordCheck.class,
			People.class })
	static class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		SignInSettings settings() {
			return new SignInSettings(4, 50, Duration.ofDays(7), 5, Duration.ofMinutes(10), null);
		}

		@Bean
		PasswordEncoder passwordEncoder() {
			return new BCryptPasswordEncoder(4);
		}

	}

}
