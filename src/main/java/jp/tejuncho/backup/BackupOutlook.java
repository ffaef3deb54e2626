package jp.tejuncho.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.store.PrivateFiles;

/**
 * 控えを取れる見込み.
 *
 * What would keep the next backup from being made is told at the start, while somebody
 * looks, and not first at night. People work without it: no reason to refuse the start.
 */
@Component
class BackupOutlook {

	private static final Logger log = LoggerFactory.getLogger(BackupOutlook.class);

	private final BackupMaking making;

	BackupOutlook(BackupMaking making) {
		this.making = making;
	}

	@EventListener(ApplicationReadyEvent.class)
	void tell() {
		List<String> obstacles = obstacles(this.making.settings());
		if (!obstacles.isEmpty() && this.making.offered()) {
			obstacles.forEach((one) -> log.warn("このままでは控えを取れません。{}", one));
		}
	}

	static List<String> obstacles(BackupSettings settings) {
		List<String> found = new ArrayList<>();
		if (settings.encrypted()) {
			try {
				BackupKey.read(Path.of(settings.keyFile()));
			}
			catch (BackupFailure ex) {
				found.add(ex.sentence() + "（設定 TEJUNCHO_BACKUP_KEY_FILE）");
			}
		}
		Path place = settings.folder();
		while (!Files.exists(place) && place.getParent() != null) {
			place = place.getParent();
		}
		if (!Files.isDirectory(place) || !Files.isWritable(place)) {
			found.add("控えの置場 " + settings.folder() + " に書けません。" + PrivateFiles.owner(place)
					+ "フォルダーがあるか、手順帖の利用者が書けるか、unitファイルの ReadWritePaths= にあるかを確かめてください。（設定 TEJUNCHO_BACKUP_FOLDER）");
		}
		return found;
	}

}
