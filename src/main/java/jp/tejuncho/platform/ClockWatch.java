package jp.tejuncho.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 時計の見張り.
 *
 * A clock that was put forward or back is an act of its own in the trail. Without it, a
 * corrected clock looked like forged entries, and a clock that was set to make entries
 * look older left no trace. Told apart by the counter of the processor, which nobody
 * sets, and over a stop by the newest entry.
 */
@Component
class ClockWatch {

	/** 記録に残る操作の名. */
	static final String ACT = "サーバーの時計が変わった";

	private static final Duration TRIFLE = Duration.ofMinutes(1);

	private final AuditTrail trail;

	private final AuditSealing sealing;

	private final AuditSeals seals;

	private final Clock clock;

	private final LongSupplier counter;

	private @Nullable Seen last;

	@Autowired
	ClockWatch(AuditTrail trail, AuditSealing sealing, AuditSeals seals, Clock clock) {
		this(trail, sealing, seals, clock, System::nanoTime);
	}

	ClockWatch(AuditTrail trail, AuditSealing sealing, AuditSeals seals, Clock clock, LongSupplier counter) {
		this.trail = trail;
		this.sealing = sealing;
		this.seals = seals;
		this.clock = clock;
		this.counter = counter;
	}

	@Scheduled(fixedDelayString = "${tejuncho.audit.seal-every}")
	synchronized void look() {
		Seen now = new Seen(this.clock.instant(), this.counter.getAsLong());
		Seen before = this.last;
		Instant due = (before != null) ? before.at().plusNanos(now.count() - before.count()) : latest(now.at());
		Duration jump = Duration.between(due, now.at());
		if (jump.abs().compareTo(TRIFLE) >= 0) {
			this.sealing.sealFuture();
			this.trail.record(AuditActor.TEJUNCHO, ACT, "サーバー", inWords(jump));
			// what is older than the last seal is not found by a search of the last day
			this.sealing.sealAll();
		}
		this.last = now;
	}

	// over a stop only a step back can be told
	private Instant latest(Instant now) {
		Instant newest = this.seals.newestHappenedAt();
		return newest.isAfter(now) ? newest : now;
	}

	static String inWords(Duration jump) {
		Duration length = jump.abs();
		StringBuilder words = new StringBuilder();
		append(words, length.toDays(), "日");
		append(words, length.toHoursPart(), "時間");
		append(words, length.toMinutesPart(), "分");
		append(words, length.toSecondsPart(), "秒");
		return words.append(jump.isNegative() ? "戻った" : "進んだ").toString();
	}

	private static void append(StringBuilder words, long count, String unit) {
		if (count > 0) {
			words.append(count).append(unit);
		}
	}

	/**
	 * 見た時.
	 *
	 * @param at the clock
	 * @param count the counter, in nanoseconds
	 */
	private record Seen(Instant at, long count) {

	}

}
