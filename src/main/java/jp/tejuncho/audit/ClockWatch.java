package jp.tejuncho.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;

/**
 * 時計の見張り.
 *
 * A clock that was put forward or back is an act of its own in the trail. Without it, a
 * corrected clock looked like forged entries, and a clock that was set to make entries
 * look older left no trace. Told apart by the counter of the processor, which nobody
 * sets, and over a stop by the newest entry. Looked at each minute and before each entry,
 * so that no entry bears a time of a new clock before the trail says that it is one.
 */
@Component
class ClockWatch {

	/** 記録に残る操作の名. */
	static final TrailAct ACT = TrailAct.open("サーバーの時計が変わった");

	private static final Duration TRIFLE = Duration.ofMinutes(1);

	private static final Pattern WORDS = Pattern.compile("(?:(\\d+)日)?(?:(\\d+)時間)?(?:(\\d+)分)?(?:(\\d+)秒)?(進んだ|戻った)");

	private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

	private final AuditTrail trail;

	private final AuditSealing sealing;

	private final AuditSeals seals;

	private final Clock clock;

	private final SteadyCounter counter;

	private final TransactionTemplate apart;

	private final ReentrantLock looking = new ReentrantLock();

	private volatile @Nullable Seen last;

	@Autowired
	ClockWatch(AuditTrail trail, AuditSealing sealing, AuditSeals seals, Clock clock,
			PlatformTransactionManager transactions, ObjectProvider<SteadyCounter> counter) {
		this(trail, sealing, seals, clock, transactions, counter.getIfAvailable(() -> System::nanoTime));
	}

	ClockWatch(AuditTrail trail, AuditSealing sealing, AuditSeals seals, Clock clock,
			PlatformTransactionManager transactions, SteadyCounter counter) {
		this.trail = trail;
		this.sealing = sealing;
		this.seals = seals;
		this.clock = clock;
		this.counter = counter;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	@Scheduled(fixedDelayString = "${tejuncho.audit.seal-every}")
	void look() {
		this.looking.lock();
		try {
			Seen now = now();
			Seen before = this.last;
			Duration jump = (before != null) ? before.until(now) : Duration.between(latest(now.at()), now.at());
			tell(jump, now);
			this.last = now;
		}
		finally {
			this.looking.unlock();
		}
	}

	/**
	 * Looks before an entry is written. It stays cheap: nothing is asked of the database
	 * unless the clock has jumped. Nobody waits who holds a connection: one tells for
	 * all.
	 */
	void lookBeforeEntry() {
		Seen seen = this.last;
		if (seen == null || !isJump(seen.until(now())) || !this.looking.tryLock()) {
			return;
		}
		try {
			tellApart();
		}
		finally {
			this.looking.unlock();
		}
	}

	// apart from the transaction of the entry, which may be lost; and whatever goes wrong
	// with it, the entry itself is written
	private void tellApart() {
		Seen before = this.last;
		Seen now = now();
		Duration jump = (before != null) ? before.until(now) : Duration.ZERO;
		try {
			this.apart.executeWithoutResult((_) -> tell(jump, now));
		}
		catch (RuntimeException ex) {
			this.last = before;
			log.error("サーバーの時計が変わったことを記録できませんでした。次にもう一度試します", ex);
		}
	}

	// first it counts as seen: its own entry asks again
	private void tell(Duration jump, Seen now) {
		if (isJump(jump)) {
			this.last = now;
			this.sealing.sealFuture();
			this.trail.record(AuditActor.TEJUNCHO, ACT, "サーバー", inWords(jump));
			// what is older than the last seal is not found by a search of the last day
			this.sealing.sealAll();
		}
	}

	private static boolean isJump(Duration jump) {
		return jump.abs().compareTo(TRIFLE) >= 0;
	}

	private Seen now() {
		return new Seen(this.clock.instant(), this.counter.nanos());
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

	/**
	 * Reads what {@link #inWords} wrote.
	 * @param words the detail of an entry
	 * @return how far the clock went; negative if back
	 */
	static Optional<Duration> read(String words) {
		Matcher found = WORDS.matcher(words);
		if (!found.matches()) {
			return Optional.empty();
		}
		Duration length = Duration.ofDays(number(found.group(1)))
			.plusHours(number(found.group(2)))
			.plusMinutes(number(found.group(3)))
			.plusSeconds(number(found.group(4)));
		return Optional.of("戻った".equals(found.group(5)) ? length.negated() : length);
	}

	private static long number(@Nullable String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
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

		Duration until(Seen later) {
			return Duration.between(this.at.plusNanos(later.count - this.count), later.at);
		}

	}

}
