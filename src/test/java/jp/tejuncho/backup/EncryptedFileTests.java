package jp.tejuncho.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("暗号にした控えは")
class EncryptedFileTests {

	private static final int HEAD = EncryptedFile.MAGIC.length + EncryptedFile.SALT + EncryptedFile.PROOF;

	private static final int CHUNK = EncryptedFile.CHUNK + EncryptedFile.TAG;

	@TempDir
	private Path folder;

	private BackupKey key;

	@BeforeEach
	void makeKey() {
		BackupKey.make(this.folder.resolve("key"));
		this.key = BackupKey.read(this.folder.resolve("key"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 65_535, 65_536, 65_537, 131_072, 200_000 })
	void 同じ鍵で元に戻る(int length) throws IOException {
		byte[] plain = plain(length);
		byte[] locked = locked(plain);
		assertThat(opened(locked, this.key)).isEqualTo(plain);
		assertThat(locked).isNotEqualTo(locked(plain));
	}

	@Test
	void 違う鍵では鍵が違うと言う() throws IOException {
		BackupKey.make(this.folder.resolve("other"));
		BackupKey other = BackupKey.read(this.folder.resolve("other"));
		byte[] locked = locked(plain(100));
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> opened(locked, other))
			.withMessageStartingWith("鍵が違います");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5 })
	void どこで切れても見つかる(int kept) throws IOException {
		byte[] locked = locked(plain(200_000));
		assertRefused(Arrays.copyOf(locked, HEAD + kept));
	}

	@Test
	void 入れ替えも繰返しも抜き取りも付け足しも見つかる() throws IOException {
		byte[] locked = locked(plain(200_000));
		for (int other : new int[] { HEAD + CHUNK, HEAD + 2 * CHUNK }) {
			byte[] swapped = locked.clone();
			System.arraycopy(locked, HEAD, swapped, other, CHUNK);
			System.arraycopy(locked, other, swapped, HEAD, CHUNK);
			assertRefused(swapped);
		}
		byte[] doubled = locked.clone();
		System.arraycopy(locked, HEAD, doubled, HEAD + CHUNK, CHUNK);
		assertRefused(doubled);
		byte[] without = Arrays.copyOf(locked, locked.length - CHUNK);
		System.arraycopy(locked, HEAD + CHUNK, without, HEAD, without.length - HEAD);
		assertRefused(without);
		assertRefused(Arrays.copyOf(locked, locked.length + 1));
		byte[] flipped = locked.clone();
		flipped[HEAD + 70_000] ^= 1;
		assertRefused(flipped);
		byte[] salted = locked.clone();
		salted[EncryptedFile.MAGIC.length] ^= 1;
		assertRefused(salted);
	}

	@Test
	void 鍵は持ち主だけが読めて上書きされない() throws IOException {
		Path file = this.folder.resolve("key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		String before = Files.readString(file);
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> BackupKey.make(file))
			.withMessageContaining("もうあります");
		assertThat(file).hasContent(before);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> BackupKey.read(file))
			.withMessageContaining("chmod 600");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		Files.writeString(file, "password\n");
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> BackupKey.read(file))
			.withMessageContaining("中身が鍵ではありません");
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> BackupKey.read(this.folder.resolve("nowhere")))
			.withMessageContaining("を読めません");
	}

	private void assertRefused(byte[] file) {
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> opened(file, this.key));
	}

	private static byte[] plain(int length) {
		byte[] plain = new byte[length];
		new Random(7).nextBytes(plain);
		return plain;
	}

	private byte[] locked(byte[] plain) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (EncryptedWriting writing = new EncryptedWriting(file, this.key)) {
			writing.write(plain, 0, plain.length / 3);
			writing.write(plain, plain.length / 3, plain.length - plain.length / 3);
		}
		return file.toByteArray();
	}

	private static byte[] opened(byte[] file, BackupKey key) throws IOException {
		try (EncryptedReading reading = new EncryptedReading(new ByteArrayInputStream(file), key)) {
			return reading.readAllBytes();
		}
	}

}
