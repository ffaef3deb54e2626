package jp.tejuncho.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;
import jp.tejuncho.platform.store.BeforeOpening;

/**
 * 控えだけが残ったところ.
 *
 * Where backups were made, there was a database: no empty one begins beside them.
 */
@Component
class BackupsWithoutDatabase implements BeforeOpening {

	private final BackupSettings settings;

	BackupsWithoutDatabase(BackupSettings settings) {
		this.settings = settings;
	}

	@Override
	public void expect(Path database) {
		List<Backup> left = Files.exists(database) ? List.of() : backups();
		if (!left.isEmpty() && isBeside(database)) {
			throw new StartRefused(
					"データベースのファイル %s がないのに、控えの置場 %s に控えが%d個あります（いちばん新しいものは %s）。".formatted(database,
							this.settings.folder(), left.size(), left.getFirst().name()),
					"ディスクのつなぎ忘れ（マウント）、データの移し忘れ、設定の書き間違いでないかを確かめ、データベースを元の場所に戻すか、控えを --restore= で戻してから、起動し直してください。"
							+ "空のデータベースで新しく始めるつもりなら、控えを別の場所へ移すか、TEJUNCHO_BACKUP_FOLDER を別の置場にしてから起動してください。");
		}
	}

	// as the application is put in place; elsewhere one folder may take the backups of
	// several
	private boolean isBeside(Path database) {
		Path folder = database.toAbsolutePath().normalize().getParent();
		Path backups = this.settings.folder().toAbsolutePath().normalize();
		return folder != null && Objects.equals(folder.getParent(), backups.getParent());
	}

	private List<Backup> backups() {
		try {
			return new BackupFolder(this.settings).list();
		}
		catch (BackupFailure ex) {
			// that it can't be read is told by whoever makes a backup
			return List.of();
		}
	}

}
