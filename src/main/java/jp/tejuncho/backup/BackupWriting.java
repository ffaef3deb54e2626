package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 控えを書くこと.
 *
 * Row by row out of one snapshot into a new database, which is then opened, counted,
 * added up and checked like the one in use, packed, and read once more from the disk. H2
 * has a command that copies its file while it is written; it copies pages, not a moment
 * (adr 48).
 */
final class BackupWriting {

	private static final String USER = "sa";

	private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

	private static final String COPYING = ".copying-";

	private static final Contents NOTHING = new Contents(Map.of());

	private static final long SPARE = 16L * 1024 * 1024;

	private final BackupSettings settings;

	private final BackupFolder folder;

	private final List<Class<?>> rooms;

	BackupWriting(BackupSettings settings, List<Class<?>> rooms) {
		this.settings = settings;
		this.folder = new BackupFolder(settings);
		this.rooms = List.copyOf(rooms);
	}

	/**
	 * Makes one.
	 * @param live the database in use
	 * @param seal the end of its chain, from before
	 * @param now what time it is
	 * @return the backup and what its check said
	 */
	Made write(DataSource live, AuditSeal seal, Instant now) {
		BackupPack pack = new BackupPack(
				this.settings.encrypted() ? BackupKey.read(Path.of(this.settings.keyFile())) : null);
		try (BackupFolder.Work work = this.folder.begin()) {
			Path copy = null;
			try {
				Path place = placeOfCopy(live, work.folder());
				requireRoom(live, place, work.folder());
				copy = PrivateFiles.createFolderIn(place, COPYING);
				return write(live, new Manifest(now, Schema.version(live), seal, NOTHING), pack, copy, work.folder());
			}
			catch (IOException | SQLException | RuntimeException ex) {
				throw inWords(ex, work.folder());
			}
			finally {
				remove(copy);
			}
		}
	}

	private Made write(DataSource live, Manifest begun, BackupPack pack, Path place, Path work)
			throws IOException, SQLException {
		DatabaseFile copy = new DatabaseFile(place.resolve("tejuncho"));
		DataSource opened = new DriverManagerDataSource(copy.url(false), USER, "");
		Manifest manifest;
		AuditVerdict verdict;
		try (Connection kept = opened.getConnection()) {
			Schema.make(opened, begun.schema());
			manifest = new Manifest(begun.at(), begun.schema(), begun.seal(), copy(live, kept));
			verdict = AuditOfCopy.verify(opened, this.rooms, begun.seal().digest());
			toDisk(kept);
		}
		reopen(copy, manifest);
		Path packed = work.resolve("packed");
		String digest = pack.pack(copy.data(), manifest, packed);
		if (!BackupPack.digest(packed).equals(digest)
				|| !pack.digestOfDatabase(packed).equals(BackupPack.digest(copy.data()))) {
			throw new BackupFailure("控えを取れません。書いたものを読み直すと、違っていました。置場のディスクを調べてください。");
		}
		Backup backup = this.folder.add(packed, digest, this.folder.place(begun.at()), begun.at());
		this.folder.removeOld();
		return new Made(backup, manifest, verdict);
	}

	// What was compared so far may have been in memory: H2 closes a file that it couldn't
	// write without a word
	private static void toDisk(Connection kept) throws SQLException {
		try (Statement statement = kept.createStatement()) {
			statement.execute("checkpoint sync");
		}
	}

	// Read only: a database that is closed tidies its file up, and what was tidied would
	// have been read by nobody
	static void reopen(DatabaseFile copy, Manifest manifest) throws SQLException {
		try (Connection again = new DriverManagerDataSource(copy.url(true) + READ_ONLY, USER, "").getConnection()) {
			requireSame(Contents.of(again), manifest.contents());
		}
	}

