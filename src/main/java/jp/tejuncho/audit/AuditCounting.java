package jp.tejuncho.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.platform.AuditTally;
import jp.tejuncho.text.JapanTime;

/**
 * 操作を数えて残すこと.
 *
 * The count of each minute becomes one entry of the trail. What waits is written before
 * the trail is read, and at a stop.
 */
@Component
public class AuditCounting implements AuditTally {

	/** Where a try came from, or what it was about, beyond the bound. */
	static final String OTHERS = "ほか";

	private static final int MOST_WAITING = 2_000;

	private static final Logger log = LoggerFactory.getLogger(AuditCounting.class);

	private final AuditEntries entries;

	private final Clock clock;

	private final ObjectProvider<ClockWatch> watch;

	private final TransactionTemplate transaction;

	private Map<Act, Count> counts = new LinkedHashMap<>();

	private final Map<String, Integer> kinds = new HashMap<>();

	AuditCounting(AuditEntries entries, Clock clock, PlatformTransactionManager transactions,
			ObjectProvider<ClockWatch> watch) {
		this.entries = entries;
		this.clock = clock;
		this.watch = watch;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public synchronized void count(String group, int most, Act act) {
		Act counted = act;
		if (!this.counts.containsKey(act)) {
			int others = this.kinds.merge(group, 1, Integer::sum);
			counted = (others > most) ? amongOthers(act) : act;
		}
		Instant now = this.clock.instant();
		this.counts.merge(counted, new Count(1, now, now), Count::and);
	}

	/**
	 * Writes what was counted, in a transaction of its own.
	 */
	@Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
	@PreDestroy
	public void write() {
		Map<Act, Count> waiting = taken();
		if (waiting.isEmpty()) {
			return;
		}
		this.watch.ifAvailable(ClockWatch::lookBeforeEntry);
		try {
			List<AuditEntry> summed = waiting.entrySet().stream().map(this::entry).toList();
			this.transaction.executeWithoutResult((_) -> summed.forEach(this.entries::save));
		}
		catch (RuntimeException ex) {
			log.error("数えた操作 {} 種を記録できませんでした。次にもう一度試します", waiting.size(), ex);
			putBack(waiting);
		}
	}

	private synchronized Map<Act, Count> taken() {
		Map<Act, Count> waiting = this.counts;
		this.counts = new LinkedHashMap<>();
		this.kinds.clear();
		return waiting;
	}

	// a database that is away for long must not fill the memory instead
	private synchronized void putBack(Map<Act, Count> waiting) {
		waiting.forEach((act, count) -> this.counts.merge((this.counts.size() < MOST_WAITING) ? act : amongOthers(act),
				count, Count::and));
	}

	private static Act amongOthers(Act act) {
		return new Act(act.actor(), act.act(), OTHERS, "", OTHERS);
	}

	private AuditEntry entry(Map.Entry<Act, Count> one) {
		Act act = one.getKey();
		String detail = (act.detail().isEmpty() ? "" : act.detail() + "　") + one.getValue().inWords();
		return new AuditEntry(this.clock.instant(), act.actor(), act.act().text(), act.subject(), detail,
				act.address());
	}

	/**
	 * 数.
	 *
	 * @param times how often
	 * @param first when for the first time
	 * @param last when for the last time
	 */
	private record Count(long times, Instant first, Instant last) {

		Count and(Count other) {
			return new Count(this.times + other.times, this.first.isBefore(other.first) ? this.first : other.first,
					this.last.isAfter(other.last) ? this.last : other.last);
		}

		String inWords() {
			String first = JapanTime.timeToTheSecond(this.first);
			String last = JapanTime.timeToTheSecond(this.last);
			return (first.equals(last) ? first : first + "から" + last + "まで") + "に%,d回".formatted(this.times);
		}

	}

}
