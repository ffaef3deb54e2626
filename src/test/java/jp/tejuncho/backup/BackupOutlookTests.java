package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("控えを取れない設定は、動かしたときに")
@ExtendWith(OutputCaptureExtension.class)
class BackupOutlookTests {

	@TempDir
	private Path folder;

	@Test
	void 鍵のファイルがないか鍵でなければ言う(CapturedOutput output) throws IOException {
		Path key = this.folder.resolve("backup.key");
		tell(new BackupSettings(this.folder.resolve("backup"), 14, key.toString()), true);
		assertThat(output.getAll()).contains("WARN", "このままでは控えを取れません。", "鍵のファイル " + key + " を読めません",
				"TEJUNCHO_BACKUP_KEY_FILE");
		Files.writeString(key, "no key");
		assertThat(BackupOutlook.obstacles(new BackupSettings(this.folder, 14, key.toString()))).hasSize(1);
		Files.delete(key);
		BackupKey.make(key);
		assertThat(BackupOutlook.obstacles(new BackupSettings(this.folder, 14, key.toString()))).isEmpty();
	}

	@Test
	void 置場に書けなければ言い_まだないだけなら言わない(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		tell(new BackupSettings(file.resolve("backup"), 14, ""), true);
		assertThat(output.getAll()).contains("控えの置場 " + file.resolve("backup") + " に書けません", "TEJUNCHO_BACKUP_FOLDER");
		assertThat(BackupOutlook.obstacles(new BackupSettings(this.folder.resolve("a/b"), 14, ""))).isEmpty();
		assertThat(this.folder.resolve("a")).doesNotExist();
	}

	@Test
	void ここで控えを取らないデータベースなら言わない(CapturedOutput output) {
		tell(new BackupSettings(this.folder, 14, "/nowhere/backup.key"), false);
		assertThat(output.getAll()).doesNotContain("控えを取れません");
	}

	private static void tell(BackupSettings settings, boolean offered) {
		BackupMaking making = Mockito.mock(BackupMaking.class);
		BDDMockito.given(making.settings()).willReturn(settings);
		BDDMockito.given(making.offered()).willReturn(offered);
		new BackupOutlook(making).tell();
	}

}
