package jp.tejuncho.account;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.Conflict;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("最初の設定")
class FirstRunTests {

	@Nested
	@WholeHouse
	@DirtiesContext
	@ExtendWith(OutputCaptureExtension.class)
	@TestPropertySource(properties = "tejuncho.test=first-run")
	@DisplayName("画面")
	class Pages {

		@LocalServerPort
		private int port;

		@Autowired
		private FirstRun firstRun;

		@Autowired
		private StaffMembers staff;

		@Test
		void 記録のコードを知る人だけが一度だけ登録できる(CapturedOutput output) {
			Browser browser = new Browser(this.port);
			assertThat(browser.get("/accounts").path()).isEqualTo("/first-run");
			assertThat(browser.get("/sign-in").path()).isEqualTo("/first-run");
			Browser.Page health = browser.get("/health");
			assertThat(health.path()).as("見張りは、最初の設定の前から尋ねる").isEqualTo("/health");
			assertThat(health.html()).isEqualTo("動いています。\n");
			String stale = code();
			Browser.Page page = register(browser, "wrong");
			assertThat(page.status()).isEqualTo(422);
			assertThat(page.text()).contains("コードが違います").contains("最初の設定のコード：");
			for (int count = 0; count < 4; count++) {
				register(browser, "wrong");
			}
			assertThat(register(browser, stale).text()).as("五回間違えるとコードは替わる").contains("コードが違います");
			assertThat(output.getAll()).as("どこを開けばよいかがコードのそばにある")
				.contains("ブラウザーで http://localhost:" + this.port + "/")
				.contains("(first-run code): " + code());
			page = register(browser, inFullWidth(code().toUpperCase(Locale.ROOT)));
			assertThat(page.path()).isEqualTo("/first-run/done");
			assertThat(page.text()).contains("見本の利用者のパスワード").contains("mihon-unyo");
			String issued = page.html()
				.replaceAll("(?s).*mihon-tanto</code>.*?<code class=\"nowrap\">([^<]+)</code>.*", "$1");
			Browser sample = new Browser(this.port);
			assertThat(sample.signIn("mihon-tanto", issued).path()).as("渡されたままでは使えない").isEqualTo("/password");
			assertThat(sample.get("/systems").path()).isEqualTo("/password");
			assertThat(browser.get("/first-run/done").path()).as("二度は見られない").isEqualTo("/sign-in");
			assertThat(browser.signIn("yamada", People.PASSWORD).path()).isNotEqualTo("/sign-in");
			assertThat(browser.get("/accounts").text()).contains("山田 太郎").contains("見本");
			second(browser);
			samples(browser);
		}

		private void second(Browser browser) {
			assertThat(browser.get("/first-run").status()).isEqualTo(404);
			browser.get("/accounts");
			Browser.Page page = register(browser, code());
			assertThat(page.status()).isEqualTo(409);
			assertThat(page.text()).contains("最初の設定は、すでに終わっています");
		}

		private void samples(Browser browser) {
			browser.get("/accounts");
			assertThat(browser.post("/accounts/samples/remove").text()).contains("見本の課・システム・利用者を消しました");
			assertThat(this.staff.samples()).isEmpty();
		}

		private static String inFullWidth(String text) {
			return text.chars().mapToObj((letter) -> Character.toString(letter + 0xFEE0)).collect(Collectors.joining());
		}

		private String code() {
			return String.valueOf(ReflectionTestUtils.getField(this.firstRun, "code"));
		}

		private static Browser.Page register(Browser browser, String code) {
			return browser.post("/first-run", "code", code, "_label.code", "最初の設定のコード", "displayName", "山田 太郎",
					"signInName", "yamada", "password", People.PASSWORD, "passwordAgain", People.PASSWORD, "samples",
					"true");
		}

	}

	@Nested
	@OnH2
	@Import({ AccountsTests.Parts.class, FirstRun.class, SamplePeople.class, Samples.class })
	@DisplayName("H2で同時に")
	class RaceOnH2 extends Race {

	}

	@Nested
	@OnPostgresql
	@Import({ AccountsTests.Parts.class, FirstRun.class, SamplePeople.class, Samples.class })
	@DisplayName("PostgreSQLで同時に")
	class RaceOnPostgresql extends Race {

	}

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	@DirtiesContext
	abstract static class Race {

		@Autowired
		private FirstRun firstRun;

		@Autowired
		private StaffMembers staff;

		@Test
		void 同時に押しても運用管理者は一人だけできる() throws Exception {
			List<Callable<Boolean>> clerks = IntStream.range(0, 4).mapToObj(this::clerk).toList();
			try (ExecutorService desk = Executors.newFixedThreadPool(4)) {
				List<Boolean> won = desk.invokeAll(clerks).stream().map(Future::resultNow).toList();
				assertThat(won).containsOnlyOnce(true);
			}
			assertThat(this.staff.count()).isEqualTo(1);
		}

		private Callable<Boolean> clerk(int number) {
			return () -> {
				try {
					this.firstRun.register(new SignInName("clerk" + number), "職員", "hash", false);
					return true;
				}
				catch (Conflict ex) {
					return false;
				}
			};
		}

	}

}
