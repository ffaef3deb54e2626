package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
@ExtendWith(OutputCaptureExtension.class)
class StoreGoneTests {

	@Test
	void 二度は待たせず画面で言い戻れば起動し直さずに使える(@TempDir Path folder, CapturedOutput output)
			throws IOException, InterruptedException {
		EmbeddedPostgres first = server(folder, 0);
		int port = first.getPort();
		try (ConfigurableApplicationContext house = open(first.getJdbcUrl("postgres", "postgres"))) {
			house.getBean(FirstPerson.class).operator("unyo", "運用　一郎");
			Browser browser = new Browser(
					Integer.parseInt(Objects.requireNonNull(house.getEnvironment().getProperty("local.server.port"))));
			assertThat(browser.signIn("unyo", People.PASSWORD).status()).isEqualTo(200);
			first.close();
			for (int time = 1; time <= 2; time++) {
				Browser.Page refused = browser.post("/organization/sections/new", "section", "税務課");
				assertThat(refused.status()).isEqualTo(503);
				assertThat(refused.text()).contains("税務課");
			}
			assertThat(output).contains("データベースにつながりません。つながるようになれば", "The database is known to be gone");
			assertThat(browser.get("/health").status()).isEqualTo(503);
			try (EmbeddedPostgres _ = server(folder, port)) {
				while (browser.get("/health").status() != 200) {
					Thread.sleep(Duration.ofMillis(200));
				}
				while (browser.get("/organization").status() != 200) {
					Thread.sleep(Duration.ofMillis(200));
				}
				assertThat(output).contains("データベースにまたつながるようになりました");
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
