package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditCounting;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("運用管理者が自分に役割を付けるとき")
class OwnRolesTests {

	private static final Assignment OPERATES = Assignment.everywhere(Role.OPERATOR);

	private static final Set<Assignment> MORE = Set.of(OPERATES, Assignment.everywhere(Role.AUDITOR));

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

	@RecordApplicationEvents
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		@Autowired
		private OwnRoles ownRoles;

		@Autowired
		private Accounts accounts;

		@Autowired
		private People people;

		@Autowired
		private StaffMembers staff;

		@Autowired
		private PasswordCheck check;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private MovingClock clock;

		@Autowired
		private ApplicationEvents events;

		private SignedInStaff asker;

		private SignedInStaff second;

		@BeforeEach
		void twoOperators() {
			this.jdbc.sql("update staff set active = false, operated_at = null").update();
			this.jdbc.sql("update sign_in_guard set last_sign_in = null").update();
			this.jdbc.sql("delete from role_request").update();
			this.jdbc.sql("delete from audit_entry").update();
			this.asker = this.people.operator().signedIn();
			this.second = this.people.operator().signedIn();
			signIn(this.second);
		}

		@Test
		void ほかの運用管理者が確認するまで変わらず確認すると申請のとおりになる() {
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			assertThat(roles()).containsExactly(OPERATES);
			assertThat(this.ownRoles.waiting(this.asker)).singleElement().satisfies((request) -> {
				assertThat(request.own()).isTrue();
				assertThat(request.asked()).contains("監査（全庁）");
			});
			assertThatThrownBy(() -> this.ownRoles.confirm(waiting(), this.asker)).isInstanceOf(Conflict.class);
			assertThat(roles()).containsExactly(OPERATES);
			this.ownRoles.confirm(waiting(), this.second);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(MORE);
			assertThat(this.ownRoles.waiting(this.second)).isEmpty();
			assertThat(acts()).containsExactlyInAnyOrder("自分の役割の変更を申請", "利用者を変更", "自分の役割の申請を確認して反映");
			assertThat(this.events.stream(OwnRolesChanged.class)).isEmpty();
		}

		@Test
		void 退けても取り下げても変わらず二度は決められない() {
			revise(MORE);
			var first = waiting();
			this.ownRoles.reject(first, this.second);
			assertThatThrownBy(() -> this.ownRoles.confirm(first, this.second)).isInstanceOf(NotFound.class);
			revise(MORE);
			var again = waiting();
			this.ownRoles.reject(again, this.asker);
			assertThat(roles()).containsExactly(OPERATES);
			assertThat(acts()).containsExactlyInAnyOrder("自分の役割の変更を申請", "自分の役割の申請を退けた", "自分の役割の変更を申請", "自分の役割の申請を取下げ");
		}

		@Test
		void 申請し直すと前の申請は確認できず申請の後に役割が変わっても反映されない() {
			revise(Set.of(OPERATES, Assignment.everywhere(Role.CHIEF)));
			var first = waiting();
			revise(MORE);
			assertThat(waiting()).isNotEqualTo(first);
			assertThatThrownBy(() -> this.ownRoles.confirm(first, this.second)).isInstanceOf(NotFound.class);
			Set<Assignment> meanwhile = Set.of(OPERATES, Assignment.everywhere(Role.DRAFTER));
			this.accounts.revise(this.asker.staffId(), this.accounts.get(this.asker.staffId()).version(), "職員", "",
					meanwhile);
			assertThatThrownBy(() -> this.ownRoles.confirm(waiting(), this.second)).isInstanceOf(Conflict.class)
				.hasMessageContaining("役割が変わっています");
			assertThat(roles()).isEqualTo(meanwhile);
		}

		@Test
		void 十四日で期限が切れる() {
			revise(MORE);
			var id = waiting();
			this.clock.pass(Duration.ofDays(14).minusSeconds(1));
			assertThat(this.ownRoles.waiting(this.second)).hasSize(1);
			this.clock.pass(Duration.ofSeconds(1));
			assertThat(this.ownRoles.waiting(this.second)).isEmpty();
			assertThatThrownBy(() -> this.ownRoles.confirm(id, this.second)).isInstanceOf(NotFound.class);
			assertThat(roles()).containsExactly(OPERATES);
		}

