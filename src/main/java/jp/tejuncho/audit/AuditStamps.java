package jp.tejuncho.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.store.PrivateFiles;

/**
 * 時刻の証明の置場.
 *
 * A file beside the notes. A line is how many entries were sealed, the digest of the last
 * seal, and the token in Base64, as any program for RFC 3161 reads it.
 */
@Component
class AuditStamps {

	/** What it is called beside the notes. */
	static final String NAME = "seal-stamps.txt";

	private static final int LONGEST_LINE = 2 * AuditStampAuthority.LONGEST_ANSWER;

	/** A token a day for some decades. */
	private static final long LARGEST = 256L * 1024 * 1024;

	private final AuditNotes notes;

	private @Nullable Kept newest;

	AuditStamps(AuditNotes notes) {
		this.notes = notes;
	}

	Optional<Path> file() {
		return this.notes.file().isEmpty() ? Optional.empty()
				: Optional.of(Path.of(this.notes.file()).toAbsolutePath().resolveSibling(NAME));
	}

	void add(Kept kept) throws IOException {
		Optional<Path> file = file();
		if (file.isPresent()) {
			Files.writeString(PrivateFiles.createIfMissing(file.get()), kept + "\n", StandardCharsets.US_ASCII,
					StandardOpenOption.APPEND, StandardOpenOption.SYNC);
		}
		this.newest = kept;
	}

	/**
	 * The last one this process was given.
	 * @return nothing before the first
	 */
	Optional<Kept> newest() {
		return Optional.ofNullable(this.newest);
	}

	/**
	 * Every token so far.
	 * @return in the order they came
	 * @throws IOException if the file can't be read, or has a line that is none
	 */
	List<Kept> read() throws IOException {
		Optional<Path> file = file().filter(Files::exists);
		if (file.isEmpty()) {
			return List.of();
		}
		if (Files.size(file.get()) > LARGEST) {
			throw new IOException("too large");
		}
		List<Kept> all = new ArrayList<>();
		for (String line : Files.readAllLines(file.get(), StandardCharsets.US_ASCII)) {
			if (!line.isBlank()) {
				all.add(Kept.of(line));
			}
		}
		return all;
	}

	/**
	 * 置いてある一件.
	 *
	 * @param seal of which seal
	 * @param token what the authority said, in Base64
	 */
	record Kept(AuditSeal seal, String token) {

		static Kept of(AuditSeal seal, byte[] token) {
			return new Kept(seal, Base64.getEncoder().encodeToString(token));
		}

		private static Kept of(String line) throws IOException {
			List<String> parts = List.of(line.strip().split(" ", -1));
			try {
				if (line.length() <= LONGEST_LINE && parts.size() == 3 && AuditSeal.isDigest(parts.get(1))) {
					Base64.getDecoder().decode(parts.get(2));
					return new Kept(new AuditSeal(Long.parseLong(parts.getFirst()), parts.get(1)), parts.get(2));
				}
			}
			catch (IllegalArgumentException ex) {
				throw new IOException("no token", ex);
			}
			throw new IOException("no token");
		}

		byte[] bytes() {
			return Base64.getDecoder().decode(this.token);
		}

		@Override
		public String toString() {
			return this.seal.number() + " " + this.seal.digest() + " " + this.token;
		}

	}

}
