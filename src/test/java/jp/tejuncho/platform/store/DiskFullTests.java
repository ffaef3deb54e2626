package jp.tejuncho.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.account.People;
import jp.tejuncho.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on a file of H2, on a disk that becomes full and has room again.
 */
@DisplayName("ディスクに空きがなくなっても")
class DiskFullTests {

	private static final String FULL = "サーバーのディスクに空きがないため、保存でき";

	private static final int MANY = 400;

	private String url = "";

	@BeforeEach
	void place(@TempDir Path folder) {
		SmallDisk.insert();
		this.url = "jdbc:h2:small:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;WRITE_DELAY=0";
	}

	@AfterEach
	void makeRoom() {
		SmallDisk.leave(Long.MAX_VALUE);
	}

	@Test
	void 入力は預かり空きができれば起動し直さずに保存でき答えたものは残る() throws InterruptedException {
		List<String> stored = new ArrayList<>();
		try (ConfigurableApplicationContext house = open()) {
			house.getBean(FirstPerson.class).operator("unyo", "運用　一郎");
			Browser browser = new Browser(port(house));
			assertThat(browser.signIn("unyo", People.PASSWORD).status()).isEqualTo(200);
			assertThat(browser.get("/health").text()).isEqualTo("動いています。 ");

			SmallDisk.leave(300_000);
			Browser.Page refused = fill(browser, stored);
			assertThat(refused.status()).isEqualTo(507);
			assertThat(refused.text()).contains(FULL, "入力した文は失われていません", "運用管理者に", "受付番号", "課" + stored.size());
			// to open its file anew H2 may have to write
			assertThat(browser.get("/unsent").status()).isIn(200, 507);
			assertThat(browser.get("/organization").status()).isIn(200, 507);
			Browser.Page health = browser.get("/health");
			assertThat(health.status()).isEqualTo(503);
			assertThat(health.text()).startsWith(FULL).doesNotContain("受付番号");

			SmallDisk.leave(Long.MAX_VALUE);
			assertThat(browser.get("/unsent").text()).contains("課" + stored.size(), "もう一度送る");
			assertThat(browser.post("/organization/sections/new", "section", "課" + stored.size()).status())
				.isEqualTo(200);
			stored.add("課" + stored.size());
			assertThat(browser.get("/organization").text()).contains(stored);
			assertThat(browser.get("/unsent").path()).isNotEqualTo("/unsent");
			awaitHealth(browser);
		}
		try (ConfigurableApplicationContext house = open()) {
			JdbcTemplate database = house.getBean(JdbcTemplate.class);
			assertThat(database.queryForList("select section from organization_section", String.class))
				.containsExactlyInAnyOrderElementsOf(stored);
			assertThat(database.queryForList("select act from audit_entry", String.class))
				.contains("ディスクに空きができ、また保存できるようになった");
		}
	}

	private static Browser.Page fill(Browser browser, List<String> stored) {
		for (int n = 0; n < MANY; n++) {
			Browser.Page answer = browser.post("/organization/sections/new", "section", "課" + n);
			if (answer.status() != 200) {
				return answer;
			}
			stored.add("課" + n);
		}
		throw new IllegalStateException("The disk never became full");
	}

	private static void awaitHealth(Browser browser) throws InterruptedException {
		while (browser.get("/health").status() != 200) {
			Thread.sleep(Duration.ofMillis(100));
		}
	}

	private static int port(ConfigurableApplicationContext house) {
		return Integer.parseInt(Objects.requireNonNull(house.getEnvironment().getProperty("local.server.port")));
	}

	private ConfigurableApplicationContext open() {
		return SpringApplication.run(new Class<?>[] { TejunchoApplication.class, FirstPerson.class },
				new String[] { "--spring.datasource.url=" + this.url, "--server.port=0", "--server.address=127.0.0.1",
						"--tejuncho.sign-in.bcrypt-strength=4", "--tejuncho.store.try-again-every=200ms",
						"--spring.main.banner-mode=off" });
	}

}
