package jp.tejuncho.platform;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.AuditNotes.Note;

/**
 * 封を控えること.
 *
 * The log and the file get the end of the chain each day and at each start; what a start
 * finds to differ from the last note is said aloud before anything goes on.
 */
@Component
class AuditNoting {

	private static final Logger log = LoggerFactory.getLogger(AuditNoting.class);

	private final AuditSealing sealing;

	private final AuditSeals seals;

	private final AuditNotes notes;

	private final AuditNoteMail mail;

	private final AuditTrail trail;

	private final Clock clock;

	private final OncePerDay once;

	AuditNoting(AuditSealing sealing, AuditSeals seals, AuditNotes notes, AuditNoteMail mail, AuditTrail trail,
			Clock clock, OncePerDay once) {
		this.sealing = sealing;
		this.seals = seals;
		this.notes = notes;
		this.mail = mail;
		this.trail = trail;
		this.clock = clock;
		this.once = once;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		compare();
		note();
	}

	@Scheduled(cron = "${tejuncho.audit.note-at}", zone = "Asia/Tokyo")
	void noteDaily() {
		// each server keeps its own note; one mail of them is enough
		Note note = note();
		this.once.run("audit-note-mail", "封の控えのメール", () -> this.mail.send(note));
	}

	Note note() {
		this.sealing.sealRecent();
		Note note = new Note(this.clock.instant(), this.seals.newest());
		log.info("操作の記録の封の控え {}", note);
		try {
			this.notes.add(note);
		}
		catch (IOException ex) {
			log.error("操作の記録の封を {} に控えられませんでした。置場の空きと、書く権限を確かめてください", this.notes.file(), ex);
		}
		return note;
	}

	private void compare() {
		try {
			List<Note> notes = this.notes.read();
			if (!notes.isEmpty() && !this.seals.has(notes.getLast().seal())) {
				log.error("操作の記録に、控えた封がありません。記録が消されたか、作り直されたおそれがあります：{}", notes.getLast());
				this.trail.record(AuditActor.TEJUNCHO, "控えた封が見つからない", "操作の記録", notes.getLast().inWords());
			}
		}
		catch (IOException ex) {
			log.error("操作の記録の封の控え {} を読めませんでした", this.notes.file(), ex);
			this.trail.record(AuditActor.TEJUNCHO, "封の控えを読めない", "操作の記録", this.notes.file());
		}
	}

}
