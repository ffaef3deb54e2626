package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditCounting;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.platform.BrowserCookies;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.then;

@DisplayName("他人の間違いは本人を締め出さない")
class StrangersTests {

	private static final int ALLOWED = 50;

	private static final AtomicInteger ADDRESSES = new AtomicInteger();

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

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		@Autowired
		private SignInByPassword door;

		@Autowired
		private AuditCounting tally;

		@Autowired
		private AddressThrottle throttle;

		@Autowired
		private KnownBrowsers browsers;

		@Autowired
		private Accounts accounts;

		@Autowired
		private People people;

		@Autowired
		private PasswordEncoder encoder;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private MovingClock clock;

		@Autowired
		private StaffMembers staff;

		@AfterEach
		void writeWhatWaits() {
			this.tally.write();
		}

		@Test
		void 他人が二百回間違えても本人は入れる() {
			Staff owner = this.people.with();
			Desk stranger = desk();
			Mockito.clearInvocations(this.encoder);
			IntStream.range(0, 200)
				.forEach((ignored) -> assertThat(enters(owner, "wrong-password", stranger)).isFalse());
			then(this.encoder).should(Mockito.atMost(60)).matches(anyString(), anyString());
			assertThat(enters(owner, People.PASSWORD, stranger)).isFalse();
			assertThat(enters(owner, People.PASSWORD, desk())).isTrue();
		}

		@Test
		void 同じ接続元の同僚は待たされている人のために締め出されない() {
			Staff forgetful = this.people.with();
			Staff colleague = this.people.with();
			Desk proxy = desk();
			IntStream.range(0, 200).forEach((ignored) -> enters(forgetful, "wrong-password", proxy));
			assertThat(enters(colleague, People.PASSWORD, proxy)).isTrue();
		}

		@Test
		void 名前を替えて間違え続ける人がいても同じ接続元の同僚は入れる() {
			Staff colleague = this.people.with();
			Desk shared = desk();
			close(shared.address());
			assertThat(enters(colleague, "wrong-password", shared)).isFalse();
			assertThat(enters(colleague, People.PASSWORD, shared)).isTrue();
			IntStream.range(0, 2).forEach((ignored) -> enters(colleague, "wrong-password", shared));
			assertThat(enters(colleague, People.PASSWORD, shared)).as("閉じた接続元で三回間違えた").isFalse();
			assertThat(enters("dare-mo-inai", "wrong-password", shared)).isFalse();
		}

		@Test
		void 閉じた接続元から広く試しても一つの名前に三回ずつしか見ない() {
			List<Staff> all = Stream.generate(() -> this.people.with()).limit(5).toList();
			Desk shared = desk();
			close(shared.address());
			Mockito.clearInvocations(this.encoder);
			IntStream.range(0, 40).forEach((ignored) -> {
				all.forEach((one) -> enters(one, "wrong-password", shared));
				enters("dare-mo-inai", "wrong-password", shared);
				this.clock.pass(Duration.ofSeconds(10));
			});
			then(this.encoder).should(Mockito.times(3 * all.size())).matches(anyString(), anyString());
		}

		@Test
		void 同僚が名前を言い当てようとしても本人は三分で試せる() {
			Staff owner = this.people.with();
			Desk shared = desk();
			for (int count = 0; count < 12; count++) {
				enters(owner, "wrong-password", shared);
				this.clock.pass(Duration.ofMinutes(3));
			}
			assertThat(enters(owner, People.PASSWORD, shared)).isTrue();
		}

		@Test
		void 同時に試しても決めた数までしか見ない() throws Exception {
			Staff owner = this.people.with();
			Desk stranger = desk();
			Mockito.clearInvocations(this.encoder);
			List<Callable<Boolean>> tries = IntStream.range(0, 100)
				.mapToObj((number) -> (Callable<Boolean>) () -> enters("inai" + number, "wrong-password", stranger))
				.toList();
			try (ExecutorService together = Executors.newFixedThreadPool(20)) {
				for (Future<Boolean> one : together.invokeAll(tries)) {
					assertThat(one.get()).isFalse();
				}
			}
			then(this.encoder).should(Mockito.times(ALLOWED)).matches(anyString(), anyString());
			assertThat(enters("inai", "wrong-password", stranger)).isFalse();
			assertThat(this.jdbc.sql("select count(*) from audit_entry where act = ? and subject = ?")
				.params("接続元からのサインインを制限", stranger.address())
				.query(Long.class)
				.single()).isEqualTo(1);
			this.clock.pass(Duration.ofMinutes(10));
			assertThat(enters(owner, People.PASSWORD, stranger)).isTrue();
		}

