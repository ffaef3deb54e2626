package jp.tejuncho.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;

/**
 * 暗号にした控えを読む.
 *
 * Gives no byte that was not proved before.
 */
final class EncryptedReading extends InputStream {

	private final PushbackInputStream in;

	private final EncryptedFile.Chunks chunks;

	private byte[] plain = new byte[0];

	private int read;

	private boolean last;

	EncryptedReading(InputStream in, BackupKey key) throws IOException {
		this.in = new PushbackInputStream(new BufferedInputStream(in, EncryptedFile.CHUNK));
		if (!Arrays.equals(this.in.readNBytes(EncryptedFile.MAGIC.length), EncryptedFile.MAGIC)) {
			throw new BackupFailure("暗号にした控えではありません。ファイルを取り違えていないか確かめてください。");
		}
		byte[] salt = this.in.readNBytes(EncryptedFile.SALT);
		byte[] proof = this.in.readNBytes(EncryptedFile.PROOF);
		if (!MessageDigest.isEqual(proof, EncryptedFile.proof(key, salt))) {
			throw new BackupFailure("鍵が違います（又は控えの初めが壊れています）。この控えを作ったときの鍵のファイルを指定してください。");
		}
		this.chunks = new EncryptedFile.Chunks(Cipher.DECRYPT_MODE, key, salt);
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : (one[0] & 0xff);
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		while (this.read == this.plain.length) {
			if (this.last) {
				return -1;
			}
			next();
		}
		int some = Math.min(length, this.plain.length - this.read);
		System.arraycopy(this.plain, this.read, bytes, offset, some);
		this.read += some;
		return some;
	}

	private void next() throws IOException {
		byte[] chunk = this.in.readNBytes(EncryptedFile.CHUNK + EncryptedFile.TAG);
		int following = this.in.read();
		this.last = following < 0;
		if (!this.last) {
			this.in.unread(following);
		}
		try {
			this.plain = this.chunks.next(chunk, chunk.length, this.last);
			this.read = 0;
		}
		catch (GeneralSecurityException ex) {
			throw new BackupFailure("控えが途中で切れているか、入れ替えられているか、壊れています。使わずに、ほかの控えを使ってください。", ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
