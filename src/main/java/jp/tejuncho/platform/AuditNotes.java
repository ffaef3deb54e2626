package jp.tejuncho.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.backup.DatabaseAccess;
import jp.tejuncho.platform.backup.PrivateFiles;
import jp.tejuncho.text.JapanTime;

/**
 * 封の控え.
 *
 * The end of the chain, day by day, in a file that the password of the database doesn't
 * open: beside the data where nothing else is said, better on another machine, or where
 * lines can only be added. A line is a time, how many entries were sealed, and the digest
 * of the last seal.
 */
@Component
class AuditNotes {

	/** What it is called beside the data. */
	static final String NAME = "seal-notes.txt";

	private static final String SETTING = "tejuncho.audit.notes-file";

	private static final String NOWHERE = "-";

	private final Optional<Path> file;

	private volatile @Nullable Note newest;

	@Autowired
	AuditNotes(Environment settings) {
		this(of(settings));
	}

	private AuditNotes(Optional<Path> file) {
		this.file = file;
	}

	/**
	 * For a copy, which may be older than what was noted.
	 * @return notes that expect nothing
	 */
	static AuditNotes none() {
		return new AuditNotes(Optional.empty());
	}

	private static Optional<Path> of(Environment settings) {
		String named = settings.getProperty(SETTING, "").strip();
		if (named.equals(NOWHERE)) {
			return Optional.empty();
		}
		return named.isEmpty() ? DatabaseAccess.besideData(settings, NAME) : Optional.of(Path.of(named));
	}

	/**
	 * Where they are.
	 * @return the file, which may not be there yet; empty if none is kept
	 */
	String file() {
		return this.file.map(Path::toString).orElse("");
	}

	/**
	 * Every note so far.
	 * @return in the order they were written; none where no file is kept, or not yet
	 * @throws IOException if the file can't be read, or has a line that is no note
	 */
	List<Note> read() throws IOException {
		if (this.file.filter(Files::exists).isEmpty()) {
			return List.of();
		}
		List<Note> notes = new ArrayList<>();
		for (String line : Files.readAllLines(this.file.get(), StandardCharsets.UTF_8)) {
			if (!line.isBlank()) {
				notes.add(Note.of(line).orElseThrow(() -> new IOException("no note: " + line)));
			}
		}
		return notes;
	}

	/**
	 * Adds one, on disk when this returns.
	 * @param note the note
	 * @throws IOException if it can't be written
	 */
	void add(Note note) throws IOException {
		if (this.file.isPresent()) {
			Path folder = this.file.get().toAbsolutePath().getParent();
			if (folder != null) {
				PrivateFiles.createFolder(folder);
			}
			Files.writeString(PrivateFiles.createIfMissing(this.file.get()), note + "\n", StandardCharsets.UTF_8,
					StandardOpenOption.APPEND, StandardOpenOption.SYNC);
		}
		this.newest = note;
	}

	/**
	 * The last one this process wrote, wherever notes go.
	 * @return nothing before the first
	 */
	Optional<Note> newest() {
		return Optional.ofNullable(this.newest);
	}

	/**
	 * 控えの一行.
	 *
	 * @param at when it was written
	 * @param seal the newest seal at that time
	 */
	record Note(Instant at, AuditSeal seal) {

		static Optional<Note> of(String line) {
			String[] parts = line.strip().split(" ", -1);
			if (parts.length != 3 || !AuditSeal.isDigest(parts[2])) {
				return Optional.empty();
			}
			try {
				return Optional.of(new Note(OffsetDateTime.parse(parts[0]).toInstant(),
						new AuditSeal(Long.parseLong(parts[1]), parts[2])));
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				return Optional.empty();
			}
		}

		/**
		 * Which one, as it is told to a person.
		 * @return the digest, and when it was noted
		 */
		String inWords() {
			return this.seal.digest() + "（" + JapanTime.dayAndTime(this.at)
					+ "に、%,d件目として控えたもの）".formatted(this.seal.number());
		}

		@Override
		public String toString() {
			return this.at.truncatedTo(ChronoUnit.SECONDS).atZone(JapanTime.ZONE).toOffsetDateTime() + " "
					+ this.seal.number() + " " + this.seal.digest();
		}

	}

}
