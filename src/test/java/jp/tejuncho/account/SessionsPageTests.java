package jp.tejuncho.account;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("サインインの一覧で")
class SessionsPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Staff person;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.person = this.people.operator();
		this.browser = signedIn(this.person);
	}

	@Test
	void ほかのところのサインインを一つでもすべてでも終えられる() {
		Browser second = signedIn(this.person);
		Browser third = signedIn(this.person);
		Browser.Page page = this.browser.get("/sessions");
		assertThat(page.text()).contains("このブラウザー", "127.0.0.1", "分からないブラウザー");
		assertThat(ends(page)).hasSize(2);
		assertThat(end(ends(page).getFirst()).text()).contains("サインインを一つ終えました");
		assertThat(Stream.of(second, third).map((other) -> other.get("/accounts").path()))
			.containsExactlyInAnyOrder("/sign-in", "/accounts");
		assertThat(end("/sessions/end-others").text()).contains("ほかの1か所");
		assertThat(Stream.of(second, third).map((other) -> other.get("/accounts").path())).containsOnly("/sign-in");
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/accounts");
		assertThat(this.browser
			.get("/audit?act=%E3%82%B5%E3%82%A4%E3%83%B3%E3%82%A4%E3%83%B3%E3%82%92&person=" + this.person.signInName())
			.text()).contains("本人が一覧から、ほかの1か所");
	}

	@Test
	void 席を離れた人の画面からはパスワードなしに終えられない() {
		Browser second = signedIn(this.person);
		String end = ends(this.browser.get("/sessions")).getFirst();
		for (String path : List.of(end, "/sessions/end-others")) {
			Browser.Page refused = this.browser.post(path, "currentPassword", "not-my-words-7");
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text()).contains("今のパスワードが違います");
			assertThat(refused.html()).doesNotContain("not-my-words-7");
		}
		assertThat(this.browser.post("/sessions/end-others").status()).isEqualTo(422);
		assertThat(second.get("/accounts").path()).isEqualTo("/accounts");
	}

	@Test
	void 人のサインインは見えず終えられない() {
		Staff other = this.people.operator();
		Browser theirs = signedIn(other);
		signedIn(other);
		String end = ends(theirs.get("/sessions")).getFirst();
		assertThat(ends(this.browser.get("/sessions"))).isEmpty();
		assertThat(end(end).status()).isEqualTo(404);
		assertThat(ends(theirs.get("/sessions"))).containsExactly(end);
	}

	@Test
	void 六つ目のサインインはいちばん古いものを終える() {
		List<Browser> more = Stream.generate(() -> signedIn(this.person)).limit(4).toList();
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/accounts");
		Browser sixth = signedIn(this.person);
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/sign-in");
		assertThat(more).allMatch((one) -> one.get("/accounts").path().equals("/accounts"));
		assertThat(ends(sixth.get("/sessions"))).hasSize(4);
	}

	@Test
	void サインアウトやパスワードの変更で終わったものは残らない() {
		Browser second = signedIn(this.person);
		second.get("/accounts");
		second.post("/sign-out");
		assertThat(ends(this.browser.get("/sessions"))).isEmpty();
		signedIn(this.person);
		this.browser.get("/password");
		this.browser.post("/password", "currentPassword", People.PASSWORD, "password", "my-own-words-7",
				"passwordAgain", "my-own-words-7");
		Browser.Page page = this.browser.get("/sessions");
		assertThat(ends(page)).isEmpty();
		assertThat(page.text()).contains("このブラウザー");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0 | Microsoft Edge（Windows）
					Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox（Windows）
					Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1 | Safari（iPad）
					Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 | Chrome（Linux）
					<script>alert(1)</script> | 分からないブラウザー
					| 分からないブラウザー""")
	void ブラウザーは分かる言葉で呼ぶ(String header, String name) {
		assertThat(BrowserName.of(header)).isEqualTo(name);
	}

	private Browser.Page end(String path) {
		return this.browser.post(path, "currentPassword", People.PASSWORD);
	}

	private static List<String> ends(Browser.Page page) {
		return Stream.of(page.html().split("action=\"", -1))
			.map((part) -> part.substring(0, Math.max(0, part.indexOf('"'))))
			.filter((action) -> action.matches("/sessions/[0-9a-f-]{36}/end"))
			.toList();
	}

	private Browser signedIn(Staff one) {
		Browser browser = new Browser(this.port);
		browser.signIn(one.signInName(), People.PASSWORD);
		return browser;
	}

}
