package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 控えの置場.
 */
final class BackupFolder {

	private static final String UNFINISHED = ".making-";

	private static final String LOCK = ".lock";

	private final BackupSettings settings;

	BackupFolder(BackupSettings settings) {
		this.settings = settings;
	}

	/**
	 * What lies there.
	 * @return the newest first; none where there is no folder yet
	 */
	List<Backup> list() {
		if (!Files.isDirectory(this.settings.folder())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.settings.folder())) {
			return files.flatMap((file) -> backup(file).stream())
				.sorted(Comparator.comparing(Backup::at).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new BackupFailure("控えの置場 " + this.settings.folder() + " を読めません。権限を確かめてください。", ex);
		}
	}

	private static Optional<Backup> backup(Path file) {
		return Backup.timeOf(String.valueOf(file.getFileName())).flatMap((at) -> {
			try {
				return Optional.of(new Backup(file, at, Files.size(file), digest(file)));
			}
			catch (IOException ex) {
				// deleted since it was listed
				return Optional.empty();
			}
		});
	}

	// What the file beside a backup says; empty if there is none.
	static String digest(Path file) {
		try {
			String[] words = Files.readString(Backup.digestFile(file), StandardCharsets.UTF_8).strip().split("\\s+", 2);
			return words[0].matches("[0-9a-f]{64}") ? words[0] : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

	// A place to make one, for one at a time in all processes; what a process left that
	// was killed is taken away.
	Work begin() {
		Path folder = this.settings.folder();
		try {
			PrivateFiles.createFolder(folder);
			FileChannel channel = FileChannel.open(PrivateFiles.createIfMissing(folder.resolve(LOCK)),
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new BackupFailure("ほかの控えを取っている途中です。終わってから、もう一度試してください。");
			}
			try (Stream<Path> files = Files.list(folder)) {
				for (Path left : files.filter(BackupFolder::isLeft).toList()) {
					PrivateFiles.deleteFolder(left);
				}
			}
			return new Work(channel, PrivateFiles.createFolderIn(folder, UNFINISHED));
		}
		catch (IOException ex) {
			if (StoreTrouble.of(ex).isPresent()) {
				throw BackupWriting.full(folder, ex);
			}
			throw new BackupFailure("控えの置場 " + folder + " に書けません。フォルダーがあるか、手順帖の利用者が書けるかを確かめてください。", ex);
		}
	}

	private static boolean isLeft(Path file) {
		return String.valueOf(file.getFileName()).startsWith(UNFINISHED);
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	// A name that is free, with the time.
	Path place(Instant at) {
		Instant free = at;
		Path file = file(free);
		while (Files.exists(file)) {
			free = free.plusSeconds(1);
			file = file(free);
		}
		return file;
	}

	private Path file(Instant at) {
		return this.settings.folder().resolve(Backup.nameAt(at, this.settings.encrypted()));
	}

	// Puts it where it stays, with its digest: first the digest, so that none is without.
	Backup add(Path packed, String digest, Path file, Instant at) throws IOException {
		Path beside = Backup.digestFile(file);
		Files.deleteIfExists(beside);
		try {
			PrivateFiles.write(beside, digest + "  " + file.getFileName() + "\n");
			PrivateFiles.move(packed, file);
			return new Backup(file, at, Files.size(file), digest);
		}
		catch (IOException ex) {
			// a disk that is full: neither is worth anything without the other
			Files.deleteIfExists(beside);
			throw ex;
		}
	}

	void remove(Backup backup) throws IOException {
		Files.deleteIfExists(backup.file());
		Files.deleteIfExists(Backup.digestFile(backup.file()));
	}

	// Those that are too many: never the newest, and only such as were made here.
	void removeOld() throws IOException {
		List<Backup> old = list().stream().filter(Backup::verified).skip(this.settings.keep()).toList();
		for (Backup backup : old) {
			remove(backup);
		}
	}

	/**
	 * 控えを作る間の置場.
	 *
	 * @param lock held until the end
	 * @param folder for what isn't finished
	 */
	record Work(FileChannel lock, Path folder) implements AutoCloseable {

		@Override
		public void close() {
			try (FileChannel _ = this.lock) {
				PrivateFiles.deleteFolder(this.folder);
			}
			catch (IOException ex) {
				throw new BackupFailure("控えを作る途中のファイル " + this.folder + " を消せません。手で消してください。", ex);
			}
		}

	}

}
