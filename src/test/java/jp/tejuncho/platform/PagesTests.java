package jp.tejuncho.platform;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.Staff;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("どの画面でも")
class PagesTests {

	private static final List<String> HEADERS = List.of("Content-Security-Policy", "X-Frame-Options",
			"X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
			"Cross-Origin-Resource-Policy", "Cache-Control");

	private static final Pattern SHEET = Pattern
		.compile("rel=\"stylesheet\" href=\"(/assets/[0-9a-f]{16}/site\\.css)\"");

	@LocalServerPort
	private int port;

	/** Pages of a draft that show a part of it, or what is said about it. */
	private static final List<String> PARTS = List.of("", "/answers", "/blanks", "/chapters/{chapter}",
			"/clauses/{clause}", "/clauses/{clause}/history", "/clauses/{clause}/others", "/decisions", "/deletion",
			"/next", "/places", "/precedent", "/remaining", "/remarks/{remark}/adopt", "/review",
			"/review/clauses/{clause}", "/submission", "/tables/{slot}");

	@Autowired
	private People people;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Browser browser;

	@BeforeEach
	void signIn() {
		Staff operator = this.people.operator();
		this.browser = new Browser(this.port);
		this.browser.signIn(operator.signInName(), People.PASSWORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/accounts", "/nowhere", "/assets/scripts/sending.js", "/accounts/x" })
	void 守りの見出しが付く(String path) {
		Browser.Page page = this.browser.get(path);
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'")
			.contains("script-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by");
	}

	@Test
	void 画面は書式を一枚だけ読み_部品の書式はどれもその中にある() {
		Matcher sheet = SHEET.matcher(this.browser.get("/accounts").html());
		assertThat(sheet.results()).singleElement().satisfies((only) -> {
			String rules = this.browser.get(only.group(1)).html();
			assertThat(rules)
				.contains("--color-neutral-white:", "--paper:", ".site-header {", ".doc-share-7 {", ".contacts-save {",
						"@media print {\n@layer print {")
				.doesNotContain("@import");
		});
	}

	@Test
	void 控えは残さず部品だけを覚えさせる() {
		assertThat(this.browser.get("/accounts").header("Cache-Control")).contains("no-store");
		assertThat(this.browser.get("/assets/scripts/sending.js").header("Cache-Control")).contains("max-age=31536000");
	}

	@Test
	void 入口の札は脚本から読めない() {
		Browser anew = new Browser(this.port);
		Browser.Page door = anew.get("/sign-in");
		assertThat(door.headers().allValues("Set-Cookie")).singleElement()
			.satisfies((cookie) -> assertThat(cookie).matches("tejuncho-form=[A-Za-z0-9_-]{32};.*")
				.contains("HttpOnly")
				.contains("SameSite=Lax"));
		Browser.Page within = anew.signIn(this.people.operator().signInName(), People.PASSWORD);
		assertThat(within.status()).isEqualTo(200);
		assertThat(anew.cookies()).extracting(HttpCookie::getName)
			.contains("tejuncho", "tejuncho-form", "tejuncho-person");
		assertThat(anew.cookies())
			.allSatisfy((cookie) -> assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts/%2e%2e/x", "/accounts;a=b", "/a//b", "/audit%0a", "/accounts?q=%ED%A0%80" })
	void 入口で断った答えにも同じ見出しが付く(String path) {
		Browser.Page refused = this.browser.get(path);
		assertThat(refused.status()).isEqualTo(400);
		expectTheUsualHeaders(refused);
	}

	@Test
	void 長すぎる入力や思わぬ問題の答えにも同じ見出しが付く() {
		Browser.Page refused = this.browser.post("/accounts", "displayName", "あ".repeat(1_000_000));
		assertThat(refused.status()).isEqualTo(413);
		expectTheUsualHeaders(refused);
		expectTheUsualHeaders(this.browser.get("/test/fault"));
		expectTheUsualHeaders(this.browser.postRaw("/accounts", "displayName=a"));
	}

	private void expectTheUsualHeaders(Browser.Page page) {
		Browser.Page usual = this.browser.get("/accounts");
		for (String header : HEADERS) {
			assertThat(usual.header(header)).as(header).isNotEmpty();
			assertThat(page.headers().allValues(header)).as(header).containsExactly(usual.header(header));
		}
	}

	@Test
	void 呼ばれた名前はどの答えにも出ない() throws IOException {
		for (String path : List.of("/audit", "/sign-in", "/accounts;a=b", "/nowhere")) {
			try (Socket socket = new Socket("localhost", this.port)) {
				socket.getOutputStream()
					.write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as(path)
					.startsWith("HTTP/1.1 ")
					.doesNotContain("evil");
			}
		}
	}

	@Test
	void 文書の全体を見せる画面はどれも見たことが記録に残り新しい画面はどちらかに決められている() {
		List<String> disclosing = new ArrayList<>();
		List<String> pages = new ArrayList<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			for (String path : info.getPatternValues()) {
				if (path.startsWith("/drafts/{draft}") && method.getReturnType().getParameterType() == String.class
						&& info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
					(method.hasMethodAnnotation(Disclosing.class) ? disclosing : pages).add(path.substring(15));
				}
			}
		});
		assertThat(disclosing).containsExactlyInAnyOrder("/preview", "/review/document", "/differences", "/versions");
		assertThat(pages).as("no more than a part of a document").hasSameElementsAs(PARTS);
	}

	@Test
	void 文書を組み立てる画面には順番がある() {
		List<String> papers = new ArrayList<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			for (String path : info.getPatternValues()) {
				if (path.matches(".*(\\.(pdf|docx|zip|json|\\{kind\\})|/drafts/\\{draft\\}/(preview|remaining))")) {
					papers.add(path);
					assertThat(method.hasMethodAnnotation(Costly.class)).as(path).isTrue();
				}
			}
		});
		assertThat(papers).hasSizeGreaterThan(8);
	}

