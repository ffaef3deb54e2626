package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.audit.AuditSeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("控えの包みは")
class BackupPackTests {

	private static final Manifest MANIFEST = new Manifest(Instant.EPOCH, "1", new AuditSeal(0, "0".repeat(64)),
			new Contents(Map.of()));

	private final BackupPack pack = new BackupPack(null);

	@TempDir
	private Path folder;

	@Test
	void 開くと際限なく大きくなるものを初めのうちに断る() throws IOException {
		Path bomb = this.folder.resolve("bomb.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			zip.putNextEntry(new ZipEntry("manifest.txt"));
			zip.write(MANIFEST.text().getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("tejuncho.mv.db"));
			byte[] nothing = new byte[1024 * 1024];
			for (int count = 0; count < 300; count++) {
				zip.write(nothing);
			}
		}
		Path database = this.folder.resolve("database");
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> this.pack.unpack(bomb, database))
			.withMessageContaining("データベースにはない大きさ");
		assertThat(Files.size(database)).isLessThan(100L * 1024 * 1024);
	}

	@Test
	void 送り状が大きすぎるものを読み込まない() throws IOException {
		Path huge = this.folder.resolve("huge.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(huge))) {
			zip.putNextEntry(new ZipEntry("manifest.txt"));
			byte[] letters = new byte[1024 * 1024];
			Arrays.fill(letters, (byte) 'a');
			for (int count = 0; count < 50; count++) {
				zip.write(letters);
			}
		}
		assertThatExceptionOfType(BackupFailure.class)
			.isThrownBy(() -> this.pack.unpack(huge, this.folder.resolve("database")))
			.withMessageContaining("手順帖の控えではありません");
	}

	@Test
	void 壊れたものや切れたものは読めないと言う() throws IOException {
		Path database = Files.write(this.folder.resolve("database"), bytes(200_000));
		Path packed = this.folder.resolve("packed");
		this.pack.pack(database, MANIFEST, packed);
		byte[] whole = Files.readAllBytes(packed);
		byte[] damaged = whole.clone();
		Arrays.fill(damaged, 100_000, 100_500, (byte) 0x55);
		int number = 0;
		for (byte[] wrong : new byte[][] { damaged, Arrays.copyOf(whole, 120_000), Arrays.copyOf(whole, 30),
				bytes(5000) }) {
			Path file = Files.write(this.folder.resolve("wrong" + number), wrong);
			Path into = this.folder.resolve("into" + number++);
			assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> this.pack.unpack(file, into));
		}
	}

	@Test
	void 書き終えられなければ何も残さない() throws IOException {
		Path place = Files.createDirectory(this.folder.resolve("backup"));
		BackupFolder backups = new BackupFolder(new BackupSettings(place, 3, ""));
		assertThatThrownBy(() -> backups.add(this.folder.resolve("gone"), "0".repeat(64), backups.place(Instant.EPOCH),
				Instant.EPOCH))
			.isInstanceOf(IOException.class);
		assertThat(place).isEmptyDirectory();
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(1).nextBytes(bytes);
		return bytes;
	}

}
