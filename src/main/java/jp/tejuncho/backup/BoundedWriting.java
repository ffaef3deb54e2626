package jp.tejuncho.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 控えを開く大きさの限り.
 *
 * A small file can unpack to more than any disk holds. A database is a tenth of itself
 * when it is packed, empty ones less; what grows two hundredfold is none. And what is
 * unpacked must not take the last room from the database that is in use.
 */
final class BoundedWriting extends FilterOutputStream {

	static final long MOST_GROWTH = 200;

	private static final long ALWAYS = 16L * 1024 * 1024;

	private static final long SPARE = 64L * 1024 * 1024;

	private final long most;

	private final long room;

	private long written;

	/**
	 * Bounds.
	 * @param out what writes the file
	 * @param file the file, which is there by now
	 * @param packed how large what is unpacked is
	 */
	BoundedWriting(OutputStream out, Path file, long packed) throws IOException {
		super(out);
		this.most = Math.max(ALWAYS, MOST_GROWTH * packed);
		this.room = Files.getFileStore(file).getUsableSpace() - SPARE;
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		this.written += length;
		if (this.written > this.most) {
			throw new BackupFailure("手順帖の控えではありません（開くと、データベースにはない大きさになります）。ファイルを取り違えていないか確かめてください。");
		}
		if (this.written > this.room) {
			throw new BackupFailure("控えを開く空きが足りません。データベースの置場のディスクに空きを作ってください。");
		}
		this.out.write(bytes, from, length);
	}

	@Override
	public void write(int oneByte) throws IOException {
		write(new byte[] { (byte) oneByte }, 0, 1);
	}

}
