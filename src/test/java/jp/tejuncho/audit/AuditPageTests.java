package jp.tejuncho.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("操作の記録の画面で")
class AuditPageTests {

	private static final Pattern TOUCHES_HISTORY = Pattern.compile(
			"(?i)(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into)\\s+(audit_entry|audit_seal|AuditEntry)\\b");

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditSealing sealing;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private List<OpenActs> open;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.sealing.sealAll();
		this.browser = as(Role.AUDITOR);
	}

	@Test
	void 監査の人が改ざんの有無を確かめられる() {
		this.browser.get("/audit");
		Browser.Page page = this.browser.post("/audit/verification", "noted", "");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("改ざんの検査").contains("改ざんは見つかりませんでした。");
		String digest = page.html().replaceAll("(?s).*<code>([0-9a-f]{64})</code>.*", "$1");
		assertThat(digest).hasSize(64);
		String typed = digest.toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
		assertThat(this.browser.post("/audit/verification", "noted", typed).text()).contains("改ざんは見つかりませんでした。");
		assertThat(this.browser.get("/audit?q=%E6%94%B9%E3%81%96%E3%82%93").text()).contains("最後の封の値は");
	}

	@Test
	void 書き換えられた記録は画面で名指しされる() {
		this.browser.get("/audit");
		this.browser.post("/audit/verification", "noted", "");
		String id = sealed(1);
		String detail = detail(id);
		change(id, detail + "改");
		try {
			assertThat(this.browser.post("/audit/verification", "noted", "").text()).contains("改ざんの疑いがあります。1番目の記録");
		}
		finally {
			change(id, detail);
		}
	}

	@Test
	void 調べた監査の人だけが確認済みにでき理由とともに残る() {
		this.browser.get("/audit");
		this.browser.post("/audit/verification", "noted", "");
		String id = sealed(2);
		String detail = detail(id);
		change(id, detail + "改");
		try {
			Browser.Page page = this.browser.post("/audit/verification", "noted", "");
			String fault = page.html().replaceAll("(?s).*name=\"fault\" value=\"([0-9a-f]{32})\".*", "$1");
			assertThat(fault).hasSize(32);
			Browser operator = as(Role.OPERATOR);
			assertThat(operator.get("/audit").html()).doesNotContain("/audit/acknowledgements");
			assertThat(operator.post("/audit/acknowledgements", "fault", fault, "reason", "運用の者が問題ないと言う").status())
				.isEqualTo(403);
			assertThat(this.browser.post("/audit/acknowledgements", "fault", fault, "reason", "短い").text())
				.contains("10文字以上", "短い", "改ざんの疑いがあります。2番目の記録");
			assertThat(
					this.browser.post("/audit/acknowledgements", "fault", fault, "reason", "作業で直したことを台帳で確かめた").text())
				.contains("新しい改ざんは見つかりませんでした。確かめ済みの異常が1件あります。", "確認済み（", "作業で直したことを台帳で確かめた");
			change(id, detail + "別の改");
			assertThat(this.browser.post("/audit/verification", "noted", "").text()).contains("改ざんの疑いがあります。2番目の記録");
			change(id, detail + "改");
			assertThat(this.browser.post("/audit/verification", "noted", "").text()).contains("確認済み（");
		}
		finally {
			change(id, detail);
		}
	}

	@Test
	void 運用管理者が自分で作った監査の人では確認済みにできない() {
		this.browser.get("/audit");
		String id = sealed(3);
		String detail = detail(id);
		change(id, detail + "改");
		try {
			String fault = this.browser.post("/audit/verification", "noted", "")
				.html()
				.replaceAll("(?s).*name=\"fault\" value=\"([0-9a-f]{32})\".*", "$1");
			Staff made = this.people.with(Assignment.everywhere(Role.AUDITOR));
			this.jdbc.sql("update staff set made_by = ?, made_at = current_timestamp where id = ?")
				.params(this.people.operator().id().value(), made.id().value())
				.update();
			Browser theirs = new Browser(this.port);
			theirs.signIn(made.signInName(), People.PASSWORD);
			theirs.get("/audit");
			assertThat(theirs.post("/audit/verification", "noted", "")).satisfies((page) -> {
				assertThat(page.text()).contains("改ざんの疑いがあります。3番目の記録", "あなたは確認できません。確認できるのは、");
				assertThat(page.html()).doesNotContain("name=\"reason\"");
			});
			assertThat(theirs.post("/audit/acknowledgements", "fault", fault, "reason", "自分で作った人が問題ないと言う").text())
				.contains("まだ記録していません", "あなたは確認できません。確認できるのは、", "改ざんの疑いがあります。3番目の記録");
			assertThat(this.browser.post("/audit/verification", "noted", "").text()).contains("改ざんの疑いがあります。3番目の記録");
		}
		finally {
			change(id, detail);
		}
	}

	@Test
	void 書き間違えた値は改ざんとされずに直せる() {
		this.browser.get("/audit");
		Browser.Page page = this.browser.post("/audit/verification", "noted", "<b>12");
		assertThat(page.text()).contains("64文字です。まだ検査していません。").doesNotContain("検査の結果");
		assertThat(page.html()).contains("value=\"&lt;b&gt;12\"");
		assertThat(this.browser.post("/audit/verification", "noted", "0f".repeat(32)).text())
			.contains("改ざんの疑いがあります。書き留めた値");
	}

	@Test
	void 役割のない人は検査できない() {
		Browser theirs = as(Role.DRAFTER);
		theirs.get("/password");
		assertThat(theirs.post("/audit/verification", "noted", "").status()).isEqualTo(403);
	}

	@Test
	void 手順帖のどこにも記録を直したり消したりする文がない() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
			List<Path> touching = sources.filter((path) -> path.toString().matches(".*\\.(java|sql)"))
				.filter(AuditPageTests::touchesHistory)
				.toList();
			assertThat(touching).isEmpty();
		}
		assertThat(TOUCHES_HISTORY.matcher("delete from AuditEntry e").find()).isTrue();
	}

	private static boolean touchesHistory(Path source) {
		try {
			return TOUCHES_HISTORY.matcher(Files.readString(source)).find();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void 目録を作った件数は運用の人にも見える() {
		assertThat(ProvenRecords.Inventory.values())
			.allSatisfy((one) -> assertThat(this.open).anyMatch((acts) -> acts.acts().contains(one.act())));
	}

	@Test
	void 絞り込みはアドレスに残り合わなければそう言われ書き出せる() {
		String filter = "?from=2020-01-01&act=%E3%82%B5%E3%82%A4%E3%83%B3%E3%82%A4%E3%83%B3&person=shokuin";
		Browser.Page page = this.browser.get("/audit" + filter);
		assertThat(page.text()).containsPattern("令和[０-９0-9]+年.*秒 職員");
		assertThat(page.html()).contains("value=\"2020-01-01\"",
				"/audit/export.csv?from=2020-01-01&amp;person=shokuin");
		assertThat(this.browser.get("/audit?act=arienai").text()).contains("この条件に合う記録はありません");
		assertThat(this.browser.get("/audit?from=%E6%98%A5").status()).isEqualTo(422);
		assertThat(this.browser.get("/audit?from=2026-11-02&to=2026-11-01").text()).contains("始まりの日より前です");
		Browser.Page sheet = this.browser.get("/audit/export.csv" + filter);
		assertThat(sheet.header("Content-Disposition")).contains("attachment");
		assertThat(sheet.html().lines().skip(1)).isNotEmpty().allMatch((line) -> line.contains("サインイン"));
		assertThat(this.browser.get("/audit/export.jsonl" + filter).html()).startsWith("{\"number\":");
		assertThat(this.browser.get("/audit?act=%E6%9B%B8%E3%81%8D%E5%87%BA%E3%81%97").text()).contains("CSV",
				"JSON Lines", "から、人「shokuin」");
	}

	@Test
	void 運用管理者には差し戻しの言葉が見えず監査の人には見える() {
		this.trail.record(TrailAct.covered("実施手順を差し戻した"), "見えない言葉の試し", "型番の誤りという言葉");
		String address = "/audit?q=%E8%A6%8B%E3%81%88%E3%81%AA%E3%81%84%E8%A8%80%E8%91%89";
		assertThat(this.browser.get(address).text()).contains("型番の誤りという言葉");
		Browser operator = as(Role.OPERATOR);
		assertThat(operator.get(address).text()).contains("実施手順を差し戻した", AuditLine.COVERED).doesNotContain("型番の誤りという言葉");
		assertThat(operator.get("/audit/export.csv").html()).contains(AuditLine.COVERED).doesNotContain("型番の誤りという言葉");
		assertThat(as(Role.DRAFTER).get("/audit/export.csv").status()).isEqualTo(403);
	}

	private Browser as(Role role) {
		Staff one = this.people.with(Assignment.everywhere(role));
		this.trail.record(AuditActor.TEJUNCHO, TrailAct.open("利用者を登録"),
				one.displayName() + "（" + one.signInName() + "）", role.label() + "（全庁）");
		Browser theirs = new Browser(this.port);
		theirs.signIn(one.signInName(), People.PASSWORD);
		return theirs;
	}

	private String sealed(int number) {
		return this.jdbc.sql("select cast(entry_id as varchar(36)) from audit_seal where number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private String detail(String id) {
		return this.jdbc.sql("select detail from audit_entry where id = ?").param(id).query(String.class).single();
	}

	private void change(String id, String detail) {
		this.jdbc.sql("update audit_entry set detail = ? where id = ?").params(detail, id).update();
	}

}
