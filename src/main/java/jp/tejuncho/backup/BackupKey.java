package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

import jp.tejuncho.platform.store.PrivateFiles;

/**
 * 控えの鍵.
 *
 * 32 random bytes in a file, as 64 hexadecimal digits. No password of a person: nobody
 * would type one at night.
 */
final class BackupKey {

	private static final int BYTES = 32;

	private final byte[] secret;

	private BackupKey(byte[] secret) {
		this.secret = secret;
	}

	static void make(Path file) {
		byte[] secret = new byte[BYTES];
		new SecureRandom().nextBytes(secret);
		try {
			PrivateFiles.write(file, HexFormat.of().formatHex(secret) + "\n");
		}
		catch (FileAlreadyExistsException ex) {
			throw new BackupFailure("鍵を作っていません。" + file + " がもうあります。上書きすると前の控えが開けなくなるので、別の名前にしてください。", ex);
		}
		catch (IOException ex) {
			throw new BackupFailure("鍵を作れません。" + file + " を書けません。フォルダーがあるか、書く権限があるかを確かめてください。", ex);
		}
	}

	static BackupKey read(Path file) {
		try {
			if (PrivateFiles.isOpenToOthers(file)) {
				throw new BackupFailure("鍵のファイル " + file + " をほかの人も読めます。chmod 600 " + file + " をしてください。");
			}
			String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
			if (!text.matches("[0-9a-f]{64}")) {
				throw new BackupFailure("鍵のファイル " + file + " の中身が鍵ではありません（0から9とaからfの64文字です）。");
			}
			return new BackupKey(HexFormat.of().parseHex(text));
		}
		catch (IOException ex) {
			throw new BackupFailure("鍵のファイル " + file + " を読めません。置いた場所と、読む権限を確かめてください。", ex);
		}
	}

	// each file has a key of its own, so that counting chunks can never meet a nonce
	// again
	byte[] derive(byte[] salt, String purpose) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveData(HKDFParameterSpec.ofExtract()
					.addIKM(Arrays.copyOf(this.secret, BYTES))
					.addSalt(salt)
					.thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java 25 has HKDF", ex);
		}
	}

}
