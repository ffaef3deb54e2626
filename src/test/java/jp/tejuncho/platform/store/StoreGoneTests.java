package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.account.People;
import jp.tejuncho.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on a server of its own, which stops and comes back.
 */
@DisplayName("動いている間にPostgreSQLが止まっても")
class StoreGoneTests {

	@Test
	@Timeout(300)
	void 画面で言い打った文を預かり戻れば起動し直さずに使える(@TempDir Path folder) throws IOException, InterruptedException {
		EmbeddedPostgres first = server(folder, 0);
		int port = first.getPort();
		try (ConfigurableApplicationContext house = open(first.getJdbcUrl("postgres", "postgres"))) {
			house.getBean(FirstPerson.class).operator("unyo", "運用　一郎");
			Browser browser = new Browser(
					Integer.parseInt(Objects.requireNonNull(house.getEnvironment().getProperty("local.server.port"))));
			assertThat(browser.signIn("unyo", People.PASSWORD).status()).isEqualTo(200);
			first.close();
			Browser.Page refused = browser.post("/organization/sections/new", "section", "税務課");
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.text()).contains("税務課");
			Browser.Page health = browser.get("/health");
			assertThat(health.status()).isEqualTo(503);
			assertThat(health.html()).as("サインインした人にも一行").isEqualTo("データベースにつながりません。\n");
			try (EmbeddedPostgres _ = server(folder, port)) {
				while (browser.get("/health").status() != 200) {
					Thread.sleep(Duration.ofMillis(200));
				}
				while (browser.get("/organization").status() != 200) {
					Thread.sleep(Duration.ofMillis(200));
				}
			}
		}
	}

	private static EmbeddedPostgres server(Path folder, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("server"))
			.setCleanDataDirectory(false);
		return ((port == 0) ? builder : builder.setPort(port)).start();
	}

	private static ConfigurableApplicationContext open(String url) {
		return SpringApplication.run(new Class<?>[] { TejunchoApplication.class, FirstPerson.class },
				new String[] { "--spring.datasource.url=" + url, "--spring.datasource.hikari.connection-timeout=1000",
						"--server.port=0", "--server.address=127.0.0.1", "--tejuncho.sign-in.bcrypt-strength=4",
						"--spring.main.banner-mode=off" });
	}

}
