package jp.tejuncho.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 暗号にした控えの書式.
 *
 * A line {@code tejuncho-backup-encrypted-1}, 32 bytes of salt, 32 bytes that tell
 * whether the key is the right one, then chunks of 65,536 bytes, each followed by its tag
 * of 16 bytes. The last chunk may be shorter and is the only one whose nonce ends in 1: a
 * file that was cut off has no last chunk. The rest of the nonce counts the chunks: none
 * can be left out, doubled or moved. docs/operations.md shows how to open it without this
 * program.
 */
final class EncryptedFile {

	static final byte[] MAGIC = "tejuncho-backup-encrypted-1\n".getBytes(StandardCharsets.US_ASCII);

	static final int SALT = 32;

	static final int PROOF = 32;

	static final int CHUNK = 65_536;

	static final int TAG = 16;

	private static final int NONCE = 12;

	private EncryptedFile() {
	}

	static byte[] proof(BackupKey key, byte[] salt) {
		return key.derive(salt, "tejuncho-backup-1 proof");
	}

	/**
	 * Chunk by chunk, in their order.
	 */
	static final class Chunks {

		private final int mode;

		private final SecretKeySpec key;

		private final Cipher cipher;

		private long number;

		Chunks(int mode, BackupKey key, byte[] salt) {
			this.mode = mode;
			this.key = new SecretKeySpec(key.derive(salt, "tejuncho-backup-1 content"), "AES");
			try {
				this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("Every Java has AES", ex);
			}
		}

		byte[] next(byte[] bytes, int length, boolean last) throws GeneralSecurityException {
			byte[] nonce = new byte[NONCE];
			for (int i = 0; i < Long.BYTES; i++) {
				nonce[NONCE - 2 - i] = (byte) (this.number >>> (8 * i));
			}
			nonce[NONCE - 1] = (byte) (last ? 1 : 0);
			this.number++;
			this.cipher.init(this.mode, this.key, new GCMParameterSpec(8 * TAG, nonce));
			return this.cipher.doFinal(bytes, 0, length);
		}

	}

}
