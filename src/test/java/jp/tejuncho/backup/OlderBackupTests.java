package jp.tejuncho.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tukaani.xz.XZInputStream;

import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.review.ReleaseProofs;
import jp.tejuncho.review.RoundProofs;
import jp.tejuncho.submission.BundleProofs;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("前の版で取った控えは")
class OlderBackupTests {

	private static final Path KEPT = Path.of("src/test/resources/versions/0.1/h2.mv.db.xz");

	@TempDir
	private Path folder;

	private Path backup = Path.of("");

	private Contents contents = new Contents(Map.of());

	private AuditSeal seal = AuditSeal.NONE;

	private String schema = "";

	private String said = "";

	@BeforeEach
	void pack() throws IOException, SQLException {
		DatabaseFile database = new DatabaseFile(this.folder.resolve("older"));
		try (InputStream packed = new XZInputStream(Files.newInputStream(KEPT))) {
			Files.copy(packed, database.data());
		}
		DriverManagerDataSource opened = new DriverManagerDataSource(database.url(true), "sa", "");
		try (Connection connection = opened.getConnection(); Statement statement = connection.createStatement()) {
			this.contents = Contents.of(connection);
			this.schema = Schema.version(opened);
			try (ResultSet row = statement.executeQuery("select number, digest from audit_seal order by number desc")) {
				row.next();
				this.seal = new AuditSeal(row.getLong(1), row.getString(2));
			}
		}
		this.backup = this.folder.resolve("tejuncho-20260101-020000.zip");
		write(database, this.schema, this.seal);
	}

	private void write(DatabaseFile database, String schema, AuditSeal expected) throws IOException {
		Files.deleteIfExists(this.backup);
		String digest = new BackupPack(null).pack(database.data(),
				new Manifest(Instant.parse("2025-12-31T17:00:00Z"), schema, expected, this.contents), this.backup);
		Files.writeString(Backup.digestFile(this.backup), digest + "  " + this.backup.getFileName() + "\n");
	}

	@Test
	void 今の形になって戻り_鎖も確かめられる() throws SQLException {
		// its versions were approved before acts proved anything: the application seals
		// them at its start
		assertThat(run("--restore=" + this.backup)).isOne();
		assertThat(this.said).contains("目録が").contains("--restore-suspect");
		assertThat(this.folder.resolve("data")).isEmptyDirectory();
		assertThat(run("--restore=" + this.backup, "--restore-suspect")).as(this.said).isZero();
		DriverManagerDataSource restored = new DriverManagerDataSource(
				new DatabaseFile(this.folder.resolve("data/tejuncho")).url(true), "sa", "");
		try (Connection kept = restored.getConnection()) {
			assertThat(Schema.isOlder(restored)).isFalse();
			assertThat(Contents.of(kept).tables().get("archived_part")).isNotNull()
				.isEqualTo(this.contents.tables().get("archived_part"));
		}
	}

	@Test
	void 知っている封がなければ戻さない() throws IOException {
		write(new DatabaseFile(this.folder.resolve("older")), this.schema, new AuditSeal(9, "a".repeat(64)));
		assertThat(run("--restore=" + this.backup)).isOne();
		assertThat(this.said).contains("戻していません。改ざんの疑いがあります。");
	}

	@Test
	void 目録の言う版が中と違えば戻さない() throws IOException {
		write(new DatabaseFile(this.folder.resolve("older")), "999", this.seal);
		assertThat(run("--restore=" + this.backup, "--restore-suspect")).isOne();
		assertThat(this.said).contains("目録が言う版（V999）と、中のデータベースの版（V" + this.schema + "）が違います");
		assertThat(this.folder.resolve("data")).isEmptyDirectory();
	}

	private int run(String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		String[] all = List
			.of(args[0], (args.length > 1) ? args[1] : args[0],
					"--spring.datasource.url=jdbc:h2:file:" + this.folder.resolve("data/tejuncho") + ";USER=sa")
			.toArray(String[]::new);
		int code = BackupCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8),
				List.of(KeptBytes.class, ReleaseProofs.class, RoundProofs.class, BundleProofs.class), all);
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

}
