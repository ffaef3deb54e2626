package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that a test fills: files of H2 whose address begins with {@code small:} take no
 * more than what is left, over old words or behind them, as where a disk never writes in
 * place. What fits of a write is written.
 */
public final class SmallDisk extends FilePathWrapper {

	private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

	/**
	 * Makes the addresses known.
	 */
	static void insert() {
		FilePath.register(new SmallDisk());
	}

	static void leave(long bytes) {
		LEFT.set(bytes);
	}

	@Override
	public String getScheme() {
		return "small";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new SmallFile(super.open(mode));
	}

	/** One of its files. */
	private static final class SmallFile extends FileBase {

		private final FileChannel file;

		SmallFile(FileChannel file) {
			this.file = file;
		}

		@Override
		public synchronized int write(ByteBuffer bytes, long position) throws IOException {
			long wanted = bytes.remaining();
			long left = LEFT.getAndUpdate((room) -> Math.max(0, room - wanted));
			if (wanted > left) {
				this.file.write(bytes.slice(bytes.position(), (int) left), position);
				throw new IOException("No space left on device");
			}
			return this.file.write(bytes, position);
		}

		@Override
		public int write(ByteBuffer bytes) throws IOException {
			int written = write(bytes, position());
			position(position() + written);
			return written;
		}

		@Override
		public int read(ByteBuffer bytes) throws IOException {
			return this.file.read(bytes);
		}

		@Override
		public synchronized int read(ByteBuffer bytes, long position) throws IOException {
			return this.file.read(bytes, position);
		}

		@Override
		public long position() throws IOException {
			return this.file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			this.file.position(position);
			return this;
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			this.file.truncate(size);
			return this;
		}

		@Override
		public void force(boolean metaData) throws IOException {
			this.file.force(metaData);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
