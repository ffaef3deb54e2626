package jp.tejuncho.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.store.DatabaseAccess;
import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.text.JapanTime;

/**
 * 封の控え.
 *
 * The end of the chain, day by day and after each act that proves something, in a file
 * that the password of the database doesn't open: beside the data where nothing else is
 * said, better on another machine, or where lines can only be added. A line is a time,
 * how many entries were sealed, and the digest of the last seal.
 */
@Component
class AuditNotes {

	/** What it is called beside the data. */
	static final String NAME = "seal-notes.txt";

	private static final String SETTING = "tejuncho.audit.notes-file";

	private static final String NOWHERE = "-";

	/**
	 * The same end of the chain noted by two who met: an act, and the start it was in.
	 */
	private static final Duration AT_ONCE = Duration.ofSeconds(10);

	/** So many lines are read in no time. */
	private static final int ENOUGH = 1_000;

	private static final Logger log = LoggerFactory.getLogger(AuditNotes.class);

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
	 * Where they are, from wherever the application is started.
	 * @return the whole path; nothing if no file is kept
	 */
	Optional<String> place() {
		return this.file.map((one) -> one.toAbsolutePath().normalize().toString());
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

	boolean holds(AuditSeal seal) throws IOException {
		return read().stream().anyMatch((note) -> note.seal().equals(seal));
	}

	/**
	 * Adds one, on disk when this returns.
	 * @param note the note
	 * @throws IOException if it can't be written
	 */
	synchronized void add(Note note) throws IOException {
		if (this.file.isPresent() && !isJustNoted(note)) {
			Path folder = this.file.get().toAbsolutePath().getParent();
			if (folder != null) {
				PrivateFiles.createFolder(folder);
			}
			Files.writeString(PrivateFiles.createIfMissing(this.file.get()), note + "\n", StandardCharsets.UTF_8,
					StandardOpenOption.APPEND, StandardOpenOption.SYNC);
		}
		this.newest = note;
	}

	private boolean isJustNoted(Note note) {
		Note before = this.newest;
		if (before == null || !before.seal().equals(note.seal())
				|| Duration.between(before.at(), note.at()).abs().compareTo(AT_ONCE) > 0) {
			return false;
		}
		try {
			List<Note> notes = read();
			return !notes.isEmpty() && notes.getLast().seal().equals(note.seal());
		}
		catch (IOException ex) {
			log.debug("The notes can't be read: the check says so", ex);
			return false;
		}
	}

	/**
	 * Keeps the file small: of what is old the last of each month is enough, since a seal
	 * covers all before it. A file that lets nothing but lines be added stays as it is.
	 * @param old before when a note is old
	 * @param kept notes that stay, however old they are
	 * @return whether lines were taken out
	 * @throws IOException if the file can't be read
	 */
	synchronized boolean thin(Instant old, Predicate<Note> kept) throws IOException {
		List<Note> notes = read();
		if (this.file.isEmpty() || notes.size() <= ENOUGH) {
			return false;
		}
		List<Note> left = new ArrayList<>();
		for (int i = 0; i < notes.size(); i++) {
			Note note = notes.get(i);
			boolean last = i + 1 == notes.size() || !notes.get(i + 1).month().equals(note.month());
			if (last || !note.at().isBefore(old) || kept.test(note)) {
				left.add(note);
			}
		}
		return left.size() < notes.size() && replace(this.file.get(), left);
	}

	private static boolean replace(Path file, List<Note> left) {
		try {
			Path real = file.toRealPath();
			Path fresh = real.resolveSibling(real.getFileName() + ".new");
			Files.copy(real, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
			Files.writeString(fresh, left.stream().map((note) -> note + "\n").collect(Collectors.joining()),
					StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
			Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (IOException ex) {
			log.debug("No lines of {} were taken out", file, ex);
			return false;
		}
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

		YearMonth month() {
			return YearMonth.from(this.at.atZone(JapanTime.ZONE));
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
