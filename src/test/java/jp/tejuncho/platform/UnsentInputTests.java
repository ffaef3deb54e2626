package jp.tejuncho.platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.People;
import jp.tejuncho.account.Staff;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("送る前にサインアウトしていても")
class UnsentInputTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Browser browser;

	private Staff operator;

	@BeforeEach
	void signIn() {
		this.operator = this.people.operator();
		this.browser = new Browser(this.port);
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		this.browser.get("/accounts/new");
	}

	@Test
	void 入力した文はサインインのあとに送り直せる() {
		String name = "keep" + System.nanoTime();
		this.browser.letTheSessionEnd();
		Browser.Page page = send(name, "消えては困る\"<名前>");
		assertThat(page.path()).isEqualTo("/sign-in");
		assertThat(page.text()).contains("入力した内容は預かっています");
		page = this.browser.post("/sign-in", "name", this.operator.signInName(), "password", People.PASSWORD);
		assertThat(page.path()).isEqualTo("/unsent");
		assertThat(page.text()).contains("送信できていなかった入力があります").contains("消えては困る\"<名前>").contains("氏名");
		assertThat(page.html()).doesNotContain("hidden-words-1");
		page = this.browser.post("/accounts", "_unsent", "1", "displayName", "消えては困る\"<名前>", "signInName", name);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("登録しました").doesNotContain("預かっています");
		assertThat(this.browser.get("/unsent").path()).isNotEqualTo("/unsent");
	}

	@Test
	void 断られた送り直しではまだ預かっている() {
		this.browser.letTheSessionEnd();
		send("keepme", "名前");
		this.browser.post("/sign-in", "name", this.operator.signInName(), "password", People.PASSWORD);
		assertThat(this.browser.post("/accounts", "_unsent", "1", "displayName", "", "signInName", "x").status())
			.isEqualTo(422);
		assertThat(this.browser.get("/accounts").text()).contains("送信できていなかった入力を預かっています");
		assertThat(this.browser.post("/unsent/discard").text()).contains("捨てました");
		assertThat(this.browser.get("/unsent").path()).isNotEqualTo("/unsent");
	}

	@Test
	void 別の画面でサインインし直していてもすぐ送り直せる() {
		this.browser.letTheSessionEnd();
		String old = this.browser.token();
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		Browser.Page page = this.browser.postRaw("/accounts", "_csrf=" + old + "&displayName=abc&signInName=def",
				"Sec-Fetch-Site", "same-origin");
		assertThat(page.path()).isEqualTo("/unsent");
		assertThat(page.text()).contains("abc");
	}

	@Test
	void 同じ機械を使うほかの人には見せない() {
		this.browser.letTheSessionEnd();
		send("keepme", "前の人の文");
		Staff other = this.people.operator();
		Browser.Page page = this.browser.post("/sign-in", "name", other.signInName(), "password", People.PASSWORD);
		assertThat(page.text()).doesNotContain("前の人の文").contains(other.displayName());
		assertThat(this.browser.get("/unsent").text()).doesNotContain("前の人の文");
	}

	@Test
	void よその頁から送られたものは預からない() {
		this.browser.letTheSessionEnd();
		Browser.Page page = this.browser.postRaw("/accounts", "displayName=evil", "Origin", "http://evil.example");
		assertThat(page.status()).isEqualTo(403);
		assertThat(this.browser.signIn(this.operator.signInName(), People.PASSWORD).text()).doesNotContain("evil");
	}

	@Test
	void 大きすぎる入力は預かれないとはっきり言う() {
		this.browser.letTheSessionEnd();
		assertThat(send("keepme", "a".repeat(600_000)).text()).contains("まだ保存されていません");
	}

	private Browser.Page send(String name, String displayName) {
		return this.browser.post("/accounts", "displayName", displayName, "_label.displayName", "氏名", "signInName",
				name, "password", "hidden-words-1");
	}

}
