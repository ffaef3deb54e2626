package jp.tejuncho.platform.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import jp.tejuncho.account.People;
import jp.tejuncho.account.Staff;
import jp.tejuncho.platform.store.StoreHealth;
import jp.tejuncho.platform.store.StoreTrouble;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@TestPropertySource(properties = "management.server.port=0")
@DisplayName("見張りのポートでは")
class WatchTests {

	private static final String FIGURES = "/actuator/prometheus";

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int watch;

	@Autowired
	private People people;

	@Autowired
	private Environment settings;

	@MockitoSpyBean
	private StoreHealth store;

	@DynamicPropertySource
	static void place(DynamicPropertyRegistry properties) {
		properties.add("tejuncho.backup.folder", () -> folder.resolve("backup"));
	}

	@ParameterizedTest
	@EnumSource
	void 保存できなければ受付けは止まるが動いてはいる(StoreTrouble trouble) {
		Browser browser = new Browser(this.watch);
		assertThat(browser.get("/actuator/health/readiness").status()).isEqualTo(200);
		BDDMockito.willReturn(Optional.of(trouble)).given(this.store).trouble();
		Browser.Page readiness = browser.get("/actuator/health/readiness");
		assertThat(readiness.status()).isEqualTo(503);
		assertThat(readiness.html()).contains(trouble.sentence());
		assertThat(new Browser(this.port).get("/health").status()).isEqualTo(503);
		assertThat(browser.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(browser.get("/actuator/health/liveness").html()).doesNotContain(trouble.sentence());
		assertThat(browser.get(FIGURES).html()).contains("tejuncho_store_ready 0.0");
	}

	@Test
	void 運用する人の要る数が分かる() {
		Browser person = signedIn(this.people.operator());
		assertThat(person.post("/backups").text()).contains("控えを取りました");
		String figures = new Browser(this.watch).get(FIGURES).html();
		assertThat(figures).contains("tejuncho_store_ready 1.0", "tejuncho_read_only 0.0",
				"tejuncho_costly_refused_total", "tejuncho_store_room_bytes", "tejuncho_sessions_open",
				"hikaricp_connections_active", "jvm_memory_used_bytes", "logback_events_total",
				"http_server_requests_seconds_count");
		assertThat(value(figures, "tejuncho_backup_age_seconds")).isBetween(0.0, 600.0);
		assertThat(value(figures, "tejuncho_trail_sealed")).isPositive();
		assertThat(value(figures, "tejuncho_sessions_open")).isPositive();
		assertThat(value(figures, "tejuncho_trail_unsealed_age_seconds")).isBetween(0.0, 600.0);
		assertThat(value(figures, "tejuncho_trail_noted_age_seconds")).isBetween(0.0, 3600.0);
	}

	@Test
	void 鎖の終わりと控えた時が分かりどの答えにも画面と同じ見出しが付く() {
		Browser.Page health = new Browser(this.watch).get("/actuator/health");
		assertThat(health.html()).containsPattern("\"digest\":\"[0-9a-f]{64}\"").contains("\"noted\":");
		for (String path : List.of("/actuator/health", "/actuator/health/liveness", FIGURES, "/nothing")) {
			Browser.Page answer = new Browser(this.watch).get(path);
			assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
			assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
			assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
		}
	}

	private static double value(String figures, String name) {
		return figures.lines()
			.filter((line) -> line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length() + 1)))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void 人の名前も打たれたアドレスも出ない() {
		Staff operator = this.people.operator();
		Browser person = signedIn(operator);
		assertThat(person.get("/accounts/" + operator.id()).status()).isEqualTo(200);
		person.get("/systems?q=secret-word");
		person.get("/secret-place/secret-word");
		new Browser(this.port).get("/drafts/secret-word");
		String figures = new Browser(this.watch).get(FIGURES).html();
		assertThat(figures).contains("uri=\"/accounts/{id}\"")
			.doesNotContain("secret", operator.id().toString(), operator.signInName(), "職員", "127.0.0.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/threaddump",
			"/actuator/beans", "/actuator/loggers", "/actuator/metrics", "/actuator/configprops", "/actuator/shutdown",
			"/sign-in", "/accounts", "/" })
	void ほかのものは何もない(String path) {
		assertThat(new Browser(this.watch).get(path).status()).isEqualTo(404);
	}

	@Test
	void 利用者のポートには数がない() {
		Browser person = signedIn(this.people.operator());
		for (String path : List.of("/actuator", "/actuator/health", FIGURES)) {
			assertThat(person.get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(this.settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
	}

	private Browser signedIn(Staff person) {
		Browser browser = new Browser(this.port);
		assertThat(browser.signIn(person.signInName(), People.PASSWORD).status()).isEqualTo(200);
		return browser;
	}

}
