package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.PlainEntry;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.platform.store.DatabasePassword;
import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.text.JapanTime;

/**
 * 控えから戻すこと.
 *
 * Everything that can go wrong happens beside the database in use. Then the old file gets
 * a second name, and the new one takes its place in one step of the file system: at every
 * moment one of the two is there.
 */
final class Restoring {

	private static final String UNFINISHED = ".restoring-";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
		.withZone(JapanTime.ZONE);

	private final DatabaseFile database;

	private final DatabasePassword password;

	private final BackupReading reading;

	private final Clock clock;

	Restoring(DatabaseFile database, DatabasePassword password, BackupReading reading, Clock clock) {
		this.database = database;
		this.password = password;
		this.reading = reading;
		this.clock = clock;
	}

	/**
	 * 戻す.
	 * @param file the backup
	 * @param suspect whether a backup is taken whose trail doesn't fit
	 * @return what was done, and what to do next
	 */
	String restore(Path file, boolean suspect) {
		Path work = null;
		try (FileChannel held = hold()) {
			PrivateFiles.createFolder(this.database.folder());
			removeLeft();
			work = PrivateFiles.createFolderIn(this.database.folder(), UNFINISHED);
			DatabaseFile copy = new DatabaseFile(work.resolve("tejuncho"));
			BackupReading.Read read = this.reading.read(file, copy);
			if (!read.verdict().intact() && !suspect) {
				throw new BackupFailure("戻していません。" + read.verdict().sentence()
						+ " 前の控えを使ってください。これしかなければ、--restore-suspect を付けると戻せます（疑いは、戻した後の検査でも示されます）。");
			}
			prepare(copy, file);
			String kept = replace(copy, held != null);
			return read.sentence() + "\n" + kept;
		}
		catch (IOException | SQLException ex) {
			throw new BackupFailure("戻していません。今のデータベースはそのままです。" + this.database.folder() + " に書けるか、空きがあるかを確かめてください。",
					ex);
		}
		finally {
			remove(work);
		}
	}

	// the lock that H2 itself holds while the application runs
	private @Nullable FileChannel hold() throws IOException {
		Path data = this.database.data();
		if (!Files.exists(data)) {
			return null;
		}
		FileChannel channel = FileChannel.open(data, StandardOpenOption.READ, StandardOpenOption.WRITE);
		if (lock(channel) == null) {
			channel.close();
			throw new BackupFailure("戻していません。手順帖が動いています。止めてから、もう一度行ってください（systemctl stop tejuncho）。");
		}
		return channel;
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	// the entry, and the password this place has: nothing is left to be done after the
	// step
	private void prepare(DatabaseFile copy, Path file) throws SQLException, IOException {
		String own = this.password.forWhatComes();
		// what was written while it was made, before a new entry stands behind it
		AuditOfCopy.seal(new DriverManagerDataSource(copy.url(true), BackupReading.USER, ""));
		try (Connection connection = DriverManager.getConnection(copy.url(true), BackupReading.USER, "");
				Statement statement = connection.createStatement()) {
			new PlainEntry("控えから戻した", "データベースの控え", file.getFileName() + "、SHA-256 " + BackupFolder.digest(file))
				.write(connection, this.clock);
			String user = statement.enquoteIdentifier(this.password.userInUse(), true);
			statement.execute("create user if not exists " + user + " password '' admin");
			statement.execute("alter user " + user + " set password '" + own.replace("'", "''") + "'");
			statement.execute("shutdown");
		}
		PrivateFiles.protect(copy.data());
		PrivateFiles.toDisk(copy.data());
	}

	private String replace(DatabaseFile copy, boolean there) throws IOException {
		Path data = this.database.data();
		if (!there) {
			PrivateFiles.move(copy.data(), data);
			return "データベース " + data + " を作りました。手順帖を起動してください。";
		}
		Path kept = this.database.beside("-before-" + TIME.format(this.clock.instant()) + DatabaseFile.SUFFIX);
		try {
			Files.createLink(kept, data);
		}
		catch (UnsupportedOperationException ex) {
			Files.copy(data, kept);
			PrivateFiles.toDisk(kept);
		}
		PrivateFiles.move(copy.data(), data);
		return "戻しました。前のデータベースは " + kept + " に残しました。手順帖を起動し、確かめてから、要らなければ消してください。";
	}

	private void removeLeft() throws IOException {
		try (Stream<Path> files = Files.list(this.database.folder())) {
			for (Path left : files.filter((one) -> String.valueOf(one.getFileName()).startsWith(UNFINISHED)).toList()) {
				PrivateFiles.deleteFolder(left);
			}
		}
	}

	private static void remove(@Nullable Path work) {
		try {
			if (work != null) {
				PrivateFiles.deleteFolder(work);
			}
		}
		catch (IOException ex) {
			throw new BackupFailure("途中のファイル " + work + " を消せません。手で消してください。", ex);
		}
	}

}
