package jp.tejuncho.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditSeals.SealedAct;

/**
 * 操作の記録に封をする.
 *
 * Apart from the transactions that write: a lock on the end of the chain would make
 * everybody wait for everybody. Of two who seal at once the number of the seal lets one
 * through; the other looks again. What had to be sealed long ago is told before it is.
 */
@Component
public class AuditSealing {

	static final int AT_ONCE = 1_000;

	private static final int TRIES = 20;

	// No transaction is open for so long. A full search is made each day, and at each
	// start
	// and stop.
	private static final Duration LATE = Duration.ofDays(1);

	// Two servers may have clocks that differ by a little
	private static final Duration TRIFLE = Duration.ofSeconds(10);

	private final AuditSeals seals;

	private final AuditBacklog backlog;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final List<SealFollower> followers;

	AuditSealing(AuditSeals seals, AuditBacklog backlog, Clock clock, PlatformTransactionManager transactions,
			ObjectProvider<SealFollower> followers) {
		this.seals = seals;
		this.backlog = backlog;
		this.clock = clock;
		this.followers = followers.orderedStream().toList();
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Scheduled(fixedDelayString = "${tejuncho.audit.seal-every}", initialDelayString = "${tejuncho.audit.seal-every}")
	void sealRecent() {
		Instant newest = this.seals.newestHappenedAt();
		Instant now = this.clock.instant();
		// what was sealed before the clock was set back must not hide what comes now
		newest = newest.isBefore(now) ? newest : now;
		seal(now, newest.isAfter(Instant.EPOCH.plus(LATE)) ? newest.minus(LATE) : Instant.EPOCH);
	}

	void sealAll() {
		seal(this.clock.instant(), Instant.EPOCH);
	}

	/**
	 * 封をして、いちばん新しい封を答える.
	 * @return {@link AuditSeal#NONE} where nothing was ever recorded
	 */
	public AuditSeal seal() {
		sealAll();
		return this.seals.newest();
	}

	private void seal(Instant now, Instant since) {
		this.backlog.look();
		sealLater(now);
		seal(since);
		this.backlog.sealed(now);
	}

	/**
	 * What bears a later time than now was written before the clock was set back, and
	 * goes before everything that was written since.
	 */
	void sealFuture() {
		this.backlog.look();
		sealLater(this.clock.instant());
	}

	private void sealLater(Instant now) {
		seal(now.plus(TRIFLE));
	}

	// Each search begins where the one before ended, so no backlog is read twice
	private void seal(Instant since) {
		List<SealedAct> sealed = sealOnce(since);
		while (sealed.size() == AT_ONCE) {
			sealed = sealOnce(sealed.getLast().happenedAt());
		}
	}

	private List<SealedAct> sealOnce(Instant since) {
		for (int tries = 1;; tries++) {
			try {
				List<SealedAct> sealed = Objects.requireNonNull(this.transaction.execute((status) -> sealNext(since)));
				this.followers.forEach((follower) -> follower.sealed(sealed));
				return sealed;
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException | QueryTimeoutException ex) {
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	private List<SealedAct> sealNext(Instant since) {
		AuditSeal newest = this.seals.newest();
		List<RecordedAct> acts = this.seals.unsealed(since, AT_ONCE);
		List<SealedAct> sealed = new ArrayList<>();
		for (RecordedAct act : acts) {
			SealedAct next = SealedAct.of(act, newest);
			sealed.add(next);
			newest = next.seal();
		}
		if (!sealed.isEmpty()) {
			this.seals.add(sealed);
		}
		return sealed;
	}

}
