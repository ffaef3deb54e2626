package jp.tejuncho.account;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.audit.AuditCounting;
import jp.tejuncho.audit.AuditEntry;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("サインイン")
class SignInTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private EntityManager entities;

	@Autowired
	private AuditCounting tally;

	private Browser browser;

	private Staff operator;

	@BeforeEach
	void open() {
		this.operator = this.people.operator();
		this.browser = new Browser(this.port);
	}

	@Test
	void サインインすると初めに求めた画面へ進み入口の札は替わる() {
		Browser.Page door = this.browser.get("/audit?page=1");
		assertThat(door.path()).isEqualTo("/sign-in");
		String before = this.browser.token();
		Browser.Page wrong = this.browser.post("/sign-in", "name", this.operator.signInName(), "password",
				"wrong-one-1", "to", hidden(door, "to"));
		assertThat(wrong.text()).contains("サインインできませんでした");
		Browser.Page page = this.browser.post("/sign-in", "name", this.operator.signInName(), "password",
				People.PASSWORD, "to", hidden(wrong, "to"));
		assertThat(page.path()).isEqualTo("/audit");
		assertThat(page.text()).contains(this.operator.displayName());
		assertThat(this.browser.postRaw("/sign-out", "_csrf=" + before).status()).isEqualTo(403);
	}

	private static String hidden(Browser.Page page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.html());
		assertThat(field.find()).isTrue();
		return HtmlUtils.htmlUnescape(field.group(1));
	}

	@Test
	void サインインする前は誰のためにもセッションを作らない() {
		for (String path : List.of("/systems", "/sign-in", "/audit?page=2", "/sign-in?to=%2Fsystems",
				"/nothing-here")) {
			assertThat(this.browser.get(path, "X-Long", "a".repeat(6000)).path()).isEqualTo("/sign-in");
		}
		this.browser.signIn(this.operator.signInName(), "wrong-password");
		assertThat(this.browser.session()).isEmpty();
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		assertThat(this.browser.session()).isNotEmpty();
	}

	@Test
	void サインインのあとほかの場所へは送られない() {
		this.browser.get("/sign-in?to=%2F%2Fevil.example");
		Browser.Page page = this.browser.post("/sign-in", "name", this.operator.signInName(), "password",
				People.PASSWORD, "to", "//evil.example");
		assertThat(page.path()).isEqualTo("/organization");
	}

	@Test
	void 求めたものがファイルならサインインの画面に残らずそれを渡す画面に進む() {
		this.browser.get("/sign-in");
		Browser.Page page = this.browser.post("/sign-in", "name", this.operator.signInName(), "password",
				People.PASSWORD, "to", "/drafts/1/document.pdf?download=true");
		assertThat(page.html()).contains("サインインしました", "href=\"/drafts/1/document.pdf?download=true\"")
			.doesNotContain("name=\"password\"");
	}

	@Test
	void 名前の有無も停止もロックも画面からは分からない() {
		Staff inactive = this.people.with();
		this.accounts.deactivate(inactive.id());
		Staff locked = this.people.with();
		for (int count = 0; count < 10; count++) {
			this.browser.signIn(locked.signInName(), "wrong-password");
		}
		String unknown = failure("inai-hito");
		assertThat(failure(this.operator.signInName())).isEqualTo(unknown);
		assertThat(failure(inactive.signInName())).isEqualTo(unknown);
		assertThat(failure(locked.signInName())).isEqualTo(unknown).contains("サインインできませんでした");
		assertThat(new Browser(this.port).signIn(locked.signInName(), People.PASSWORD).text())
			.contains("サインインできませんでした");
		this.accounts.unlock(locked.id());
		assertThat(new Browser(this.port).signIn(locked.signInName(), People.PASSWORD).path()).isNotEqualTo("/sign-in");
	}

	@Test
	void ブラウザーの印はスクリプトから読めず百八十日残りサインインした人だけに付く() {
		assertThat(this.browser.signIn(this.operator.signInName(), "wrong-password").path()).isEqualTo("/sign-in");
		assertThat(this.browser.cookies()).noneMatch(SignInTests::marks);
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		assertThat(this.browser.cookies()).filteredOn(SignInTests::marks).singleElement().satisfies((cookie) -> {
			assertThat(cookie.isHttpOnly()).isTrue();
			assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(180).toSeconds());
		});
		Browser stranger = new Browser(this.port);
		for (int count = 0; count < 10; count++) {
			stranger.signIn(this.operator.signInName(), "wrong-password");
		}
		assertThat(stranger.signIn(this.operator.signInName(), People.PASSWORD).path()).isEqualTo("/sign-in");
		this.browser.letTheSessionEnd();
		assertThat(this.browser.signIn(this.operator.signInName(), People.PASSWORD).path()).isNotEqualTo("/sign-in");
	}

	private static boolean marks(HttpCookie cookie) {
		return cookie.getName().equals("tejuncho-browser");
	}

	private String failure(String name) {
		return new Browser(this.port).signIn(name, "wrong-password").text();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accounts", "/audit", "/accounts/new", "/unsent" })
	void 仮パスワードのうちは決めるまでどの画面も開かない(String path) {
		Staff one = this.people.operator();
		this.accounts.resetPassword(one.id(), new Accounts.TemporaryPassword("", this.people.hash("temporary-1234")));
		this.browser.signIn(one.signInName(), "temporary-1234");
		assertThat(this.browser.get(path).path()).isEqualTo("/password");
		assertThat(this.browser.get("/health").text()).contains("動いています");
		Browser.Page page = this.browser.post("/password", "currentPassword", "temporary-1234", "password",
				"my-own-words-7", "passwordAgain", "my-own-words-7");
		assertThat(page.text()).contains("パスワードを変えました");
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/accounts");
	}

	@Test
	void パスワードを変えるとほかの場所の画面は閉じる() {
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.get("/password");
		this.browser.post("/password", "currentPassword", People.PASSWORD, "password", "my-own-words-7",
				"passwordAgain", "my-own-words-7");
		assertThat(elsewhere.get("/accounts").path()).isEqualTo("/sign-in");
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/accounts");
	}

	@ParameterizedTest
	@CsvSource({ "wrong, my-own-words-7, my-own-words-7, 今のパスワードが違います", "correct-horse-1, short, short, 短すぎます",
			"correct-horse-1, my-own-words-7, my-own-words-8, 上のパスワードと違います",
			"correct-horse-1, correct-horse-1, correct-horse-1, 違うものにしてください" })
	void 変えられない理由が欄のそばに出る(String current, String password, String again, String reason) {
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.get("/password");
		Browser.Page page = this.browser.post("/password", "currentPassword", current, "password", password,
				"passwordAgain", again);
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.text()).contains(reason);
		assertThat(page.html()).doesNotContain("value=\"" + password + "\"");
	}

	@Test
	void 団体の名前やよく使われるものや最近の五回のパスワードには変えられない() {
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		assertThat(change(People.PASSWORD, "Password-2026").text()).contains("当てられやすい").contains("つなげてください");
		assertThat(change(People.PASSWORD, "neko-tejuncho-yane").text()).contains("「tejuncho」が入っています");
		assertThat(change(People.PASSWORD, "neko-yane-" + this.operator.displayName()).text()).contains("が入っています");
		String current = People.PASSWORD;
		for (int number = 2; number <= 5; number++) {
			String next = "kitsune-no-mado-" + number;
			assertThat(change(current, next).text()).contains("パスワードを変えました");
			current = next;
		}
		assertThat(change(current, People.PASSWORD).text()).contains("前に使ったパスワードです");
		assertThat(change(current, "kitsune-no-mado-6").text()).contains("パスワードを変えました");
		assertThat(change("kitsune-no-mado-6", People.PASSWORD).text()).as("六つ前").contains("パスワードを変えました");
	}

	@Test
	void 仮パスワードは前に使ったものを押し出さない() {
		for (int count = 0; count < 5; count++) {
			this.accounts.resetPassword(this.operator.id(),
					new Accounts.TemporaryPassword("", this.people.hash("temporary-1234")));
			this.browser.signIn(this.operator.signInName(), "temporary-1234");
			this.browser.letTheSessionEnd();
		}
		this.browser.signIn(this.operator.signInName(), "temporary-1234");
		assertThat(change("temporary-1234", People.PASSWORD).text()).contains("前に使ったパスワードです");
	}

	private Browser.Page change(String current, String password) {
		this.browser.get("/password");
		return this.browser.post("/password", "currentPassword", current, "password", password, "passwordAgain",
				password);
	}

	@Test
	void 停止も役割の変更も次の操作から効く() {
		Staff one = this.people.operator();
		this.browser.signIn(one.signInName(), People.PASSWORD);
		assertThat(this.browser.get("/accounts").status()).isEqualTo(200);
		AccountView now = this.accounts.get(one.id());
		this.accounts.revise(one.id(), now.version(), one.displayName(), "", Set.of());
		assertThat(this.browser.get("/accounts").status()).isEqualTo(403);
		this.accounts.deactivate(one.id());
		assertThat(this.browser.get("/password").path()).isEqualTo("/sign-in");
	}

	@Test
	void 利用の期限が過ぎると次の操作で閉じ読めない日付は理由が出る() {
		Staff one = this.people.with(Assignment.everywhere(Role.CHIEF));
		Browser theirs = new Browser(this.port);
		theirs.signIn(one.signInName(), People.PASSWORD);
		assertThat(theirs.get("/systems").path()).isEqualTo("/systems");
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		Browser.Page wrong = revise(one, "春まで");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("利用の期限").contains("エラー");
		assertThat(wrong.html()).contains("value=\"春まで\"");
		assertThat(revise(one, "令和8年3月31日").text()).contains("期限切れ");
		assertThat(theirs.get("/systems").path()).isEqualTo("/sign-in");
		assertThat(theirs.signIn(one.signInName(), People.PASSWORD).path()).isEqualTo("/sign-in");
		assertThat(this.browser.get("/accounts?q=" + one.signInName()).text()).contains("期限切れ");
		assertThat(revise(one, "").text()).doesNotContain("期限切れ");
		assertThat(theirs.signIn(one.signInName(), People.PASSWORD).path()).isNotEqualTo("/sign-in");
	}

	private Browser.Page revise(Staff one, String end) {
		String page = "/accounts/" + one.id();
		this.browser.get(page);
		return this.browser.post(page, "version", String.valueOf(this.accounts.get(one.id()).version()), "signInName",
				one.signInName(), "displayName", one.displayName(), "endsOn", end, "rows[0].role", "CHIEF",
				"rows[0].section", "ALL");
	}

	@Test
	void サインアウトはボタンだけでできる() {
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		assertThat(this.browser.get("/sign-out").status()).isEqualTo(404);
		assertThat(this.browser.get("/accounts").status()).isEqualTo(200);
		assertThat(this.browser.post("/sign-out").text()).contains("サインアウトしました");
		assertThat(this.browser.get("/accounts").path()).isEqualTo("/sign-in");
	}

	@Test
	void サインインの成否が記録に残りパスワードは残らない() {
		this.browser.signIn(this.operator.signInName(), "wrong-password");
		this.browser.signIn("secret-typed-here", "wrong-password");
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.tally.write();
		assertThat(TrailEntries.newestFirst(this.entities, this.operator.signInName())).extracting(AuditEntry::act)
			.contains("サインイン", "サインインに失敗");
		assertThat(TrailEntries.newestFirst(this.entities, "secret-typed-here")).as("名前の欄に打たれたパスワードかもしれない").isEmpty();
		assertThat(TrailEntries.newestFirst(this.entities, this.operator.signInName()))
			.extracting(AuditEntry::remoteAddress)
			.doesNotContain("サーバー");
	}

	@Test
	void 役割を選び忘れた行の課は黙って消えない() {
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.post("/accounts", "displayName", "新人 二", "signInName",
				"shinjin" + System.nanoTime(), "rows[0].role", "", "rows[0].section", "ALL");
		assertThat(page.html()).contains("課だけが選ばれています").doesNotContain("class=\"secret\"");
	}

	@Test
	void 登録した人に仮パスワードが一度だけ出る() {
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.get("/accounts/new");
		String name = "shinjin" + System.nanoTime();
		Browser.Page page = this.browser.post("/accounts", "displayName", "新人 一", "signInName", name, "rows[0].role",
				"DRAFTER", "rows[0].section", "ALL", "rows[1].role", "", "rows[1].section", "");
		assertThat(page.html()).contains("class=\"secret\"");
		assertThat(this.browser.get(page.path()).html()).doesNotContain("class=\"secret\"");
		String password = page.html().replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
		assertThat(new Browser(this.port).signIn(name, password).path()).isEqualTo("/password");
	}

}
