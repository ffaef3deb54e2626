package jp.tejuncho.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 操作の記録に封をする.
 *
 * Apart from the transactions that write: a lock on the end of the chain would make
 * everybody wait for everybody. Of two who seal at once the number of the seal lets one
 * through; the other looks again.
 */
@Component
class AuditSealing {

	static final int AT_ONCE = 1_000;

	private static final int TRIES = 20;

	// No transaction is open for so long. A full search is made before each verification.
	private static final Duration LATE = Duration.ofDays(1);

	private final AuditSeals seals;

	private final TransactionTemplate transaction;

	AuditSealing(AuditSeals seals, PlatformTransactionManager transactions) {
		this.seals = seals;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Scheduled(fixedDelayString = "${tejuncho.audit.seal-every}", initialDelayString = "${tejuncho.audit.seal-every}")
	void sealRecent() {
		seal(() -> since(this.seals.newestHappenedAt()));
	}

	void sealAll() {
		seal(() -> Instant.EPOCH);
	}

	private static Instant since(Instant newest) {
		return newest.isAfter(Instant.EPOCH.plus(LATE)) ? newest.minus(LATE) : Instant.EPOCH;
	}

	private void seal(Supplier<Instant> since) {
		int sealed = AT_ONCE;
		while (sealed == AT_ONCE) {
			sealed = sealOnce(since);
		}
	}

	private int sealOnce(Supplier<Instant> since) {
		for (int tries = 1;; tries++) {
			try {
				Integer sealed = this.transaction.execute((status) -> sealNext(since.get()));
				return (sealed != null) ? sealed : 0;
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException | QueryTimeoutException ex) {
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	private int sealNext(Instant since) {
		AuditSeal newest = this.seals.newest();
		List<AuditSeals.SealedAct> sealed = new ArrayList<>();
		for (RecordedAct act : this.seals.unsealed(since, AT_ONCE)) {
			AuditSeals.SealedAct next = AuditSeals.SealedAct.of(act, newest);
			sealed.add(next);
			newest = next.seal();
		}
		if (!sealed.isEmpty()) {
			this.seals.add(sealed);
		}
		return sealed.size();
	}

}
