package jp.tejuncho.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.audit.AuditNotes.Note;

/**
 * 封の控えがまだあるかを確かめること.
 *
 * Each day and at each start and stop the trail says what was noted where. What it says
 * last of this machine has to be in the file it names, as long as the setting names that
 * file, too.
 */
@Component
class NotedPlaces {

	private static final String NAMELESS = "サーバー";

	private final AuditSeals seals;

	private final AuditNotes notes;

	/** Asked for where there is a file: a network without names answers slowly. */
	private final Supplier<String> server;

	@Autowired
	NotedPlaces(AuditSeals seals, AuditNotes notes) {
		this(seals, notes, SingletonSupplier.of(NotedPlaces::nameOfServer));
	}

	NotedPlaces(AuditSeals seals, AuditNotes notes, Supplier<String> server) {
		this.seals = seals;
		this.notes = notes;
		this.server = server;
	}

	/**
	 * Where a note lies.
	 * @param note the note
	 * @return nothing where notes are kept in no file
	 */
	Optional<NotedPlace> of(Note note) {
		return this.notes.place().map((file) -> new NotedPlace(note.seal(), file, this.server.get()));
	}

	/**
	 * What was noted and is gone.
	 * @return what the file has to hold, if it isn't there or no longer holds it
	 * @throws IOException if the file can't be read
	 */
	Optional<NotedPlace> lost() throws IOException {
		Optional<String> file = this.notes.place();
		if (file.isEmpty()) {
			return Optional.empty();
		}
		Optional<NotedPlace> told = this.seals.notedPlace(this.server.get())
			.filter((one) -> one.file().equals(file.get()));
		return (told.isPresent() && !this.notes.holds(told.get().seal())) ? told : Optional.empty();
	}

	private static String nameOfServer() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return NAMELESS;
		}
	}

}
