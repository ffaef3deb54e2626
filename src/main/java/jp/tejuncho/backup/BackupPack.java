package jp.tejuncho.backup;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.text.Sha256;

/**
 * 控えの包み.
 *
 * A ZIP with a manifest and the database as H2 opens it, without a password: what keeps
 * it secret is the key, or who may read the file. A password that lay on the machine that
 * burned down would keep out its owner only.
 *
 * @param key what it is encrypted with; null if it isn't
 */
record BackupPack(@Nullable BackupKey key) {

	private static final String MANIFEST = "manifest.txt";

	private static final String DATABASE = "tejuncho.mv.db";

	private static final int LONGEST_MANIFEST = 1024 * 1024;

	/**
	 * Packs.
	 * @param database the file of the database, closed
	 * @param manifest what it holds
	 * @param file where to; there must be none yet
	 * @return the digest of what was written
	 */
	String pack(Path database, Manifest manifest, Path file) throws IOException {
		MessageDigest digest = Sha256.begin();
		PrivateFiles.create(file);
		try (OutputStream disk = Files.newOutputStream(file);
				OutputStream digested = new DigestOutputStream(new BufferedOutputStream(disk), digest);
				OutputStream locked = (this.key != null) ? new EncryptedWriting(digested, this.key) : digested;
				ZipOutputStream zip = new ZipOutputStream(locked)) {
			zip.putNextEntry(new ZipEntry(MANIFEST));
			zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry(DATABASE));
			Files.copy(database, zip);
		}
		PrivateFiles.toDisk(file);
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Unpacks.
	 * @param file what was packed
	 * @param database where the database shall lie
	 * @return what it should hold
	 */
	Manifest unpack(Path file, Path database) throws IOException {
		try (OutputStream out = Files.newOutputStream(PrivateFiles.create(database))) {
			return read(file, new BoundedWriting(out, database, Files.size(file)));
		}
	}

	// The digest of the database in a pack.
	String digestOfDatabase(Path file) throws IOException {
		MessageDigest digest = Sha256.begin();
		read(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		return HexFormat.of().formatHex(digest.digest());
	}

	private Manifest read(Path file, OutputStream database) throws IOException {
		try (InputStream disk = Files.newInputStream(file);
				InputStream plain = (this.key != null) ? new EncryptedReading(disk, this.key) : disk;
				ZipInputStream zip = new ZipInputStream(plain)) {
			require(zip.getNextEntry(), MANIFEST);
			Manifest manifest = Manifest.read(new String(zip.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
			require(zip.getNextEntry(), DATABASE);
			zip.transferTo(database);
			// to the last byte: only there an encrypted file proves that it is whole
			plain.transferTo(OutputStream.nullOutputStream());
			return manifest;
		}
		catch (ZipException | EOFException ex) {
			throw new BackupFailure("控え " + file.getFileName() + " を読めません。壊れているか、手順帖の控えではありません。ほかの控えを使ってください。", ex);
		}
	}

	private static void require(@Nullable ZipEntry entry, String name) {
		if (entry == null || !entry.getName().equals(name)) {
			throw new BackupFailure("手順帖の控えではありません（中に " + name + " がありません）。ファイルを取り違えていないか確かめてください。");
		}
	}

	static String digest(Path file) throws IOException {
		MessageDigest digest = Sha256.begin();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
