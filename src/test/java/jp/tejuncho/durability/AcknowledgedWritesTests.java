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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The default database, as it is configured, in a process that is killed.
 */
class AcknowledgedWritesTests {

	private static final int ENOUGH = 200;

	private static final int ENOUGH_CHANGES = 50;

	private static final String STORED = "stored ";

	@Test
	void 保存したと答えたものは強制終了しても残る(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
		String url = configuredUrl(folder);
		int acknowledged = writeUntilKilled(url, Writer.class, ENOUGH);
		assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from written")) {
			assertThat(rows.next()).isTrue();
			assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
		}
	}

	@Test
	void 直した文とその履歴は強制終了しても揃って残る(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
		String url = configuredUrl(folder);
		int acknowledged = writeUntilKilled(url, ClauseWriter.class, ENOUGH_CHANGES);
		assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH_CHANGES);
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			List<String> before = read(statement, "select content_before from draft_step order by number");
			List<String> after = read(statement, "select content_after from draft_step order by number");
			assertThat(after).hasSizeGreaterThanOrEqualTo(acknowledged);
			for (int n = 0; n < after.size(); n++) {
				assertThat(after.get(n)).endsWith(ClauseWriter.words(n + 1));
				assertThat(before.get(n)).isEqualTo((n > 0) ? after.get(n - 1) : "");
			}
			assertThat(read(statement, "select content from amendment")).containsExactly(after.getLast());
			assertThat(read(statement, "select detail from audit_entry where act like '%の案を保存'")).hasSameSizeAs(after);
		}
	}

	private static List<String> read(Statement statement, String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private static int writeUntilKilled(String url, Class<?> program, int enough)
			throws IOException, InterruptedException {
		Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), program.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		int acknowledged = 0;
		try (BufferedReader answers = writer.inputReader(StandardCharsets.UTF_8)) {
			while (acknowledged < enough) {
				String answer = Objects.requireNonNull(answers.readLine(), "The writer gave up");
				if (answer.startsWith(STORED)) {
					acknowledged = Integer.parseInt(answer.substring(STORED.length()));
				}
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
		return url.replace("./data/tejuncho", folder.resolve("tejuncho").toString()) + ";PASSWORD=";
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
					System.out.println(STORED + n);
				}
			}
		}

	}

	/** Changes a clause, each time from what it said before, until it is killed. */
	static final class ClauseWriter {

		private static final String CLAUSE = "asset.manager";

		private ClauseWriter() {
		}

		static String words(int n) {
			return "own-line\t" + n + "回目に直した文";
		}

		static void main(String[] args) {
			ConfigurableApplicationContext house = SpringApplication.run(TejunchoApplication.class,
					"--spring.datasource.url=" + args[0], "--server.port=0", "--server.address=127.0.0.1");
			SectionId section = NewSection.named(house.getBean(OrganizationSections.class), "税務課");
			SignedInStaff person = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, section));
			SystemId system = house.getBean(Systems.class)
				.register(new SystemDetails("課税システム", "", section, "税務課長", Map.of()), person);
			Drafting drafting = house.getBean(Drafting.class);
			DraftId draft = drafting.start(system, DocumentKind.PROCEDURE, person);
			String seen = "";
			for (int n = 1;; n++) {
				String wanted = "p\tp1\np\t" + words(n);
				SaveOutcome outcome = drafting.save(draft,
						List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), seen, wanted)), person);
				if (outcome.saved() != 1) {
					throw new IllegalStateException(outcome.toString());
				}
				System.out.println(STORED + n);
				seen = wanted;
			}
		}

	}

}
