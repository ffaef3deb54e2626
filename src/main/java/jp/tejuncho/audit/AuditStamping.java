package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.audit.AuditStamps.Kept;

/**
 * 控えた封に時刻の証明をもらうこと.
 *
 * By setting. What became of it is counted, for whoever watches. Each note is stamped
 * once; whoever doesn't answer is asked again, and nothing waits for it.
 */
@Component
class AuditStamping {

	static final Duration PAUSE = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(AuditStamping.class);

	private final AuditNotes notes;

	private final AuditStamps stamps;

	private final AuditStampAuthority authority;

	private final Clock clock;

	private final AtomicLong failures = new AtomicLong();

	/**
	 * The last stamp, or the start: whoever watches is told of an authority that never
	 * answers.
	 */
	private volatile Instant since;

	private Instant notBefore = Instant.MIN;

	AuditStamping(AuditNotes notes, AuditStamps stamps, AuditStampAuthority authority, Clock clock) {
		this.notes = notes;
		this.stamps = stamps;
		this.authority = authority;
		this.clock = clock;
		this.since = clock.instant();
	}

	boolean isAsked() {
		return this.authority.isAsked();
	}

	long failures() {
		return this.failures.get();
	}

	Duration stampedFor() {
		return Duration.between(this.since, this.clock.instant());
	}

	@Scheduled(fixedDelayString = "${tejuncho.audit.time-stamp-every:1m}", initialDelayString = "10s")
	void stampNewest() {
		if (!this.authority.isAsked() || this.clock.instant().isBefore(this.notBefore)) {
			return;
		}
		this.notes.newest()
			.map(Note::seal)
			.filter((seal) -> seal.number() > 0
					&& this.stamps.newest().filter((kept) -> kept.seal().equals(seal)).isEmpty())
			.ifPresent(this::stamp);
	}

	private void stamp(AuditSeal seal) {
		try {
			Kept kept = Kept.of(seal, this.authority.stamp(seal));
			log.info("操作の記録の封の時刻の証明 {}", kept);
			this.stamps.add(kept);
			this.since = this.clock.instant();
		}
		catch (IOException ex) {
			this.failures.incrementAndGet();
			this.notBefore = this.clock.instant().plus(PAUSE);
			log.error("操作の記録の封（{}件目）に、時刻の証明をもらえませんでした：{}。{}分後にまた試します。時刻認証局のアドレス、証明書、置場の空きを確かめてください", seal.number(),
					ex.getMessage(), PAUSE.toMinutes());
			log.debug("Why there is no time stamp", ex);
		}
	}

}
