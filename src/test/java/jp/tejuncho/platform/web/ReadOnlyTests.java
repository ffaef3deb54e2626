package jp.tejuncho.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.platform.ReadOnlyNotice;
import jp.tejuncho.platform.WhileReadOnly;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("読み取り専用の間")
class ReadOnlyTests {

	private static final String WHY = "サーバーを入れ替えています";

	private static final String UNTIL = "17時ごろ";

	private static final String REFUSED = "いまは読み取り専用のため、保存できませんでした。わけ：" + WHY + "。終わる見込み：" + UNTIL + "。";

	private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.OPTIONS);

	private static final Pattern PLACE = Pattern.compile("\\{\\w+(:[^/]+)?}");

	/** What may be sent nevertheless; each stores nothing but its entry in the trail. */
	private static final Set<String> TAKEN = Set.of("/read-only", "/read-only/end", "/audit/verification", "/backups",
			"/unsent/discard", "/sessions/{id}/end", "/sessions/end-others",
			"/drafts/{draft}/clauses/{clause}/presence");

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ReadOnlyMode mode;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Browser browser;

	@BeforeEach
	void begin() {
		this.browser = signedIn(Stream.of(Role.values())
			.filter(Role::everywhere)
			.map(Assignment::everywhere)
			.toArray(Assignment[]::new));
		this.browser.get("/read-only");
		assertThat(this.browser.post("/read-only", "why", WHY, "until", UNTIL, "stamp", "").text())
			.contains("読み取り専用の運転を始めました。");
	}

	private Browser signedIn(Assignment... assignments) {
		Browser one = new Browser(this.port);
		assertThat(one.signIn(this.people.with(assignments).signInName(), People.PASSWORD).status()).isEqualTo(200);
		return one;
	}

	@AfterEach
	void end() {
		this.mode.ask().map(ReadOnlyNotice::stamp).ifPresent(this.mode::end);
		this.mode.ask();
	}

	@Test
	void 送るものはどれも断られ何も変わらない() {
		Browser auditor = signedIn(Assignment.everywhere(Role.AUDITOR));
		auditor.get("/audit");
		Map<String, String> before = contents();
		Set<String> taken = new TreeSet<>();
		List<String> wrong = new ArrayList<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			String path = info.getPatternValues().iterator().next();
			if (methods.isEmpty() || READING.containsAll(methods)) {
				return;
			}
			if (method.hasMethodAnnotation(WhileReadOnly.class)) {
				taken.add(path);
				return;
			}
			assertThat(methods).as(path).containsExactly(RequestMethod.POST);
			// what an auditor says of the machine, nobody says who runs it
			Browser sender = path.endsWith("/acknowledgements") ? auditor : this.browser;
			Browser.Page page = sender.post(somewhere(path), fields(info));
			if (page.status() != 503 || !page.text().contains(REFUSED)
					|| !page.header("Tejuncho-Read-Only").equals("on")) {
				wrong.add(path + " " + page.status());
			}
		});
		assertThat(wrong).isEmpty();
		assertThat(taken).isEqualTo(new TreeSet<>(TAKEN));
		assertThat(contents()).isEqualTo(before);
	}

	// an address that leads to the handler, whether the thing is there or not
	private static String somewhere(String path) {
		return PLACE.matcher(path)
			.replaceAll((place) -> place.group().contains(":[a-z") ? "abc" : UUID.randomUUID().toString());
	}

	private static String[] fields(RequestMappingInfo info) {
		return info.getParamsCondition()
			.getExpressions()
			.stream()
			.flatMap((expression) -> Stream.of(expression.getName(), "1"))
			.toArray(String[]::new);
	}

	// all tables but the trail, with every row
	private Map<String, String> contents() {
		Map<String, String> contents = new TreeMap<>();
		this.database
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
					String.class)
			.stream()
			.filter((name) -> !name.toLowerCase(Locale.ROOT).startsWith("audit_"))
			.forEach((name) -> contents.put(name,
					this.database.query("select * from \"" + name + "\"", (row, _) -> row(row))
						.stream()
						.sorted()
						.toList()
						.toString()));
		return contents;
	}

	private static String row(ResultSet row) throws SQLException {
		StringBuilder cells = new StringBuilder();
		for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
			Object cell = row.getObject(column);
			cells.append('|').append((cell instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : cell);
		}
		return cells.toString();
	}

	@Test
	void 知らせはサインインしていない人にも出てサインインも読むこともできる() {
		Browser other = new Browser(this.port);
		assertThat(other.get("/sign-in").text()).contains("いまは読み取り専用です。", WHY, UNTIL);
		Browser.Page within = other.signIn(this.people.operator().signInName(), People.PASSWORD);
		assertThat(within.status()).isEqualTo(200);
		assertThat(within.text()).contains("いまは読み取り専用です。", WHY, UNTIL);
		assertThat(other.get("/audit").text()).contains("サインイン", "読み取り専用の運転を始めた");
		assertThat(other.get("/nowhere").text()).contains("いまは読み取り専用です。", "見つかりません");
	}

	@Test
	void 断られた入力は預かり終わればすぐに保存できる() {
		this.browser.get("/organization/sections/new");
		Browser.Page refused = this.browser.post("/organization/sections/new", "section", "作業中の課");
		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.text()).contains(REFUSED, "入力した文は失われていません", "作業中の課");
		assertThat(this.browser.get("/unsent").text()).contains("作業中の課", "もう一度送る", WHY);
		assertThat(this.browser.get("/organization").text()).doesNotContain("作業中の課 ");

		String stamp = this.mode.ask().orElseThrow().stamp();
		assertThat(this.browser.post("/read-only/end", "stamp", stamp).text()).contains("読み取り専用の運転を終えました。")
			.doesNotContain("いまは読み取り専用です");
		this.browser.get("/organization/sections/new");
		assertThat(this.browser.post("/organization/sections/new", "section", "作業中の課").status()).isEqualTo(200);
		assertThat(this.browser.get("/organization").text()).contains("作業中の課");
	}

	@Test
	void 入力した文が残ると言うのは残っているときだけ() {
		this.browser.get("/organization/sections/new");
		String sent = "_csrf=" + this.browser.token() + "&section=otherwise";
		assertThat(this.browser.postRaw("/organization/sections/new", sent).text())
			.contains("いまは読み取り専用のため、保存できませんでした", "どこにも残していません")
			.doesNotContain("入力した文は失われていません", "保存されていない入力");
		assertThat(this.browser.get("/unsent").text()).doesNotContain("otherwise");
		assertThat(this.browser.postRaw("/organization/sections/new", sent + "&_kept=abc123").text())
			.as("画面の部品がブラウザーに残している")
			.contains("入力した文は失われていません");
	}

	@Test
	void わけのない知らせや古い画面からの知らせでは変わらない() {
		String stamp = this.mode.ask().orElseThrow().stamp();
		Browser.Page empty = this.browser.post("/read-only", "why", " ", "until", "", "stamp", stamp);
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.text()).contains("わけを入力してください");
		Browser.Page late = this.browser.post("/read-only", "why", "ほかの人のわけ", "until", "", "stamp", "");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("ほかの人が変えていました", "ほかの人のわけ");
		assertThat(this.mode.ask()).map(ReadOnlyNotice::why).hasValue(WHY);
		assertThat(this.browser.post("/read-only", "why", "作業が延びました", "until", "18時", "stamp", stamp).text())
			.contains("知らせを改めました。", "作業が延びました", "18時");
	}

	@Test
	void 運用管理者のほかは始めることも終えることもできない() {
		Browser auditor = signedIn(Assignment.everywhere(Role.AUDITOR));
		assertThat(auditor.get("/read-only").status()).isEqualTo(403);
		auditor.get("/password");
		assertThat(auditor.post("/read-only/end", "stamp", this.mode.ask().orElseThrow().stamp()).status())
			.isEqualTo(403);
		assertThat(this.mode.ask()).isPresent();
	}

}