	@ParameterizedTest
	@CsvSource({ "/nowhere, 404, 見つかりません", "/accounts/00000000-0000-0000-0000-000000000000, 404, 見つかりません",
			"/accounts/not-an-id, 404, 見つかりません", "/accounts?page=abc, 400, 読み取れません", "/accounts?page=-9, 200, 利用者",
			"/accounts?page=99999999, 200, 利用者", "/accounts?q=%00, 200, 利用者", "/accounts?q=%ED%A0%80, 400, 読み取れません",
			"/accounts?q=%C0%AF, 400, 読み取れません", "/unsent/discard, 405, この操作はできません", "/accounts/%2e%2e/x, 400, 読み取れません",
			"/%7Bview%7D, 404, 見つかりません", "/audit/%7B%7D, 404, 見つかりません", "/accounts/%7Bid%7D, 404, 見つかりません",
			"/audit?q=%3Cscript%3E, 200, 操作の記録" })
	void 変なアドレスでも言葉で答える(String path, int status, String words) {
		Browser.Page page = this.browser.get(path);
		assertThat(page.status()).isEqualTo(status);
		expectPlain(page);
		assertThat(page.text()).contains(words);
	}

	@ParameterizedTest
	@MethodSource("badNames")
	void 変な名前は欄のそばで断られ文は残る(String encodedName, String reason) {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.postRaw("/accounts",
				"_csrf=" + this.browser.token() + "&signInName=ichiro&displayName=" + encodedName);
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.text()).contains(reason);
		assertThat(page.html()).contains("value=\"ichiro\"").doesNotContain("<script>");
		expectPlain(page);
	}

	static Stream<Object[]> badNames() {
		return Stream.of(new Object[] { "a".repeat(10_000), "長すぎます。50文字以内" }, new Object[] { "%00", "画面に出ない文字" },
				new Object[] { "%1B%5B31m", "画面に出ない文字" }, new Object[] { "%7Fabc", "画面に出ない文字" },
				new Object[] { "%EF%BF%BD", "文字化け" }, new Object[] { "%20%E3%80%80", "入力してください" });
	}

	@ParameterizedTest
	@ValueSource(strings = { "%ED%A0%80", "%ED%A0%BD%ED%B8%80", "%C0%AF%FF", "%", "%zz" })
	void 文字として読めない入力は何も変えずに断られる(String garbage) {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.postRaw("/accounts",
				"_csrf=" + this.browser.token() + "&signInName=ichiro&displayName=" + garbage);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.text()).contains("文字化けした文字");
		expectPlain(page);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 文字として読めない入力は運用管理者を騒がせない(CapturedOutput output) {
		this.browser.get("/accounts?q=%ED%A0%80");
		this.browser.post("/accounts", "displayName", "あ".repeat(1_000_000));
		assertThat(output).doesNotContain("ERROR", "Exception");
	}

	@Test
	void 長すぎる項目名を送られても言葉で断る() {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.post("/accounts", "displayName", "", "_label.displayName",
				"名".repeat(150_000));
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.text()).contains("名：").contains("入力してください");
	}

	@Test
	void 送れる量を超えた入力は言葉で断られる() {
		Browser.Page page = this.browser.post("/accounts", "displayName", "あ".repeat(1_000_000));
		assertThat(page.status()).isEqualTo(413);
		assertThat(page.text()).contains("入力が長すぎます");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /[ HTTP/1.1", "GET /accounts?q=% HTTP/1.1", "GET /a\\b HTTP/1.1",
			"FOO /accounts HTTP/1.1" })
	void 手順帖に届かない要求にも言葉で答える(String line) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 4")
				.contains("手順帖")
				.contains(HEADERS)
				.contains("frame-ancestors 'none'; base-uri 'none'")
				.doesNotContain("Tomcat")
				.doesNotContain("Exception");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rows[0].role=KING", "rows[0].role=DRAFTER&rows[0].section=ALL'--",
			"rows[0].role=DRAFTER&rows[0].section=<script>", "rows[9999].role=DRAFTER", "rows[-1].role=DRAFTER",
			"rows[x].role=DRAFTER", "version=abc", "rows=1", "class.module.classLoader=1", "active=false" })
	void 型の違う入力でも言葉で答える(String field) {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.postRaw("/accounts", "_csrf=" + this.browser.token()
				+ "&displayName=&signInName=x1&" + field.replace("[", "%5B").replace("]", "%5D").replace("<", "%3C"));
		assertThat(page.status()).isBetween(400, 499);
		expectPlain(page);
	}

	@Test
	void 名前に書かれた脚本は文字として出る() {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.post("/accounts", "displayName", "<script>alert(1)</script>", "signInName",
				"script" + System.nanoTime());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html()).contains("&lt;script&gt;").doesNotContain("<script>alert");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 思わぬ問題では受付番号だけが出て原因は記録に残る(CapturedOutput output) {
		Browser.Page page = this.browser.get("/test/fault");
		assertThat(page.status()).isEqualTo(500);
		expectPlain(page);
		assertThat(page.html()).doesNotContain("a secret of the house");
		String reference = page.html().replaceAll("(?s).*受付番号 <strong>([0-9A-F]{8})</strong>.*", "$1");
		assertThat(output).contains("(reference) " + reference).contains("a secret of the house");
		assertThat(output.getAll().lines()).anyMatch((line) -> line.contains("[" + reference + "]")
				&& line.contains("dispatcherServlet") && !line.contains("(reference)"));
		assertThat(this.browser.get("/nowhere").html()).containsPattern("受付番号 <strong>[0-9A-F]{8}</strong>");
		assertThat(this.browser.get("/error").status()).isEqualTo(404);
	}

	@Test
	void 合い札のない要求は断られる() {
		assertThat(this.browser.postRaw("/accounts", "displayName=a&signInName=bb").status()).isEqualTo(403);
		Browser.Page page = this.browser.postRaw("/accounts", "_csrf=x&displayName=a", "Sec-Fetch-Site", "cross-site");
		assertThat(page.status()).isEqualTo(403);
		page = this.browser.postRaw("/accounts", "displayName=a", "Origin", "http://evil.example");
		assertThat(page.status()).isEqualTo(403);
		expectPlain(page);
		assertThat(page.text()).contains("サインインしてから、もう一度操作").doesNotContain("役割がありません");
	}

	@Test
	void 項目が多すぎる要求にはそう言う() {
		Browser.Page page = this.browser.postRaw("/sign-in", "a=1&".repeat(12_000) + "b=2");
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.text()).contains("項目の数が多すぎて").doesNotContain("文字化け");
		expectPlain(page);
	}

	@Test
	void 脚本からの要求は画面の中に別の画面を出さない() {
		Browser.Page page = new Browser(this.port).get("/accounts", "HX-Request", "true");
		assertThat(page.status()).isEqualTo(401);
		assertThat(page.header("Tejuncho-Session")).isEqualTo("ended");
		assertThat(page.html()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "OPERATOR, /accounts, 200", "OPERATOR, /accounts/new, 200", "OPERATOR, /audit, 200",
			"OPERATOR, /backups, 200", "DRAFTER, /accounts, 403", "DRAFTER, /audit, 403", "DRAFTER, /password, 200",
			"SYSTEM_MANAGER, /accounts, 403", "SYSTEM_MANAGER, /audit, 403", "SECURITY_MANAGER, /accounts, 403",
			"SECURITY_MANAGER, /audit, 403", "CHIEF, /accounts, 403", "CHIEF, /audit, 403", "AUDITOR, /accounts, 403",
			"AUDITOR, /audit, 200", "AUDITOR, /backups, 403", "DRAFTER, /backups, 403", "AUDITOR, /password, 200" })
	void 役割のある人だけが開ける(Role role, String path, int status) {
		Staff one = this.people.with(Assignment.everywhere(role));
		Browser theirs = new Browser(this.port);
		theirs.signIn(one.signInName(), People.PASSWORD);
		Browser.Page page = theirs.get(path);
		assertThat(page.status()).isEqualTo(status);
		expectPlain(page);
	}

	private static void expectPlain(Browser.Page page) {
		assertThat(page.html()).startsWith("<!DOCTYPE html>")
			.contains("lang=\"ja\"")
			.doesNotContain("Exception")
			.doesNotContain("org.springframework")
			.doesNotContain("Whitelabel")
			.doesNotContain("Apache Tomcat");
	}

}
