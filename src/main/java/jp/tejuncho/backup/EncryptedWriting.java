package jp.tejuncho.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;

/**
 * 暗号にして書く.
 *
 * Not closed means not complete: only {@link #close()} writes the last chunk.
 */
final class EncryptedWriting extends OutputStream {

	private final OutputStream out;

	private final EncryptedFile.Chunks chunks;

	private final byte[] buffer = new byte[EncryptedFile.CHUNK];

	private int filled;

	private boolean closed;

	EncryptedWriting(OutputStream out, BackupKey key) throws IOException {
		byte[] salt = new byte[EncryptedFile.SALT];
		new SecureRandom().nextBytes(salt);
		this.out = out;
		this.chunks = new EncryptedFile.Chunks(Cipher.ENCRYPT_MODE, key, salt);
		out.write(EncryptedFile.MAGIC);
		out.write(salt);
		out.write(EncryptedFile.proof(key, salt));
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int from = offset;
		int rest = length;
		while (rest > 0) {
			if (this.filled == this.buffer.length) {
				chunk(false);
			}
			int some = Math.min(rest, this.buffer.length - this.filled);
			System.arraycopy(bytes, from, this.buffer, this.filled, some);
			this.filled += some;
			from += some;
			rest -= some;
		}
	}

	private void chunk(boolean last) throws IOException {
		try {
			this.out.write(this.chunks.next(this.buffer, this.filled, last));
			this.filled = 0;
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (!this.closed) {
			this.closed = true;
			chunk(true);
			this.out.close();
		}
	}

}
