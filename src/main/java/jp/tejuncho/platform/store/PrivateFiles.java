package jp.tejuncho.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * ほかの人に読めないファイル.
 *
 * Made with their permissions before a word stands in them, whatever the process was
 * started with.
 */
public final class PrivateFiles {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private PrivateFiles() {
	}

	/**
	 * Makes an empty file.
	 * @param file which is not there yet
	 * @return the file
	 * @throws IOException if it can't be made
	 */
	public static Path create(Path file) throws IOException {
		return Files.createFile(file, attributes(FILE));
	}

	/**
	 * Makes an empty file where there is none.
	 * @param file a file; one that is there stays as it is
	 * @return the file
	 * @throws IOException if it can't be made
	 */
	public static Path createIfMissing(Path file) throws IOException {
		try {
			return Files.exists(file) ? file : create(file);
		}
		catch (FileAlreadyExistsException ex) {
			return file;
		}
	}

	/**
	 * Makes a folder, and those above it that are missing.
	 * @param folder a folder; one that is there stays as it is
	 * @return the folder
	 * @throws IOException if it can't be made
	 */
	public static Path createFolder(Path folder) throws IOException {
		return Files.createDirectories(folder, attributes(FOLDER));
	}

	public static Path createFolderIn(Path folder, String prefix) throws IOException {
		return Files.createTempDirectory(folder, prefix);
	}

	/**
	 * Whose a file is, for whoever may not read or write it.
	 * @param file a file or a folder
	 * @return a remark in brackets; nothing where it can't be told
	 */
	public static String owner(Path file) {
		try {
			return "（持ち主は %s、手順帖を動かしている利用者は %s）".formatted(Files.getOwner(file).getName(),
					System.getProperty("user.name"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			return "";
		}
	}

	/**
	 * Writes a file of its own, which is on the disk when this returns.
	 * @param file which is not there yet
	 * @param text what is to stand in it
	 * @throws IOException if it can't be written
	 */
	public static void write(Path file, String text) throws IOException {
		create(file);
		Files.writeString(file, text, StandardCharsets.UTF_8);
		toDisk(file);
	}

	public static void protect(Path file) throws IOException {
		set(file, FILE);
	}

	static void protectFolder(Path folder) throws IOException {
		set(folder, FOLDER);
	}

	private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
		if (POSIX && Files.exists(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
			Files.setPosixFilePermissions(path, permissions);
		}
	}

	public static boolean isOpenToOthers(Path file) throws IOException {
		return POSIX && !FILE.containsAll(Files.getPosixFilePermissions(file));
	}

	private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
		return POSIX ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

	public static void toDisk(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/**
	 * Takes the place of what stands there, at once or not at all.
	 * @param from a file of the same disk
	 * @param to where it is put
	 * @throws IOException if it can't be moved
	 */
	public static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		folderToDisk(to);
	}

	private static void folderToDisk(Path file) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (POSIX && folder != null) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	public static void deleteFolder(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted((one, other) -> other.compareTo(one)).forEach(PrivateFiles::delete);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