		@Test
		void 正しく入った分は接続元の数に入らない() {
			Staff one = this.people.with();
			Desk proxy = desk();
			IntStream.range(0, 2 * ALLOWED)
				.forEach((ignored) -> assertThat(enters(one, People.PASSWORD, proxy)).isTrue());
		}

		@Test
		void いつものブラウザーは閉じた接続元からも入れる() {
			Staff owner = this.people.with();
			Staff newcomer = this.people.with();
			Desk own = desk();
			remember(owner, own);
			close(own.address());
			spend(newcomer, own.address());
			spend(owner, own.address());
			assertThat(enters(newcomer, People.PASSWORD, own)).isFalse();
			assertThat(enters(owner, People.PASSWORD, own)).isTrue();
			Desk stranger = new Desk(own.address());
			assertThat(enters(owner, People.PASSWORD, stranger)).isFalse();
		}

		@Test
		void ほかの人のブラウザーの印では何も変わらない() {
			Staff owner = this.people.with();
			Staff thief = this.people.with();
			Desk stolen = desk();
			remember(thief, stolen);
			IntStream.range(0, 10).forEach((ignored) -> enters(owner, "wrong-password", new Desk(stolen.address())));
			assertThat(enters(owner, People.PASSWORD, stolen)).isFalse();
			close(stolen.address());
			assertThat(enters(thief, People.PASSWORD, stolen)).isTrue();
			assertThat(enters(owner, People.PASSWORD, stolen)).isFalse();
			assertThat(enters(owner, People.PASSWORD, desk())).isTrue();
		}

		@Test
		void 自分で植えた印は覚えられず人ごとに別の印になる() {
			Staff first = this.people.with();
			Staff second = this.people.with();
			Desk shared = desk();
			String planted = "p".repeat(32);
			shared.hold(new Cookie("tejuncho-browser", planted));
			remember(first, shared);
			remember(second, shared);
			remember(first, shared);
			List<String> marks = List.of(shared.cookies()[0].getValue().split("\\."));
			assertThat(marks).hasSize(3).contains(planted);
			Desk planter = desk();
			planter.hold(new Cookie("tejuncho-browser", planted));
			close(planter.address());
			spend(first, planter.address());
			assertThat(enters(first, People.PASSWORD, planter)).isFalse();
			close(shared.address());
			spend(first, shared.address());
			spend(second, shared.address());
			assertThat(enters(first, People.PASSWORD, shared)).isTrue();
			assertThat(enters(second, People.PASSWORD, shared)).isTrue();
			assertThat(this.jdbc.sql("select count(*) from known_browser where staff_id = ?")
				.param(first.id().value())
				.query(Long.class)
				.single()).isEqualTo(1);
		}

		@Test
		void いつものブラウザーで間違えてもそこだけが待たされロックを解けばすべて開く() {
			Staff owner = this.people.with();
			Desk own = desk();
			remember(owner, own);
			IntStream.range(0, 3).forEach((ignored) -> enters(owner, "wrong-password", own));
			assertThat(enters(owner, People.PASSWORD, own)).isFalse();
			assertThat(enters(owner, People.PASSWORD, new Desk(own.address()))).isTrue();
			IntStream.range(0, 3).forEach((ignored) -> enters(owner, "wrong-password", new Desk(own.address())));
			assertThat(this.accounts.get(owner.id()).closedUntil()).isAfter(this.clock.instant());
			this.accounts.unlock(owner.id());
			assertThat(this.accounts.get(owner.id()).closedUntil()).isNull();
			assertThat(enters(owner, People.PASSWORD, own)).isTrue();
			assertThat(enters(owner, People.PASSWORD, new Desk(own.address()))).isTrue();
		}

