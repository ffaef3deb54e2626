package jp.tejuncho.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.PlainEntry;
import jp.tejuncho.platform.store.DatabaseAccess;
import jp.tejuncho.platform.store.DatabasePassword;

/**
 * 止まっている手順帖のデータベース.
 *
 * @param access how it is opened
 * @param settings of the backups
 * @param rooms what knows how things stand that are kept for ever
 * @param clock the time
 */
record StoppedDatabase(DatabasePassword access, BackupSettings settings, List<Class<?>> rooms, Clock clock) {

	/**
	 * 控えを取る.
	 * @return about what was made; nothing if the application runs
	 */
	Optional<String> backUp() throws IOException {
		String password = this.access.asItIs();
		try (Connection kept = this.access.open(password)) {
			DataSource database = opened(password);
			Schema.requireKnown(database, "控えを取れません。");
			if (Schema.isOlder(database)) {
				throw new BackupFailure("控えを取れません。データベースが前の版のままです。前の版のjarで取るか、止まっている今のうちに、データベースのファイルを写してください。");
			}
			BackupWriting writing = new BackupWriting(this.settings, this.rooms);
			BackupWriting.Made made = writing.write(database, AuditOfCopy.seal(database), this.clock.instant());
			try {
				new PlainEntry("控えを取った", "データベースの控え", BackupMaking.detail(made)).write(kept, this.clock);
			}
			catch (SQLException ex) {
				writing.remove(made.backup());
				throw ex;
			}
			return Optional.of(BackupMaking.sentence(made));
		}
		catch (SQLException ex) {
			if (DatabaseAccess.isInUse(ex)) {
				return Optional.empty();
			}
			throw new BackupFailure("データベースを開けません。", ex);
		}
	}

	DataSource opened(String password) {
		DriverManagerDataSource source = new DriverManagerDataSource(this.access.url());
		// what the address says already must not be said otherwise
		if (!this.access.user().isEmpty()) {
			source.setUsername(this.access.user());
		}
		if (!password.isEmpty()) {
			source.setPassword(password);
		}
		return source;
	}

}
