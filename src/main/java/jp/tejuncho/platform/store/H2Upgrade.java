package jp.tejuncho.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jp.tejuncho.platform.StartRefused;

/**
 * 写しの上で形を新しくすること.
 *
 * The file is copied, the copy is changed and closed, and then takes the place of the
 * file in one step. Whoever stops the process before that step leaves the file as it was
 * and a copy that nobody misses; the next start removes it. A new database is made in the
 * same way. The file is locked all the while, so that no second process writes into what
 * is about to be replaced.
 */
final class H2Upgrade {

	/** How the name of the copy goes on. */
	static final String COPY = ".upgrade";

	private static final Logger log = LoggerFactory.getLogger(H2Upgrade.class);

	private static final String STOP_THE_OTHER = "手順帖がもう一つ動いていないか（版の入替えや控えの途中でないか）を確かめ、それを止めるか終わるのを待ってから、起動し直してください。";

	private static final long MEGABYTE = 1024L * 1024;

	/**
	 * What the tables of a copy grow by before they are packed anew, seen with kept
	 * databases.
	 */
	private static final int GROWS_TO = 4;

	private static final long AT_LEAST = 32 * MEGABYTE;

	private final Flyway flyway;

	private final H2File file;

	private final H2File copy;

	H2Upgrade(Flyway flyway, H2File file) {
		this.flyway = flyway;
		this.file = file;
		this.copy = file.beside(COPY);
	}

	/**
	 * The migrations of this jar on a file.
	 * @param file the file
	 * @return what can look at it and change it
	 */
	Flyway on(H2File file) {
		return Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(file.url(), file.user(), file.password())
			.load();
	}

	/**
	 * Changes the file, or makes it.
	 * @param state what is to be done; nothing is known where there is no file yet
	 */
	void run(@Nullable SchemaState state) {
		H2Opening.checkAccess(this.file);
		try {
			PrivateFiles.createFolder(this.file.folder());
			if (state == null) {
				removeLeftover();
				// H2 makes a database of an empty file, and leaves its permissions alone
				PrivateFiles.create(this.copy.path());
				change();
			}
			else {
				try (FileChannel old = FileChannel.open(this.file.path(), StandardOpenOption.READ,
						StandardOpenOption.WRITE); FileLock _ = lock(old, this.file.path())) {
					removeLeftover();
					checkRoom(old.size(), state);
					copy(old);
					change();
				}
			}
		}
		catch (IOException ex) {
			if (StoreTrouble.of(ex).isPresent()) {
				throw full(ex);
			}
			throw new StartRefused("データベースの置場 " + this.file.folder() + " に書けません。データベースは前のままです。（" + ex + "）",
					"ディスクの空きと、手順帖を動かす利用者が書けることを確かめてから、起動し直してください。", ex);
		}
	}

	/**
	 * Removes what a start that was stopped has left.
	 */
	void removeLeftover() {
		Path path = this.copy.path();
		try {
			if (Files.exists(path)) {
				try (FileChannel left = FileChannel.open(path, StandardOpenOption.WRITE);
						FileLock _ = lock(left, path)) {
					Files.delete(path);
				}
				log.info("前に途中で止まった版の入替えの写し {} を消しました。データベースはその前のままです", path);
			}
			Files.deleteIfExists(this.copy.trace());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void checkRoom(long size, SchemaState state) throws IOException {
		long needed = size * GROWS_TO + AT_LEAST;
		long free = Files.getFileStore(this.file.folder()).getUsableSpace();
		log.info("データベースの形を新しくします（V{}からV{}）。写しの上で行うので、{} に {}MB の空きが要ります（今の空きは {}MB）", state.current(),
				state.pending().getLast(), this.file.folder(), needed / MEGABYTE, free / MEGABYTE);
		if (free < needed) {
			throw new StartRefused(
					"データベースの形を新しくするための空きが足りません。%s に %dMB 要りますが、%dMB しかありません。データベースは前のままです。"
						.formatted(this.file.folder(), needed / MEGABYTE, free / MEGABYTE),
					"空きを作ってから、起動し直してください。前のjarに戻せば、そのまま動きます。");
		}
	}

	private void copy(FileChannel old) throws IOException {
		Path path = this.copy.path();
		try (FileChannel made = FileChannel.open(PrivateFiles.create(path), StandardOpenOption.WRITE)) {
			long size = old.size();
			for (long done = 0; done < size;) {
				done += old.transferTo(done, size - done, made);
			}
		}
		catch (IOException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	// a quota is reached while the disk itself has room
	private StartRefused full(Exception cause) {
		return new StartRefused(
				"データベースの形を新しくする途中で、" + this.file.folder()
						+ " に空きがなくなりました（使ってよい量の限りに達したときも、こうなります）。データベースは前のままで、途中の写しは残していません。",
				"空きを作るか限りを広げてから、起動し直してください。前のjarに戻せば、そのまま動きます。", cause);
	}

	private void change() throws IOException {
		try {
			migrate();
			try (FileChannel made = FileChannel.open(this.copy.path(), StandardOpenOption.WRITE)) {
				made.force(true);
			}
			Files.move(this.copy.path(), this.file.path(), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(this.copy.path());
			Files.deleteIfExists(this.copy.trace());
		}
		try (FileChannel folder = FileChannel.open(this.file.folder(), StandardOpenOption.READ)) {
			folder.force(true);
		}
		log.info("データベースの形を新しくしました");
	}

	private void migrate() {
		try (Connection open = this.copy.open()) {
			on(this.copy).migrate();
			H2File.shutDown(open);
		}
		catch (SQLException | FlywayException ex) {
			if (StoreTrouble.of(ex).filter(StoreTrouble.FULL::equals).isPresent()) {
				throw full(ex);
			}
			throw new StartRefused(
					"データベースの形を新しくできませんでした。データベースは前のままです。（" + String.valueOf(ex.getMessage()).strip() + "）",
					"前のjarに戻せば、そのまま動きます。この文を、jarを作った人に伝えてください。", ex);
		}
	}

	static StartRefused inUse(Path path, @Nullable Throwable cause) {
		return new StartRefused("データベースのファイル " + path + " は、ほかのプログラムが使っています。", STOP_THE_OTHER, cause);
	}

	private static FileLock lock(FileChannel channel, Path path) throws IOException {
		FileLock lock;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			throw inUse(path, ex);
		}
		if (lock == null) {
			throw inUse(path, null);
		}
		return lock;
	}

}
