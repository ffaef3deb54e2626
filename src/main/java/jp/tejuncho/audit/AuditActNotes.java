package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.audit.AuditSeals.SealedAct;

/**
 * 大事な操作の封を控えること.
 *
 * A chain cut off or made anew within the day is found only by what was noted within the
 * day: once an approval, anything else that proves something, or a check is sealed, the
 * end of the chain is noted.
 */
@Component
class AuditActNotes implements SealFollower {

	private static final Logger log = LoggerFactory.getLogger(AuditActNotes.class);

	private final AuditNotes notes;

	private final Clock clock;

	AuditActNotes(AuditNotes notes, Clock clock) {
		this.notes = notes;
		this.clock = clock;
	}

	@Override
	public void sealed(List<SealedAct> acts) {
		if (acts.stream().map(SealedAct::act).anyMatch((act) -> act != null && counts(act))) {
			Note note = new Note(this.clock.instant(), acts.getLast().seal());
			log.info("操作の記録の封の控え {}", note);
			try {
				this.notes.add(note);
			}
			catch (IOException ex) {
				log.error("操作の記録の封を {} に控えられませんでした。置場の空きと、書く権限を確かめてください", this.notes.file(), ex);
			}
		}
	}

	private static boolean counts(RecordedAct act) {
		return Evidence.proves(act.evidence()) || act.is(AuditVerification.ACT);
	}

}
