package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.Staff;
import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.audit.AuditSealing;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.Databases;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

@WholeHouse
@DisplayName("控えの画面で")
class BackupPageTests {

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private DataSource database;

	@Autowired
	private AuditSealing sealing;

	@DynamicPropertySource
	static void place(DynamicPropertyRegistry properties) {
		properties.add("tejuncho.backup.folder", () -> folder.resolve("backup"));
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 運用管理者は控えを取り_一覧と次にすることを読める(CapturedOutput log) throws IOException {
		Browser browser = as(Role.OPERATOR);
		assertThat(browser.get("/backups").text()).contains("まだ控えがありません", folder.resolve("backup").toString(),
				"別の機械か媒体に写します", "鍵のファイルを設定して暗号にしてください");
		Browser.Page page = browser.post("/backups", "folder", "/etc");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("控えを取りました", "開いて確かめました", "開いて確かめた", "していない");
		try (var files = Files.list(folder.resolve("backup"))) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("tejuncho-\\d{8}-\\d{6}\\.zip"))).hasSize(1);
		}
		assertThat(browser.get("/audit").text()).contains("控えを取った");
		assertThat(log).contains("開いて確かめました").doesNotContain("Migrating", "flyway");
	}

	@Test
	void ほかの役割の人は開けず取れない() {
		for (Role role : List.of(Role.DRAFTER, Role.AUDITOR)) {
			Browser browser = as(role);
			assertThat(browser.get("/backups").status()).isEqualTo(403);
			browser.get("/password");
			assertThat(browser.post("/backups").status()).isEqualTo(403);
		}
	}

	@Test
	void 書けない置場は何をすればよいかを言う() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "no folder");
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> make(file.resolve("backup")))
			.withMessageContaining("に書けません。フォルダーがあるか、手順帖の利用者が書けるか");
	}

	@Test
	void 取っている途中にもう一つは取らない() throws IOException {
		BackupSettings settings = new BackupSettings(folder.resolve("busy"), 3, "");
		try (BackupFolder.Work _ = new BackupFolder(settings).begin()) {
			assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> make(folder.resolve("busy")))
				.withMessageContaining("ほかの控えを取っている途中");
		}
		assertThat(make(folder.resolve("busy")).backup().verified()).isTrue();
	}

	@Test
	void 手順帖の表のないところの控えは取れず_途中のものも残さない() throws IOException, SQLException {
		try (Connection connection = Databases.h2().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create table other (n integer)");
			BackupWriting writing = new BackupWriting(new BackupSettings(folder.resolve("none"), 3, ""), List.of());
			assertThatExceptionOfType(BackupFailure.class)
				.isThrownBy(() -> writing.write(Databases.h2(), AuditSeal.NONE, Instant.EPOCH))
				.withMessageContaining("手順帖の表がありません");
		}
		try (var files = Files.list(folder.resolve("none"))) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactly(".lock");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void PostgreSQLで頼んでも失敗とは残さず取り方を言う(CapturedOutput log) throws SQLException {
		DataSource server = Mockito.mock(DataSource.class, Mockito.RETURNS_DEEP_STUBS);
		given(server.getConnection().getMetaData().getDatabaseProductName()).willReturn("PostgreSQL");
		AuditTrail trail = Mockito.mock(AuditTrail.class);
		BackupMaking making = new BackupMaking(server, new BackupSettings(folder, 3, ""),
				new StaticListableBeanFactory().getBeanProvider(AuditOfCopy.Rooms.class), this.sealing, trail,
				Clock.systemUTC());
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(making::make).withMessageContaining("pg_dump");
		assertThat(log).doesNotContain("ERROR");
		Mockito.verifyNoInteractions(trail);
	}

	private BackupWriting.Made make(Path where) {
		return new BackupWriting(new BackupSettings(where, 3, ""), List.of()).write(this.database, this.sealing.seal(),
				Instant.parse("2026-11-29T11:30:00Z"));
	}

	private Browser as(Role role) {
		Staff one = this.people.with(Assignment.everywhere(role));
		Browser theirs = new Browser(this.port);
		theirs.signIn(one.signInName(), People.PASSWORD);
		return theirs;
	}

}
