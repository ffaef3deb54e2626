package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.platform.store.DatabaseAccess;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.text.JapanTime;

/**
 * 控えを開いて確かめること.
 */
final class BackupReading {

	static final String USER = "sa";

	private final BackupSettings settings;

	private final List<Class<?>> rooms;

	BackupReading(BackupSettings settings, List<Class<?>> rooms) {
		this.settings = settings;
		this.rooms = List.copyOf(rooms);
	}

	/**
	 * Unpacks and checks.
	 * @param file the backup
	 * @param into where its database shall lie; the caller takes it away
	 * @return what it holds and what its check said
	 */
	Read read(Path file, DatabaseFile into) throws IOException {
		requireDigest(file);
		Manifest manifest = pack(file).unpack(file, into.data());
		DataSource opened = new DriverManagerDataSource(into.url(true), USER, "");
		try (Connection kept = opened.getConnection()) {
			if (DatabaseAccess.isOfLaterVersion(opened)) {
				throw new BackupFailure("この控えは、新しい版の手順帖が取ったものです。その版（又はその後の版）のjarで行ってください。");
			}
			if (!Schema.version(opened).equals(manifest.schema())) {
				throw new BackupFailure("控えの目録が言う版（V" + manifest.schema() + "）と、中のデータベースの版（V" + Schema.version(opened)
						+ "）が違います。使わずに、ほかの控えを使ってください。");
			}
			Contents.of(kept).differsFrom(manifest.contents()).ifPresent((table) -> {
				throw new BackupFailure("控えの中の表 " + table + " が、取ったときと違います。使わずに、ほかの控えを使ってください。");
			});
			// of an earlier version: this one can't read its trail before it is carried
			// over
			Schema.renew(opened);
			return new Read(manifest, AuditOfCopy.verify(opened, this.rooms, manifest.seal().digest()));
		}
		catch (SQLException ex) {
			throw new BackupFailure("控えの中のデータベースを開けません。使わずに、ほかの控えを使ってください。", ex);
		}
	}

	private static void requireDigest(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new BackupFailure("控え " + file + " がありません。名前と場所を確かめてください。");
		}
		String digest = BackupFolder.digest(file);
		if (digest.isEmpty()) {
			throw new BackupFailure(
					"控えの隣に " + Backup.digestFile(file).getFileName() + " がないか、読めません。取ったときに一緒にできたファイルを、同じ場所に置いてください。");
		}
		if (!BackupPack.digest(file).equals(digest)) {
			throw new BackupFailure("控え " + file.getFileName() + " が、取ったときと違います（SHA-256が "
					+ Backup.digestFile(file).getFileName() + " と合いません）。写し直すか、ほかの控えを使ってください。");
		}
	}

	private BackupPack pack(Path file) {
		if (!String.valueOf(file.getFileName()).endsWith(Backup.ENCRYPTED)) {
			return new BackupPack(null);
		}
		if (!this.settings.encrypted()) {
			throw new BackupFailure("この控えは暗号にしてあります。TEJUNCHO_BACKUP_KEY_FILE に、取ったときの鍵のファイルを設定してください。");
		}
		return new BackupPack(BackupKey.read(Path.of(this.settings.keyFile())));
	}

	/**
	 * 開いた控え.
	 *
	 * @param manifest what it holds
	 * @param verdict what the check of its trail said
	 */
	record Read(Manifest manifest, AuditVerdict verdict) {

		String sentence() {
			return "%s の控えで、%d表の%,d行です。%s".formatted(JapanTime.dayAndTime(this.manifest.at()),
					this.manifest.contents().tables().size(), this.manifest.contents().count(),
					this.verdict.sentence());
		}

	}

}
