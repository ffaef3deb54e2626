package jp.tejuncho.backup;

import javax.sql.DataSource;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

import jp.tejuncho.platform.store.DatabaseAccess;

/**
 * 表の形.
 */
final class Schema {

	private Schema() {
	}

	/**
	 * Which one a database has.
	 * @param database the database
	 * @return the number of its newest migration
	 */
	static String version(DataSource database) {
		MigrationInfo current = info(database).current();
		if (current == null || current.getVersion() == null || !current.getState().isApplied()) {
			throw new BackupFailure("手順帖の表がありません。手順帖を一度動かしたデータベースかどうか、設定を確かめてください。");
		}
		return current.getVersion().getVersion();
	}

	// Whether this program would have to change it.
	static boolean isOlder(DataSource database) {
		return info(database).pending().length > 0;
	}

	/**
	 * Before anything is done with a database: what an older program can't know must not
	 * be made from it.
	 * @param database the database
	 * @param begun how the sentence begins: what is not done
	 */
	static void requireKnown(DataSource database, String begun) {
		if (DatabaseAccess.isOfLaterVersion(database)) {
			throw new BackupFailure(begun + "データベースは、この手順帖より新しい版のもの（V" + version(database)
					+ "）です。古いjarでは扱えません。その版（又はその後の版）のjarで行ってください。");
		}
	}

	static void make(DataSource database, String version) {
		DatabaseAccess.migrations(database).target(MigrationVersion.fromVersion(version)).load().migrate();
	}

	// What the application would do at its next start.
	static void renew(DataSource database) {
		DatabaseAccess.migrations(database).load().migrate();
	}

	private static MigrationInfoService info(DataSource database) {
		return DatabaseAccess.migrations(database).load().info();
	}

}