		@Test
		void 六十日より前にしか来ていなければ一人で変わりそれが記録され知らされる() {
			this.clock.pass(Duration.ofDays(60));
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			this.clock.pass(Duration.ofSeconds(1));
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ALONE);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(MORE);
			assertThat(acts()).contains("自分の役割を確認なしに変更");
			assertThat(this.events.stream(OwnRolesChanged.class)).hasSize(1);
		}

		@Test
		void 見本の運用管理者は数に入らず外すだけの変更は確認が要らない() {
			this.accounts.deactivate(this.second.staffId());
			this.jdbc.sql("update staff set sample = true, active = true where id = ?")
				.param(this.second.personId())
				.update();
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ALONE);
			assertThat(revise(Set.of(OPERATES))).isEqualTo(OwnRoles.Result.DONE);
			assertThat(roles()).containsExactly(OPERATES);
		}

		@Test
		void ほかの運用管理者を先に止めても役割を外しても期限を付けても一人では変えられない() {
			this.accounts.deactivate(this.second.staffId());
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			this.accounts.reactivate(this.second.staffId());
			AccountView second = this.accounts.get(this.second.staffId());
			this.accounts.revise(second.id(), second.version(), second.displayName(), second.mail(),
					second.assignments(), LocalDate.of(2026, 1, 1));
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			second = this.accounts.get(second.id());
			this.accounts.revise(second.id(), second.version(), second.displayName(), second.mail(), Set.of(), null);
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			assertThat(roles()).containsExactly(OPERATES);
			this.clock.pass(Duration.ofDays(60).plusSeconds(1));
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ALONE);
		}

		@Test
		void 自分で発行した仮パスワードの人としては確認できない() {
			SecurityContextHolder.getContext()
				.setAuthentication(new UsernamePasswordAuthenticationToken(this.asker, "", List.of()));
			revise(MORE);
			this.accounts.resetPassword(this.second.staffId(), this.accounts.temporaryPassword());
			refused();
			StaffId made = this.accounts.register(new SignInName("fukusei" + System.nanoTime()), "複製", "",
					Set.of(OPERATES), this.accounts.temporaryPassword());
			this.second = Objects.requireNonNull(this.staff.signedIn(made));
			refused();
			this.clock.pass(Duration.ofDays(14).plusSeconds(1));
			revise(MORE);
			this.ownRoles.confirm(waiting(), this.second);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(MORE);
		}

		@Test
		void 申請した人を登録した人や運用管理者にした人は六十日たつまで確認できない() {
			this.asker = made(this.second);
			Set<Assignment> more = MORE;
			SignedInStaff third = this.people.operator().signedIn();
			signIn(third);
			assertThat(revise(more)).isEqualTo(OwnRoles.Result.ASKED);
			UUID id = waiting();
			assertThatThrownBy(() -> this.ownRoles.confirm(id, this.second)).isInstanceOf(Conflict.class)
				.hasMessageContaining("申請した人の利用者を登録した人");
			assertThat(roles()).containsExactly(OPERATES);
			this.ownRoles.confirm(waiting(), third);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(more);
		}

		@Test
		void 自分を登録した人のほかに運用管理者がいなければ一人で変わりそれが記録され知らされる() {
			this.asker = made(this.second);
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ALONE);
			assertThat(acts()).contains("自分の役割を確認なしに変更");
			assertThat(this.events.stream(OwnRolesChanged.class)).hasSize(1);
			this.asker = made(this.second);
			this.clock.pass(Duration.ofDays(60).plusSeconds(1));
			signIn(this.second);
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			this.ownRoles.confirm(waiting(), this.second);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(MORE);
		}

		@Test
		void 自分が登録した運用管理者に自分の役割を付けさせることはできない() {
			SignedInStaff made = made(this.asker);
			AccountView asker = this.accounts.get(this.asker.staffId());
			assertThatThrownBy(() -> this.ownRoles.requireIndependent(asker, MORE, made)).isInstanceOf(Conflict.class)
				.hasMessageContaining("あなたの利用者を登録したか");
			this.ownRoles.requireIndependent(asker, Set.of(), made);
			this.ownRoles.requireIndependent(asker, MORE, this.second);
			this.clock.pass(Duration.ofDays(60).plusSeconds(1));
			this.ownRoles.requireIndependent(asker, MORE, made);
		}

		@Test
		void 登録した運用管理者が登録した運用管理者に付けさせることも確認させることもできない() {
			SignedInStaff between = made(this.asker);
			SignedInStaff made = made(between);
			AccountView asker = this.accounts.get(this.asker.staffId());
			assertThatThrownBy(() -> this.ownRoles.requireIndependent(asker, MORE, made)).isInstanceOf(Conflict.class);
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			UUID id = waiting();
			assertThatThrownBy(() -> this.ownRoles.confirm(id, made)).isInstanceOf(Conflict.class)
				.hasMessageContaining("仮パスワードを発行した利用者");
			assertThat(roles()).containsExactly(OPERATES);
			this.ownRoles.confirm(waiting(), this.second);
			assertThat(roles()).containsExactlyInAnyOrderElementsOf(MORE);
			this.clock.pass(Duration.ofDays(60).plusSeconds(1));
			this.ownRoles.requireIndependent(asker, MORE, made);
		}

		@Test
		void 自分を登録した人を登録した人は確認できずその人のほかにいなければ一人で変わる() {
			this.asker = made(made(this.second));
			SignedInStaff third = this.people.operator().signedIn();
			signIn(third);
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ASKED);
			UUID id = waiting();
			assertThatThrownBy(() -> this.ownRoles.confirm(id, this.second)).isInstanceOf(Conflict.class)
				.hasMessageContaining("申請した人の利用者を登録した人");
			assertThat(roles()).containsExactly(OPERATES);
			this.jdbc.sql("update sign_in_guard set last_sign_in = null where staff_id = ?")
				.param(third.personId())
				.update();
			this.jdbc.sql("update staff set operated_at = null where id = ?").param(third.personId()).update();
			assertThat(revise(MORE)).isEqualTo(OwnRoles.Result.ALONE);
			assertThat(acts()).contains("自分の役割を確認なしに変更");
			assertThat(this.events.stream(OwnRolesChanged.class)).hasSize(1);
		}

		private SignedInStaff made(SignedInStaff by) {
			SecurityContextHolder.getContext()
				.setAuthentication(new UsernamePasswordAuthenticationToken(by, "", List.of()));
			StaffId id = this.accounts.register(new SignInName("made" + System.nanoTime()), "新人", "", Set.of(OPERATES),
					this.accounts.temporaryPassword());
			SecurityContextHolder.clearContext();
			return Objects.requireNonNull(this.staff.signedIn(id));
		}

		private void refused() {
			UUID id = waiting();
			assertThatThrownBy(() -> this.ownRoles.confirm(id, this.second)).isInstanceOf(Conflict.class)
				.hasMessageContaining("仮パスワードを発行した利用者");
			assertThat(roles()).containsExactly(OPERATES);
		}

		@AfterEach
		void signOut() {
			SecurityContextHolder.clearContext();
		}

		private OwnRoles.Result revise(Set<Assignment> roles) {
			AccountView now = this.accounts.get(this.asker.staffId());
			return this.ownRoles.revise(this.asker, now.version(), now.displayName(), now.mail(), roles, now.endsOn());
		}

		private UUID waiting() {
			return this.ownRoles.waiting(this.second).getFirst().id();
		}

		private Set<Assignment> roles() {
			return this.accounts.get(this.asker.staffId()).assignments();
		}

		private List<String> acts() {
			return this.jdbc.sql("select act from audit_entry where act not like '%停止%' order by happened_at")
				.query(String.class)
				.list();
		}

		private void signIn(SignedInStaff person) {
			assertThat(this.check.objection(person, People.PASSWORD, SignInSource.of("192.0.2.9"))).isEmpty();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import({ OwnRoles.class, Accounts.class, AuditCounting.class, AuditRecording.class, PasswordCheck.class,
			People.class })
	static class Parts {

		@Bean
		MovingClock clock() {
			return new MovingClock(Instant.parse("2026-11-23T01:00:00Z"));
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
