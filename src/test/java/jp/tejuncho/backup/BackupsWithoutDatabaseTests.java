package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("控えだけが残ったところでは")
class BackupsWithoutDatabaseTests {

	@Test
	void 空のデータベースで始めない(@TempDir Path folder) throws IOException {
		Path database = folder.resolve("data/tejuncho.mv.db");
		Path backups = Files.createDirectory(folder.resolve("backup"));
		BackupsWithoutDatabase check = new BackupsWithoutDatabase(new BackupSettings(backups, 14, ""));
		check.expect(database);
		Files.createFile(backups.resolve("tejuncho-20261129-020000.zip"));
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check.expect(database))
			.withMessageContainingAll(database + " がない", backups + " に控えが1個", "tejuncho-20261129-020000.zip")
			.satisfies(
					(refused) -> assertThat(refused.remedy()).contains("マウント", "--restore=", "TEJUNCHO_BACKUP_FOLDER"));
		check.expect(folder.resolve("elsewhere/data/tejuncho.mv.db"));
		Files.createDirectory(database.getParent());
		Files.createFile(database);
		check.expect(database);
	}

}
