package jp.tejuncho.versions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.backup.BackupCommand;
import jp.tejuncho.review.ReleaseProofs;
import jp.tejuncho.review.RoundProofs;
import jp.tejuncho.submission.BundleProofs;
import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the first version, carried over and moved to a server.
 */
@DisplayName("PostgreSQLへ移すと")
class MovedHouseTests {

	private static final Path KEPT = Path.of("src/test/resources/versions/0.1");

	private static final String TABLES = "select count(*) from information_schema.tables where table_schema = 'public'";

	private static final String UNFINISHED = "select count(*) from information_schema.schemata "
			+ "where schema_name = 'tejuncho_unfinished'";

	private String said = "";

	@Test
	void 初めの版で書いた言葉も保存した写しも鎖も一つも失われない_途中で止められても(@TempDir Path folder)
			throws IOException, SQLException, InterruptedException {
		Expectations expected = Expectations.read(KEPT);
		String source = KeptDatabase.H2.open(KEPT, folder);
		String target = Databases.newPostgresql();
		assertThat(move(source, target)).isOne();
		assertThat(this.said).contains("前の版のままです").contains("一度起動し");
		KeptHouse.open(source, expected.now()).close();
		killHalfway(source, target);
		assertThat(number(target, TABLES)).as("the application would find nothing").isZero();
		assertThat(number(target, UNFINISHED)).isOne();
		assertThat(move(source, target)).as(this.said).isZero();
		assertThat(number(target, UNFINISHED)).isZero();
		try (KeptHouse house = KeptHouse.open(target, expected.now())) {
			assertComplete(house, expected);
		}
		assertThat(move(source, target)).isOne();
		assertThat(this.said).contains("移す先にはもう表があります");
	}

	@Test
	void 控えから別の場所に戻しても一つも失われない(@TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String source = KeptDatabase.H2.open(KEPT, folder);
		String backups = "--tejuncho.backup.folder=" + folder.resolve("backup");
		assertThat(run("--backup", "--spring.datasource.url=" + source, backups)).isOne();
		assertThat(this.said).contains("前の版のままです");
		KeptHouse.open(source, expected.now()).close();
		assertThat(run("--backup", "--spring.datasource.url=" + source, backups)).as(this.said).isZero();
		String name = this.said.replaceAll("(?s)控え (\\S+) を取り.*", "$1");
		String elsewhere = KeptDatabase.H2.fresh(folder.resolve("elsewhere"));
		assertThat(run("--restore=" + folder.resolve("backup").resolve(name), "--spring.datasource.url=" + elsewhere))
			.as(this.said)
			.isZero();
		try (KeptHouse house = KeptHouse.open(elsewhere, expected.now())) {
			assertComplete(house, expected);
		}
	}

	private static void assertComplete(KeptHouse house, Expectations expected) throws IOException {
		List<String> missing = new ArrayList<>();
		KeptVersionsTests.words(house, expected.words(), missing);
		KeptVersionsTests.files(house, KeptFiles.read(KEPT, KeptDatabase.H2), missing);
		assertThat(missing).isEmpty();
		assertThat(house.ask(AuditVerification.class).verify().intact()).isTrue();
	}

	private static void killHalfway(String source, String target)
			throws IOException, SQLException, InterruptedException {
		Process moving = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), TejunchoApplication.class.getName(),
				"--spring.datasource.url=" + source, "--copy-to-postgresql=" + target)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		while (moving.isAlive() && number(target, UNFINISHED) == 0) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
		assertThat(moving.destroyForcibly().waitFor()).isNotZero();
	}

	private int move(String source, String target) {
		return run("--spring.datasource.url=" + source, "--copy-to-postgresql=" + target);
	}

	private int run(String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = BackupCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8),
				List.of(KeptBytes.class, ReleaseProofs.class, RoundProofs.class, BundleProofs.class), args);
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private static long number(String url, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

}
