package jp.tejuncho.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.text.JapanTime;

/**
 * 控え.
 *
 * @param file where it lies
 * @param at when it was made
 * @param size in bytes
 * @param digest of the file; empty if none lies beside it, which means that it was never
 * verified
 */
public record Backup(Path file, Instant at, long size, String digest) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

	private static final Pattern NAME = Pattern.compile("tejuncho-(\\d{8}-\\d{6})\\.zip(\\.enc)?");

	static final String ENCRYPTED = ".enc";

	/** Behind the name of the file it is of. */
	static final String DIGEST = ".sha256";

	static String nameAt(Instant at, boolean encrypted) {
		return "tejuncho-" + TIME.withZone(JapanTime.ZONE).format(at) + ".zip" + (encrypted ? ENCRYPTED : "");
	}

	static Optional<Instant> timeOf(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches()
				? Optional.of(LocalDateTime.parse(matcher.group(1), TIME).atZone(JapanTime.ZONE).toInstant())
				: Optional.empty();
	}

	static Path digestFile(Path file) {
		return file.resolveSibling(file.getFileName() + DIGEST);
	}

	public String name() {
		return String.valueOf(this.file.getFileName());
	}

	public boolean verified() {
		return !this.digest.isEmpty();
	}

	public boolean encrypted() {
		return name().endsWith(ENCRYPTED);
	}

	public String sizeInWords() {
		return (this.size < 1024 * 1024) ? "%,dKB".formatted((this.size + 1023) / 1024)
				: "%,.1fMB".formatted(this.size / (1024.0 * 1024));
	}

}
