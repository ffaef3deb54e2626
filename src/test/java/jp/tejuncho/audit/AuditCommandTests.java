package jp.tejuncho.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("操作の記録を検査する命令は")
class AuditCommandTests {

	private String url = "";

	private String said = "";

	@BeforeEach
	void sealThree(@TempDir Path folder) throws SQLException {
		this.url = "jdbc:h2:file:" + folder.resolve("tejuncho") + ";USER=sa";
		Flyway.configure().dataSource(this.url, null, null).locations("classpath:db/migration").load().migrate();
		for (int n = 1; n <= 3; n++) {
			sql("insert into audit_entry (id, happened_at, actor, act, subject, detail, remote_address) values "
					+ "(random_uuid(), timestamp with time zone '2026-11-23 12:00:0" + n + "+09:00', '山田', '登録" + n
					+ "', '課税システム', '', '192.0.2.1')");
		}
		AuditOfCopy.seal(new DriverManagerDataSource(this.url));
	}

	@Test
	void 頼まれたときだけ働く() {
		assertThat(AuditCommand.isAskedFor("--server.port=80")).isFalse();
		assertThat(AuditCommand.isAskedFor("--server.port=80", "--verify-audit")).isTrue();
		assertThat(AuditCommand.isAskedFor("--verify-audit=0a")).isTrue();
	}

	@Test
	void 改ざんがなければ零で終わり最後の封の値を一行で書く() {
		assertThat(run("--verify-audit")).isEqualTo(AuditCommand.INTACT).isZero();
		assertThat(this.said).matches("改ざんは見つかりませんでした。記録は3件、最後の封の値は [0-9a-f]{64} です。\\R");
		assertThat(run("--verify-audit=" + digest())).isZero();
	}

	@Test
	void 改ざんがあれば一で終わり名指しする() throws SQLException {
		run("--verify-audit");
		String noted = digest();
		sql("update audit_entry set actor = '鈴木' where act = '登録2'");
		assertThat(run("--verify-audit")).isEqualTo(AuditCommand.SUSPECT).isOne();
		assertThat(this.said).startsWith("改ざんの疑いがあります。2番目の記録（2026-11-23 12:00:02　鈴木　登録2　課税システム）").hasLineCount(1);
		assertThat(run("--verify-audit=" + noted)).isOne();
	}

	@Test
	void 消された封を作り直さず封のない記録を疑い何度でもそう言う() throws SQLException {
		sql("update audit_entry set happened_at = happened_at + interval '1' day where act = '登録3'");
		sql("delete from audit_seal where number > 1");
		sql("update audit_entry set actor = '偽者' where act = '登録2'");
		for (int time = 1; time <= 2; time++) {
			assertThat(run("--verify-audit")).isEqualTo(AuditCommand.SUSPECT);
			assertThat(this.said).startsWith("改ざんの疑いがあります。記録2件（").contains("封がありません", "記録は1件", "まだ封をしていない記録が2件");
		}
	}

	@Test
	void 新しい版のデータベースを改ざんと取り違えない() throws SQLException {
		sql("insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'SA', "
				+ "current_timestamp, 1, true)");
		sql("update audit_entry set actor = '新しい版の書き方' where act = '登録2'");
		assertThat(run("--verify-audit")).isEqualTo(AuditCommand.NOT_VERIFIED);
		assertThat(this.said).startsWith("検査していません。データベースは、この手順帖より新しい版のもの").hasLineCount(1);
	}

	@Test
	void 書き間違えた値や読めないデータベースを改ざんと取り違えない(@TempDir Path empty) throws IOException {
		assertThat(run("--verify-audit=xyz")).isEqualTo(AuditCommand.NOT_VERIFIED);
		assertThat(this.said).startsWith("検査していません。");
		Files.writeString(empty.resolve("broken.mv.db"), "no database");
		this.url = "jdbc:h2:file:" + empty.resolve("broken") + ";USER=sa";
		assertThat(run("--verify-audit")).isEqualTo(AuditCommand.NOT_VERIFIED);
		assertThat(this.said).startsWith("検査できませんでした。");
		assertThat(empty).isDirectoryNotContaining("glob:**.trace.db");
	}

	@Test
	void ないデータベースを作らず言葉で断る(@TempDir Path empty) {
		this.url = "jdbc:h2:file:" + empty.resolve("nothing") + ";USER=sa";
		assertThat(run("--verify-audit")).isEqualTo(AuditCommand.NOT_VERIFIED);
		assertThat(this.said).startsWith("検査していません。").contains("nothing.mv.db がありません", "何も作っていません");
		assertThat(empty).isEmptyDirectory();
	}

	@Test
	void 動いている間は止めるか画面で検査するように言う(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("tejuncho.mv.db"));
		this.url = "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath();
		try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE); FileLock _ = other.lock()) {
			assertThat(run("--verify-audit")).isEqualTo(AuditCommand.NOT_VERIFIED);
			assertThat(this.said).startsWith("検査していません。手順帖が動いています。").hasLineCount(1);
		}
	}

	@Test
	void 偽の時刻の証明があれば一行目から疑いを言う(@TempDir Path beside) throws IOException {
		Files.writeString(beside.resolve(AuditStamps.NAME), "66 偽の証明 AAAA\n");
		assertThat(run("--verify-audit", "--tejuncho.audit.notes-file=" + beside.resolve("notes.txt"))).isOne();
		assertThat(this.said).startsWith("改ざんの疑いがあります。時刻の証明のファイル ").doesNotContain("改ざんは見つかりませんでした");
	}

	private int run(String option) {
		return run(option, "--spring.main.banner-mode=off");
	}

	private int run(String option, String notes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = AuditCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), option,
				"--spring.datasource.url=" + this.url, notes);
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private String digest() {
		return this.said.replaceAll("(?s).*([0-9a-f]{64}).*", "$1");
	}

	private void sql(String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url);
				Statement executed = connection.createStatement()) {
			executed.execute(statement);
		}
	}

}
