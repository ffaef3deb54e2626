package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("離れた席の運用管理者の画面から")
class RecentPasswordTests {

	@Test
	void 一度確かめたら十分のあいだそのセッションでは聞かない() {
		PasswordCheck check = Mockito.mock(PasswordCheck.class);
		Clock clock = Mockito.mock(Clock.class);
		Instant now = Instant.parse("2026-11-30T00:00:00Z");
		Mockito.when(clock.instant()).thenReturn(now);
		Mockito.when(clock.getZone()).thenReturn(ZoneOffset.UTC);
		Mockito.when(check.objection(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(Optional.of("違います"));
		Mockito.when(check.objection(Mockito.any(), Mockito.eq("right"), Mockito.any())).thenReturn(Optional.empty());
		KnownBrowsers browsers = Mockito.mock(KnownBrowsers.class);
		Mockito.when(browsers.source(Mockito.any())).thenReturn(SignInSource.of("192.0.2.1"));
		RecentPassword password = new RecentPassword(check, browsers, clock,
				new SignInSettings(4, 50, Duration.ofDays(7), 5, Duration.ofMinutes(10), null));
		SignedInStaff person = Mockito.mock(SignedInStaff.class);
		MockHttpServletRequest request = new MockHttpServletRequest();
		assertThat(password.isThere(request)).isFalse();
		assertThat(password.complaint(person, "", request)).isPresent();
		assertThat(password.complaint(person, "wrong", request)).isPresent();
		assertThat(password.complaint(person, "right", request)).isEmpty();
		Mockito.when(clock.instant()).thenReturn(now.plus(Duration.ofMinutes(10)).minusSeconds(1));
		assertThat(password.complaint(person, "", request)).isEmpty();
		assertThat(password.complaint(person, "", new MockHttpServletRequest())).as("ほかのセッション").isPresent();
		Mockito.when(clock.instant()).thenReturn(now.plus(Duration.ofMinutes(10)));
		assertThat(password.complaint(person, "", request)).isPresent();
	}

	@Nested
	@WholeHouse
	@TestPropertySource(properties = "tejuncho.sign-in.password-holds=0s")
	@DisplayName("画面で")
	class Pages {

		@LocalServerPort
		private int port;

		@Autowired
		private People people;

		@Autowired
		private Accounts accounts;

		@Autowired
		private JdbcClient sql;

		private Browser browser;

		private Staff colleague;

		@BeforeEach
		void leaveTheDesk() {
			this.browser = new Browser(this.port);
			this.browser.signIn(this.people.operator().signInName(), People.PASSWORD);
			this.colleague = this.people.with(Assignment.everywhere(Role.AUDITOR));
		}

		@Test
		void 役割とメールは自分のパスワードなしに変えられない() {
			String page = "/accounts/" + this.colleague.id();
			assertThat(this.browser.get(page).html()).contains("name=\"currentPassword\"");
			String[] promoted = form("OPERATOR", "");
			Browser.Page refused = this.browser.post(page, promoted);
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text()).contains("あなたの今のパスワードを入力してください");
			assertThat(this.browser.post(page, with(promoted, "wrong-wrong-1")).text()).contains("今のパスワードが違います。",
					"さん（あなた）がサインインするときのパスワード");
			assertThat(this.browser.post(page, form("AUDITOR", "thief@example.jp")).status()).isEqualTo(422);
			assertThat(stored().assignments()).isEqualTo(Set.of(Assignment.everywhere(Role.AUDITOR)));
			assertThat(stored().mail()).isEmpty();
			assertThat(this.browser.get("/audit").text()).as("間違いはサインインの間違いに数える").contains("サインインに失敗");
			assertThat(this.browser.post(page, with(promoted, People.PASSWORD)).text()).contains("登録を変えました");
			assertThat(stored().assignments()).isEqualTo(Set.of(Assignment.everywhere(Role.OPERATOR)));
		}

		@Test
		void 続けて間違えるとどれだけ待つかを言う() {
			String page = "/accounts/" + this.colleague.id() + "/reset-password";
			for (int n = 1; n <= 2; n++) {
				assertThat(this.browser.post(page, "currentPassword", "wrong-wrong-1").text()).contains("今のパスワードが違います。")
					.doesNotContain("続けて間違えたため");
			}
			assertThat(this.browser.post(page, "currentPassword", "wrong-wrong-1").text())
				.containsPattern("続けて間違えたため、あと[1-5]秒は、正しいパスワードも受け付けません");
			this.sql.sql("update sign_in_wait set closed_until = null, failures = 8").update();
			this.browser.post(page, "currentPassword", "wrong-wrong-1");
			assertThat(this.browser.post(page, "currentPassword", People.PASSWORD).text())
				.containsPattern("続けて間違えたため、いまは.+さんの正しいパスワードも受け付けません。[1-6]分待ってから");
		}

		@Test
		void 仮パスワードの発行も登録も停止の解除もできない() {
			String page = "/accounts/" + this.colleague.id();
			this.browser.get(page);
			Browser.Page refused = this.browser.post(page + "/reset-password");
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text()).contains("まだ変えていません", "今のパスワードを入力");
			assertThat(new Browser(this.port).signIn(this.colleague.signInName(), People.PASSWORD).path())
				.as("今のパスワードのまま")
				.isNotEqualTo("/sign-in");
			assertThat(this.browser.post(page + "/reset-password", "currentPassword", People.PASSWORD).text())
				.contains("この画面にだけ出ます");
			this.browser.post(page + "/deactivate");
			assertThat(this.browser.post(page + "/reactivate").status()).isEqualTo(422);
			assertThat(stored().active()).isFalse();
			String[] fresh = { "signInName", "new-" + this.colleague.signInName(), "displayName", "新しい人",
					"rows[0].role", "OPERATOR", "rows[0].section", "ALL" };
			Browser.Page unregistered = this.browser.post("/accounts", fresh);
			assertThat(unregistered.status()).isEqualTo(422);
			assertThat(unregistered.html()).contains("新しい人", "今のパスワードを入力");
			assertThat(this.browser.post("/accounts", with(fresh, People.PASSWORD)).text()).contains("さんを登録しました");
		}

		@Test
		void 名前だけなら聞かれずに変えられる() {
			assertThat(this.browser.get("/accounts/" + this.colleague.id()).status()).isEqualTo(200);
			String[] renamed = form("AUDITOR", "");
			renamed[5] = "改めた　氏名";
			assertThat(this.browser.post("/accounts/" + this.colleague.id(), renamed).text()).contains("登録を変えました");
			assertThat(stored().displayName()).isEqualTo("改めた　氏名");
		}

		private AccountView stored() {
			return this.accounts.get(this.colleague.id());
		}

		private String[] form(String role, String mail) {
			return new String[] { "version", String.valueOf(stored().version()), "signInName",
					this.colleague.signInName(), "displayName", this.colleague.displayName(), "mail", mail,
					"rows[0].role", role, "rows[0].section", "ALL" };
		}

		private static String[] with(String[] form, String password) {
			String[] more = Arrays.copyOf(form, form.length + 2);
			more[form.length] = "currentPassword";
			more[form.length + 1] = password;
			return more;
		}

	}

}
