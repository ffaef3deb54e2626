package jp.tejuncho.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who makes accounts can make one that audits.
 */
@OnH2
@Import({ OwnRolesTests.Parts.class, FreshAuditors.class })
class FreshAuditorsTests {

	private static final Set<Assignment> AUDITS = Set.of(Assignment.everywhere(Role.AUDITOR));

	@Autowired
	private FreshAuditors fresh;

	@Autowired
	private Accounts accounts;

	@Autowired
	private People people;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private MovingClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		this.jdbc.sql("update staff set active = false").update();
		SecurityContextHolder.getContext()
			.setAuthentication(
					new UsernamePasswordAuthenticationToken(this.people.operator().signedIn(), "", List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void 登録しても役割を付けても仮パスワードを渡しても六十日は一人では確認できない() {
		expectSixtyDays(() -> register(AUDITS));
		expectSixtyDays(() -> {
			StaffId one = register(Set.of(Assignment.everywhere(Role.CHIEF)));
			this.clock.pass(Duration.ofDays(90));
			AccountView now = this.accounts.get(one);
			this.accounts.revise(one, now.version(), now.displayName(), now.mail(), AUDITS);
			return one;
		});
		expectSixtyDays(() -> {
			StaffId one = this.people.with(Assignment.everywhere(Role.AUDITOR)).id();
			assertThat(hindrance(one)).isEmpty();
			this.accounts.resetPassword(one, this.accounts.temporaryPassword());
			return one;
		});
	}

	@Test
	void 確認できる人の名かいつから確認できるかを言う() {
		StaffId one = register(AUDITS);
		assertThat(hindrance(one).orElseThrow()).contains("いまほかにいません。あなたは、", "から確認できます。");
		Staff other = this.people.with(Assignment.everywhere(Role.AUDITOR));
		assertThat(hindrance(one).orElseThrow()).endsWith("確認できるのは、" + other.displayName() + "さんです。");
	}

	private void expectSixtyDays(Supplier<StaffId> given) {
		StaffId one = given.get();
		assertThat(hindrance(one)).isPresent();
		this.clock.pass(Duration.ofDays(60).minusSeconds(1));
		assertThat(hindrance(one)).isPresent();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(hindrance(one)).isEmpty();
	}

	private Optional<String> hindrance(StaffId one) {
		this.staff.flush();
		return this.fresh.hindrance(one.value());
	}

	private StaffId register(Set<Assignment> roles) {
		return this.accounts.register(new SignInName("kansa" + System.nanoTime()), "新しい監査", "", roles,
				this.accounts.temporaryPassword());
	}

}
