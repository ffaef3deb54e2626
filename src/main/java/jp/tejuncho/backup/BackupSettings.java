package jp.tejuncho.backup;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 控えの設定.
 *
 * Where files are written is said here and nowhere else, never by a browser.
 *
 * @param folder where they lie
 * @param keep how many; older ones are deleted
 * @param keyFile what they are encrypted with; empty: they aren't
 */
@ConfigurationProperties("tejuncho.backup")
public record BackupSettings(@DefaultValue("./backup") Path folder, @DefaultValue("14") int keep,
		@DefaultValue("") String keyFile) {

	public BackupSettings {
		if (keep < 1) {
			throw new IllegalArgumentException("tejuncho.backup.keep: at least one has to be kept");
		}
		folder = folder.toAbsolutePath().normalize();
	}

	public boolean encrypted() {
		return !this.keyFile.isBlank();
	}

}
