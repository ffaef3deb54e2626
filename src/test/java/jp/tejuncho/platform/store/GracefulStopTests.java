package jp.tejuncho.platform.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import jp.tejuncho.TejunchoApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on a file, asked to end while it answers. The address says nothing of
 * how the file is to be opened, as an operator would write it.
 */
@DisplayName("手順帖を止めても")
class GracefulStopTests {

	private static final String READY = "ready at ";

	private static final String UNDER_WAY = "under way";

	@Test
	void 途中の要求は書き終えて答えデータベースは正しく閉じる(@TempDir Path folder) throws Exception {
		Process house = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", House.class.getName(),
				folder.resolve("tejuncho").toString())
			.redirectErrorStream(true)
			.start();
		try (BufferedReader said = house.inputReader(StandardCharsets.UTF_8);
				HttpClient client = HttpClient.newHttpClient()) {
			URI page = URI.create("http://localhost:" + await(said, READY) + "/assets/slow");
			CompletableFuture<HttpResponse<String>> answer = client.sendAsync(HttpRequest.newBuilder(page).build(),
					HttpResponse.BodyHandlers.ofString());
			await(said, UNDER_WAY);
			house.toHandle().destroy();
			assertThat(answer.get(1, TimeUnit.MINUTES).body()).isEqualTo("stored");
			said.lines().forEach((_) -> {
			});
			assertThat(house.waitFor()).isEqualTo(143);
		}
		byte[] file = Files.readAllBytes(folder.resolve("tejuncho.mv.db"));
		assertThat(new String(file, 0, 4096, StandardCharsets.ISO_8859_1)).contains(",clean:1,");
		assertThat(written(folder)).isEqualTo(2);
	}

	private static int written(Path folder) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tejuncho"), "sa",
				"");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from written")) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private static String await(BufferedReader said, String words) throws IOException {
		String line = "";
		while (!line.startsWith(words)) {
			line = Objects.requireNonNull(said.readLine(), "It ended");
		}
		return line.substring(words.length());
	}

	/** Takes its time. */
	@Controller
	static final class SlowPage {

		private final JdbcTemplate database;

		private final TransactionTemplate transaction;

		SlowPage(JdbcTemplate database, TransactionTemplate transaction) {
			this.database = database;
			this.transaction = transaction;
		}

		@GetMapping("/assets/slow")
		@ResponseBody
		String answer() {
			this.database.execute("create table written (n integer primary key)");
			this.transaction.executeWithoutResult((_) -> {
				this.database.execute("insert into written values (1)");
				System.out.println(UNDER_WAY);
				LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
				this.database.execute("insert into written values (2)");
			});
			return "stored";
		}

	}

	/** The process. */
	static final class House {

		private House() {
		}

		static void main(String[] args) {
			ConfigurableApplicationContext house = SpringApplication.run(
					new Class<?>[] { TejunchoApplication.class, SlowPage.class },
					new String[] { "--spring.datasource.url=jdbc:h2:file:" + args[0] + ";USER=sa;PASSWORD=",
							"--server.port=0", "--server.address=127.0.0.1" });
			System.out.println(READY + house.getEnvironment().getProperty("local.server.port"));
		}

	}

}
