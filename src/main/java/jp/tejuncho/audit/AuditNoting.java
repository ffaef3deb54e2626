package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.OncePerDay;

/**
 * 封を控えること.
 *
 * The log and the file get the end of the chain each day, at each start and at each stop,
 * once everything is sealed; what a start finds to differ from the last note is said
 * aloud before anything goes on.
 */
@Component
class AuditNoting implements SmartLifecycle {

	/** The pages stop before. */
	private static final int AFTER_THE_PAGES = 0;

	private static final Duration OLD = Duration.ofDays(90);

	private static final Logger log = LoggerFactory.getLogger(AuditNoting.class);

	private final AuditSealing sealing;

	private final AuditSeals seals;

	private final AuditNotes notes;

	private final NotedPlaces places;

	private final AuditNoteMail mail;

	private final AuditVerification verification;

	private final AuditCounting tally;

	private final AuditRecording trail;

	private final Clock clock;

	private final OncePerDay once;

	private volatile boolean running;

	AuditNoting(AuditSealing sealing, AuditSeals seals, AuditNotes notes, NotedPlaces places, AuditNoteMail mail,
			AuditVerification verification, AuditCounting tally, AuditRecording trail, Clock clock, OncePerDay once) {
		this.sealing = sealing;
		this.seals = seals;
		this.notes = notes;
		this.places = places;
		this.mail = mail;
		this.verification = verification;
		this.tally = tally;
		this.trail = trail;
		this.clock = clock;
		this.once = once;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		compare();
		lookForLost();
		note();
		thin();
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			this.tally.write();
			this.sealing.sealAll();
			// else the next start wouldn't find what is wrong
			if (missing().isEmpty()) {
				lookForLost();
				note();
				this.sealing.sealAll();
			}
		}
		catch (IOException | RuntimeException ex) {
			log.error("止めるときに、操作の記録に封をするか控えることができませんでした。次に動かしたときにします", ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return AFTER_THE_PAGES;
	}

	@Scheduled(cron = "${tejuncho.audit.note-at}", zone = "Asia/Tokyo")
	void noteDaily() {
		// each server keeps its own note; one mail of them is enough
		lookForLost();
		Note note = note();
		if (this.mail.isSent()) {
			this.once.run("audit-note-mail", "封の控えのメール",
					() -> this.mail.send(note, this.verification.verify().headline()));
		}
		thin();
	}

	// the entry comes after the note: what the trail tells of was there
	Note note() {
		this.sealing.sealAll();
		Note note = new Note(this.clock.instant(), this.seals.newest());
		log.info("操作の記録の封の控え {}", note);
		try {
			this.notes.add(note);
			this.places.of(note)
				.ifPresent((place) -> this.trail.record(AuditActor.TEJUNCHO, NotedPlace.ACT, "操作の記録", place.detail()));
		}
		catch (IOException ex) {
			log.error("操作の記録の封を {} に控えられませんでした。置場の空きと、書く権限を確かめてください", this.notes.file(), ex);
		}
		return note;
	}

	private void thin() {
		try {
			this.notes.thin(this.clock.instant().minus(OLD), (note) -> !this.seals.has(note.seal()));
		}
		catch (IOException ex) {
			log.debug("The notes can't be read: the check says so", ex);
		}
	}

	// the last note, if nothing has its seal
	private Optional<Note> missing() throws IOException {
		List<Note> notes = this.notes.read();
		return notes.isEmpty() ? Optional.empty()
				: Optional.of(notes.getLast()).filter((note) -> !this.seals.has(note.seal()));
	}

	private void lookForLost() {
		try {
			this.places.lost().ifPresent((place) -> {
				log.error("操作の記録の封の控え {} が、失われています。ファイルが消されたか、短くされたおそれがあります", place.inWords());
				this.trail.record(AuditActor.TEJUNCHO, NotedPlace.LOST, "操作の記録", place.inWords(), List
					.of(new Evidence(Source.NOTES_LOST, "notes", place.seal().digest(), place.inWords(), Map.of())));
			});
		}
		catch (IOException ex) {
			log.debug("That the notes can't be read is told elsewhere", ex);
		}
	}

	private void compare() {
		try {
			missing().ifPresent((note) -> {
				log.error("操作の記録に、控えた封がありません。記録が消されたか、作り直されたおそれがあります：{}", note);
				this.trail.record(AuditActor.TEJUNCHO, AuditActs.NOTE_NOT_FOUND, "操作の記録", note.inWords());
			});
		}
		catch (IOException ex) {
			log.error("操作の記録の封の控え {} を読めませんでした", this.notes.file(), ex);
			this.trail.record(AuditActor.TEJUNCHO, AuditActs.NOTES_UNREADABLE, "操作の記録", this.notes.file());
		}
	}

}
