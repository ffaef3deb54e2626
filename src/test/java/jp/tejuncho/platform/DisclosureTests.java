package jp.tejuncho.platform;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.Staff;
import jp.tejuncho.audit.AuditCounting;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("サインインしている人が")
class DisclosureTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditCounting tally;

	private Browser browser;

	private Staff person;

	@BeforeEach
	void signIn() {
		this.person = this.people.with(Assignment.everywhere(Role.SECURITY_MANAGER));
		this.browser = new Browser(this.port);
		this.browser.signIn(this.person.signInName(), People.PASSWORD);
	}

	@Test
	void 断られた操作とない画面は打った言葉を除いて記録に残る() {
		UUID draft = UUID.randomUUID();
		assertThat(this.browser.get("/accounts/new").status()).isEqualTo(403);
		assertThat(this.browser.get("/drafts/" + draft + "/preview?word=himitsu").status()).isEqualTo(404);
		assertThat(this.browser.get("/my-secret-word-1").status()).isEqualTo(404);
		assertThat(this.browser.get("/drafts/my-secret-word-2/preview").status()).isEqualTo(404);
		assertThat(this.browser.post("/audit/verification").status()).isEqualTo(403);
		assertThat(entries()).containsExactlyInAnyOrder("断られた操作 GET /accounts/new",
				"見つからない画面 GET /drafts/" + draft + "/preview", "見つからない画面 GET /…", "断られた操作 POST /audit/verification",
				"見つからない画面 GET /drafts/…/preview");
		assertThat(details()).allMatch((detail) -> detail.endsWith("に1回"));
	}

	@Test
	void 入口で断った要求は来たところごとに数えられる() {
		IntStream.range(0, 3)
			.forEach((_) -> assertThat(this.browser.get("/accounts;himitsu=1").status()).isEqualTo(400));
		this.tally.write();
		assertThat(this.jdbc.sql("select remote_address || subject || ' ' || detail from audit_entry where act = ?")
			.param("入口で断った要求")
			.query(String.class)
			.list()).last().asString().startsWith("127.0.0.1 ").endsWith("3回").doesNotContain("himitsu");
	}

	@Test
	void 手当たり次第に開いても記録は一分に決めた数までで一回も失われない() {
		IntStream.range(0, 200).forEach((_) -> this.browser.get("/drafts/" + UUID.randomUUID() + "/preview"));
		assertThat(entries()).hasSizeLessThanOrEqualTo(2 * 11).contains("見つからない画面 ほか");
		assertThat(
				details().stream().mapToInt((detail) -> Integer.parseInt(detail.replaceAll(".*に(\\d+)回$", "$1"))).sum())
			.isEqualTo(200);
	}

	@Test
	void ファイルを取り出すと渡す前に記録に残り続けても数えられる() {
		Staff operator = this.people.operator();
		this.person = operator;
		this.browser = new Browser(this.port);
		this.browser.signIn(operator.signInName(), People.PASSWORD);
		Browser.Page sheet = this.browser.get("/organization/usage/export");
		assertThat(sheet.status()).isEqualTo(200);
		assertThat(entriesAtOnce()).containsExactly("ファイルを取り出した 用字用語.csv");
		IntStream.range(0, 2 * Disclosures.FILES_A_MINUTE)
			.forEach((_) -> this.browser.get("/organization/usage/export"));
		assertThat(entriesAtOnce()).hasSizeLessThanOrEqualTo(2 * Disclosures.FILES_A_MINUTE);
	}

	private List<String> entries() {
		this.tally.write();
		return entriesAtOnce();
	}

	private List<String> entriesAtOnce() {
		return column("act || ' ' || subject");
	}

	private List<String> details() {
		return column("detail");
	}

	private List<String> column(String what) {
		return this.jdbc.sql("select " + what + " from audit_entry where actor_id = ? and act not like 'サイン%'")
			.param(this.person.id().value())
			.query(String.class)
			.list();
	}

}
