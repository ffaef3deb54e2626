package jp.tejuncho.platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
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
		assertThat(page.text()).contains("保存されていない入力があります").contains("消えては困る\"<名前>").contains("氏名");
		assertThat(page.html()).doesNotContain("hidden-words-1");
		page = this.browser.post("/accounts", "_unsent", id(page), "displayName", "消えては困る\"<名前>", "signInName", name);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("登録しました").doesNotContain("預かっています");
		assertThat(this.browser.get("/unsent").path()).isNotEqualTo("/unsent");
	}

	@Test
	void 後から同じ書式で送り直して保存された言葉は預かったままにしない() {
		String name = "later" + System.nanoTime();
		this.browser.letTheSessionEnd();
		send(name, "後から送る人");
		send("other" + System.nanoTime(), "送らない人");
		this.browser.post("/sign-in", "name", this.operator.signInName(), "password", People.PASSWORD);
		assertThat(this.browser.post("/accounts", "displayName", "別の人", "signInName", "別の人" + name).status())
			.as("refused, or stored without the words")
			.isLessThan(500);
		assertThat(this.browser.get("/unsent").text()).contains("後から送る人", "送らない人");
		assertThat(this.browser.post("/accounts", "displayName", "後から送る人", "signInName", name).text())
			.contains("登録しました");
		assertThat(this.browser.get("/unsent").text()).contains("送らない人").doesNotContain("後から送る人");
	}

	@Test
	void 空白だけの入力は預からない() {
		this.browser.post("/accounts/00000000-0000-0000-0000-000000000000", "displayName", "　 ");
		assertThat(this.browser.get("/accounts").text()).doesNotContain("預かっています");
	}

	@Test
	void 断られた送り直しではまだ預かっている() {
		this.browser.letTheSessionEnd();
		send("keepme", "名前");
		String id = id(this.browser.post("/sign-in", "name", this.operator.signInName(), "password", People.PASSWORD));
		assertThat(this.browser.post("/accounts", "_unsent", id, "displayName", "", "signInName", "x").status())
			.isEqualTo(422);
		assertThat(this.browser.get("/accounts").text()).contains("保存されていない入力を預かっています");
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
	void 言葉のない操作もサインインし直した人には行われていないことが分かり元の画面に戻る() {
		String old = this.browser.token();
		this.browser.letTheSessionEnd();
		this.browser.signIn(this.operator.signInName(), People.PASSWORD);
		Browser.Page page = this.browser.postRaw("/accounts", "_csrf=" + old, "Sec-Fetch-Site", "same-origin",
				"Referer", "http://localhost:" + this.port + "/accounts/new");
		assertThat(page.path()).isEqualTo("/accounts/new");
		assertThat(page.text()).contains("この操作は、まだ行われていません").contains("もう一度操作してください");
		assertThat(this.browser.get("/accounts/new").text()).doesNotContain("まだ行われていません");
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
	void 二つの画面から送れなかった入力は二つとも預かる() {
		this.browser.letTheSessionEnd();
		send("keepone", "一つ目の人");
		send("keeptwo", "二つ目の人");
		Browser.Page page = this.browser.post("/sign-in", "name", this.operator.signInName(), "password",
				People.PASSWORD);
		assertThat(page.text()).contains("一つ目の人", "二つ目の人");
		page = this.browser.post("/unsent/discard", "id", id(page));
		assertThat(page.path()).isEqualTo("/unsent");
		assertThat(page.text()).contains("二つ目の人").doesNotContain("一つ目の人");
	}

	@Test
	void 断られた画面は入力した文を示し捨てるまで預かる() {
		Browser.Page page = this.browser.post("/accounts/00000000-0000-0000-0000-000000000000", "displayName",
				"行き場のない名前", "_label.displayName", "氏名");
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.text()).contains("まだ保存されていません", "氏名", "行き場のない名前");
		assertThat(this.browser.get("/accounts").text()).contains("保存されていない入力を預かっています");
		assertThat(this.browser.get("/unsent").text()).contains("行き場のない名前", "送った先が見つかりません");
		assertThat(this.browser.post("/unsent/discard").text()).contains("捨てました");
		assertThat(this.browser.get("/accounts").text()).doesNotContain("預かっています");
	}

	@Test
	void 役割がなくなっていても書いた文は示され預かられる() {
		Browser theirs = new Browser(this.port);
		theirs.signIn(this.people.with(Assignment.everywhere(Role.DRAFTER)).signInName(), People.PASSWORD);
		Browser.Page page = theirs.post("/organization/edit", "bodyName", "書きかけの市");
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.text()).contains("書きかけの市", "役割がありません");
	}

	@Test
	void 形の違う入力で断られても書いた文は示される() {
		Browser.Page page = this.browser.post("/accounts", "displayName", "文を書いた人", "class.module", "1");
		assertThat(page.status()).isBetween(400, 422);
		assertThat(page.html()).contains("文を書いた人");
		page = this.browser.post("/test/fault", "displayName", "文を書いた人");
		assertThat(page.status()).isBetween(400, 599);
		assertThat(page.text()).contains("文を書いた人");
	}

	@Test
	void パスワードと最初の設定のコードは預からない() {
		this.browser.post("/password", "currentPassword", "aaa", "newWords", "機密の語");
		this.browser.post("/first-run", "code", "ABCD-EFGH", "displayName", "最初の人");
		assertThat(this.browser.get("/accounts").text()).doesNotContain("預かっています");
	}

	@Test
	void 大きすぎる入力は預かれないとはっきり言う() {
		this.browser.letTheSessionEnd();
		assertThat(send("keepme", "a".repeat(600_000)).text()).contains("まだ保存されていません");
	}

	private static String id(Browser.Page page) {
		return page.html().replaceAll("(?s).*name=\"_unsent\" value=\"([a-z0-9]+)\".*", "$1");
	}

	private Browser.Page send(String name, String displayName) {
		return this.browser.post("/accounts", "displayName", displayName, "_label.displayName", "氏名", "signInName",
				name, "password", "hidden-words-1");
	}

}