		@Test
		void 仮パスワードは七日で使えなくなり自分で決めたものは使え続ける() {
			Staff late = this.people.with();
			Staff early = this.people.with();
			Accounts.TemporaryPassword password = new Accounts.TemporaryPassword("",
					this.people.hash("temporary-1234"));
			this.accounts.resetPassword(late.id(), password);
			this.accounts.resetPassword(early.id(), password);
			this.clock.pass(Duration.ofDays(7).minusMillis(1));
			assertThat(enters(early, "temporary-1234", desk())).isTrue();
			this.accounts.changeOwnPassword(early.id(), this.people.hash("my-own-words-7"));
			this.clock.pass(Duration.ofMillis(1));
			assertThat(enters(late, "temporary-1234", desk())).isFalse();
			assertThat(enters(early, "my-own-words-7", desk())).isTrue();
			this.accounts.resetPassword(late.id(), password);
			assertThat(enters(late, "temporary-1234", desk())).isTrue();
		}

		@Test
		void 利用の期限の日までは入れて翌日からは入れない() {
			Staff one = this.people.with();
			LocalDate last = LocalDate.now(this.clock);
			this.accounts.revise(one.id(), this.accounts.get(one.id()).version(), one.displayName(), "", Set.of(),
					last);
			assertThat(enters(one, People.PASSWORD, desk())).isTrue();
			assertThat(this.staff.stateOfActive(one.id(), last)).isNotNull();
			this.clock.pass(Duration.ofDays(1));
			assertThat(enters(one, People.PASSWORD, desk())).isFalse();
			assertThat(this.staff.stateOfActive(one.id(), last.plusDays(1))).isNull();
			this.accounts.revise(one.id(), this.accounts.get(one.id()).version(), one.displayName(), "", Set.of(),
					null);
			assertThat(enters(one, People.PASSWORD, desk())).isTrue();
		}

		@Test
		void 過ぎた接続元は消えていく() {
			String closed = desk().address();
			close(closed);
			assertThat(kept(closed)).isEqualTo(1);
			this.clock.pass(Duration.ofMinutes(11));
			this.throttle.admits(desk().address());
			assertThat(kept(closed)).isZero();
		}

		private long kept(String address) {
			return this.jdbc.sql("select count(*) from sign_in_address where address = ?")
				.param(address)
				.query(Long.class)
				.single();
		}

		private void close(String address) {
			IntStream.range(0, ALLOWED)
				.forEach((number) -> enters("inai" + number, "wrong-password", new Desk(address)));
			assertThat(this.throttle.admits(address)).isFalse();
		}

		// what an account has left there while it is closed
		private void spend(Staff one, String address) {
			IntStream.range(0, 3).forEach((ignored) -> enters(one, "wrong-password", new Desk(address)));
			this.clock.pass(Duration.ofSeconds(6));
		}

		private void remember(Staff one, Desk desk) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			this.browsers.remember(one.signedIn(), desk.request(), response);
			desk.hold(response.getCookies());
		}

		private boolean enters(Staff one, String password, Desk desk) {
			return enters(one.signInName(), password, desk);
		}

		private boolean enters(String name, String password, Desk desk) {
			UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name,
					password);
			typed.setDetails(this.browsers.source(desk.request()));
			try {
				return Objects.requireNonNull(this.door.authenticate(typed)).isAuthenticated();
			}
			catch (BadCredentialsException ex) {
				return false;
			}
		}

		// no two tests share one: a closed address stays closed for the next test
		private static Desk desk() {
			int number = ADDRESSES.incrementAndGet();
			return new Desk("198.51." + (number / 250) + "." + (number % 250));
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import({ Accounts.class, AuditCounting.class, AuditRecording.class, PasswordCheck.class, SignInByPassword.class,
			AddressThrottle.class, KnownBrowsers.class, People.class })
	static class Parts {

		@Bean
		MovingClock clock() {
			return new MovingClock(Instant.parse("2026-11-23T01:00:00Z"));
		}

		@Bean
		SignInSettings settings() {
			return new SignInSettings(4, ALLOWED, Duration.ofDays(7), 5, Duration.ofMinutes(10), null);
		}

		@Bean
		PasswordEncoder passwordEncoder() {
			return Mockito.spy(new BCryptPasswordEncoder(4));
		}

		@Bean
		BrowserCookies cookies() {
			return new PlainCookies();
		}

	}

}