	// Beside the database: where backups lie may be a disk of others, and what isn't
	// encrypted yet must not be left there, not even deleted
	private static Path placeOfCopy(DataSource live, Path otherwise) throws IOException, SQLException {
		try (Connection connection = live.getConnection()) {
			Path place = DatabaseFile.of(connection.getMetaData().getURL()).map(DatabaseFile::folder).orElse(otherwise);
			try (Stream<Path> files = Files.list(place)) {
				for (Path left : files.filter((one) -> String.valueOf(one.getFileName()).startsWith(COPYING))
					.toList()) {
					PrivateFiles.deleteFolder(left);
				}
			}
			return place;
		}
	}

	private static void remove(@Nullable Path copy) {
		try {
			if (copy != null) {
				PrivateFiles.deleteFolder(copy);
			}
		}
		catch (IOException ex) {
			throw new BackupFailure("控えを作る途中のファイル " + copy + " を消せません。手で消してください。", ex);
		}
	}

	private static Contents copy(DataSource live, Connection into) throws SQLException {
		into.setAutoCommit(false);
		Contents read;
		try (Connection from = live.getConnection()) {
			read = TableCopying.copy(from, into);
		}
		into.commit();
		into.setAutoCommit(true);
		requireSame(Contents.of(into), read);
		return read;
	}

	private static void requireSame(Contents written, Contents read) {
		written.differsFrom(read).ifPresent((table) -> {
			throw new BackupFailure("控えを取れません。写した表 " + table + " が元と違っていました。もう一度試し、続くときは記録（ログ）を確かめてください。");
		});
	}

	void remove(Backup backup) throws IOException {
		this.folder.remove(backup);
	}

	// the copy, and what it is packed into: at worst each as large as the database itself
	private static void requireRoom(DataSource live, Path place, Path work) throws IOException, SQLException {
		long size;
		try (Connection connection = live.getConnection()) {
			size = DatabaseFile.of(connection.getMetaData().getURL())
				.map((database) -> database.data().toFile().length())
				.orElse(0L);
		}
		boolean together = Files.getFileStore(place).equals(Files.getFileStore(work));
		requireRoom(place, (together ? 2 * size : size) + SPARE);
		requireRoom(work, size + SPARE);
	}

	private static void requireRoom(Path place, long needed) throws IOException {
		if (Files.getFileStore(place).getUsableSpace() < needed) {
			throw noRoom(place, needed, null);
		}
	}

	private static BackupFailure inWords(Exception cause, Path work) {
		if (cause instanceof BackupFailure failure) {
			return failure;
		}
		if (StoreTrouble.of(cause).filter(StoreTrouble.FULL::equals).isPresent()) {
			return full(place(work), cause);
		}
		try {
			if (Files.getFileStore(work).getUsableSpace() < SPARE) {
				return noRoom(work, SPARE, cause);
			}
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
		return new BackupFailure("控えを取れません。" + place(work) + " に書けるかを確かめ、記録（ログ）の続きを読んでください。", cause);
	}

	// a quota is reached while the disk itself has room
	static BackupFailure full(Path place, Throwable cause) {
		return new BackupFailure("控えを取れません。" + place
				+ " か、データベースの置場に空きがなくなりました（使ってよい量の限りに達したときも、こうなります）。要らないファイルを消すか、限りを広げるか、置場を替えてから、もう一度取ってください。取りかけのものは残していません。",
				cause);
	}

	private static Path place(Path work) {
		Path parent = work.getParent();
		return (parent != null && String.valueOf(work.getFileName()).startsWith(".")) ? parent : work;
	}

	private static BackupFailure noRoom(Path work, long needed, @Nullable Throwable cause) {
		return new BackupFailure("控えを取れません。" + place(work) + " に空きが足りません（"
				+ "%,dMB".formatted(needed / (1024 * 1024) + 1) + "要ります）。要らないファイルを消すか、置場を替えてください。", cause);
	}

	/**
	 * 取れた控え.
	 *
	 * @param backup the file
	 * @param manifest what it holds
	 * @param verdict what the check of its trail said: a backup of a database that was
	 * tampered with is evidence, and is kept
	 */
	record Made(Backup backup, Manifest manifest, AuditVerdict verdict) {

	}

}
