package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.platform.store.DatabaseFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is packed has to be what was compared, to the last byte.
 */
@DisplayName("控えにする写しは")
class BackupCopyTests {

	@TempDir
	private Path folder;

	private DatabaseFile copy = new DatabaseFile(Path.of(""));

	private Manifest manifest = new Manifest(Instant.EPOCH, "1", new AuditSeal(0, "0".repeat(64)),
			new Contents(Map.of()));

	// H2 had no time to tidy up when it closed the file, as on a busy machine
	@BeforeEach
	void writeCopy() throws SQLException {
		this.copy = new DatabaseFile(this.folder.resolve("copy"));
		try (Connection connection = DriverManager.getConnection(this.copy.url(false) + ";MAX_COMPACT_TIME=0", "sa",
				""); Statement statement = connection.createStatement()) {
			statement.execute("create table kept (n integer primary key, words varchar(200))");
			statement.execute("create index kept_words on kept (words)");
			for (int n = 0; n < 20; n++) {
				statement.execute("insert into kept select " + 100 * n + " + x, random_uuid() || ' ' || x "
						+ "from system_range(1, 100)");
				statement.execute("checkpoint sync");
			}
			this.manifest = new Manifest(Instant.EPOCH, "1", new AuditSeal(0, "0".repeat(64)), Contents.of(connection));
		}
	}

	@Test
	void 確かめられたままのバイトで包まれる() throws IOException, SQLException {
		String digest = BackupPack.digest(this.copy.data());
		BackupWriting.reopen(this.copy, this.manifest);
		assertThat(BackupPack.digest(this.copy.data())).isEqualTo(digest);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 20, 33, 50, 66, 80, 90 })
	void 途中で切れていれば控えにしない(int percent) throws IOException {
		byte[] whole = Files.readAllBytes(this.copy.data());
		Files.write(this.copy.data(), Arrays.copyOf(whole, whole.length * percent / 100));
		assertThatThrownBy(() -> BackupWriting.reopen(this.copy, this.manifest)).isInstanceOfAny(BackupFailure.class,
				SQLException.class);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void 包みがどこで切れても短いものは開かない(boolean encrypted) throws IOException {
		BackupKey.make(this.folder.resolve("key"));
		BackupPack pack = new BackupPack(encrypted ? BackupKey.read(this.folder.resolve("key")) : null);
		Path packed = this.folder.resolve("packed");
		pack.pack(this.copy.data(), this.manifest, packed);
		String digest = BackupPack.digest(this.copy.data());
		assertThat(pack.digestOfDatabase(packed)).isEqualTo(digest);
		byte[] whole = Files.readAllBytes(packed);
		Path cut = this.folder.resolve("cut");
		int refused = 0;
		int step = Math.max(1, whole.length / 60);
		for (int length = whole.length - 1; length >= 0; length -= (whole.length - length < 400) ? 7 : step) {
			Files.write(cut, Arrays.copyOf(whole, length));
			assertThat(BackupPack.digest(cut)).isNotEqualTo(BackupPack.digest(packed));
			try {
				assertThat(pack.digestOfDatabase(cut)).as("%d of %d", length, whole.length).isEqualTo(digest);
			}
			catch (BackupFailure ex) {
				refused++;
			}
		}
		assertThat(refused).isGreaterThan(55);
	}

}
