package jp.tejuncho.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The default database, as it is configured, in a process that is killed.
 */
class AcknowledgedWritesTests {

	private static final int ENOUGH = 200;

	@Test
	void 保存したと答えたものは強制終了しても残る(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
		String url = configuredUrl(folder);
		int acknowledged = writeUntilKilled(url);
		assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from written")) {
			assertThat(rows.next()).isTrue();
			assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
		}
	}

	private static int writeUntilKilled(String url) throws IOException, InterruptedException {
		Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Writer.class.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		int acknowledged = 0;
		try (BufferedReader answers = writer.inputReader(StandardCharsets.UTF_8)) {
			while (acknowledged < ENOUGH) {
				acknowledged = Integer.parseInt(Objects.requireNonNull(answers.readLine(), "The writer gave up"));
			}
			writer.destroyForcibly();
		}
		writer.waitFor();
		return acknowledged;
	}

	private static String configuredUrl(Path folder) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		Properties properties = Objects.requireNonNull(yaml.getObject());
		String url = properties.getProperty("spring.datasource.url");
		assertThat(url).contains("./data/tejuncho");
		return url.replace("./data/tejuncho", folder.resolve("tejuncho").toString());
	}

	/** Writes and acknowledges until it is killed. */
	static final class Writer {

		private Writer() {
		}

		static void main(String[] args) throws SQLException {
			try (Connection connection = DriverManager.getConnection(args[0]);
					Statement statement = connection.createStatement()) {
				statement.execute("create table written (n integer primary key)");
				for (int n = 1;; n++) {
					statement.execute("insert into written values (" + n + ")");
					System.out.println(n);
				}
			}
		}

	}

}
