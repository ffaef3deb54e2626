package jp.tejuncho.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.text.JapanTime;

/**
 * 控えの送り状.
 *
 * @param at when it was made
 * @param schema the newest migration its tables have
 * @param seal the end of the chain that was known before
 * @param contents what it holds
 */
record Manifest(Instant at, String schema, AuditSeal seal, Contents contents) {

	private static final String HEAD = "tejuncho-backup 1";

	String text() {
		StringBuilder text = new StringBuilder(HEAD).append('\n');
		text.append("made ").append(this.at.truncatedTo(ChronoUnit.SECONDS).atZone(JapanTime.ZONE).toOffsetDateTime());
		text.append("\nschema ").append(this.schema);
		text.append("\nseal ").append(this.seal.number()).append(' ').append(this.seal.digest()).append('\n');
		new TreeMap<>(this.contents.tables()).forEach((name, rows) -> text.append("table ")
			.append(name)
			.append(' ')
			.append(rows.count())
			.append(' ')
			.append(rows.digest())
			.append('\n'));
		return text.toString();
	}

	static Manifest read(String text) {
		try {
			String[] lines = text.split("\n", -1);
			if (!lines[0].equals(HEAD)) {
				throw new IllegalArgumentException(lines[0]);
			}
			Map<String, Contents.Rows> tables = new TreeMap<>();
			for (int i = 4; i < lines.length && !lines[i].isEmpty(); i++) {
				String[] words = words(lines[i], "table", 4);
				tables.put(words[1], new Contents.Rows(Long.parseLong(words[2]), words[3]));
			}
			String[] seal = words(lines[3], "seal", 3);
			return new Manifest(OffsetDateTime.parse(words(lines[1], "made", 2)[1]).toInstant(),
					words(lines[2], "schema", 2)[1], new AuditSeal(Long.parseLong(seal[1]), seal[2]),
					new Contents(tables));
		}
		catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException ex) {
			throw new BackupFailure("手順帖の控えではありません（送り状を読めません）。ファイルを取り違えていないか確かめてください。", ex);
		}
	}

	private static String[] words(String line, String first, int count) {
		String[] words = line.split(" ", -1);
		if (words.length != count || !words[0].equals(first)) {
			throw new IllegalArgumentException(line);
		}
		return words;
	}

}
