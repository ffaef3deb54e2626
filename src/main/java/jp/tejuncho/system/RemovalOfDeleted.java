package jp.tejuncho.system;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.ReadOnlyMode;

/**
 * 削除の後始末.
 *
 * Whether something can be brought back is decided by the calendar; this only removes the
 * words afterwards, each deletion in a transaction of its own. What it did not come to
 * today it does another time.
 */
@Component
class RemovalOfDeleted {

	private static final Logger LOG = LoggerFactory.getLogger(RemovalOfDeleted.class);

	private final Deletions deletions;

	private final Deleting deleting;

	private final List<SystemContents> contents;

	private final Authorships authorships;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transactions;

	private final ReadOnlyMode readOnly;

	RemovalOfDeleted(Deletions deletions, Deleting deleting, ObjectProvider<SystemContents> contents,
			Authorships authorships, AuditTrail audit, Clock clock, PlatformTransactionManager transactionManager,
			ReadOnlyMode readOnly) {
		this.deletions = deletions;
		this.deleting = deleting;
		this.contents = contents.orderedStream().toList();
		this.authorships = authorships;
		this.audit = audit;
		this.clock = clock;
		this.readOnly = readOnly;
		this.transactions = new TransactionTemplate(transactionManager);
	}

	@Scheduled(fixedDelayString = "${tejuncho.deletion.remove-every}",
			initialDelayString = "${tejuncho.deletion.remove-first-after}")
	void removeAll() {
		if (this.readOnly.postpones("削除したものの後始末")) {
			return;
		}
		for (UUID id : this.deletions.openBefore(this.clock.instant().minus(Duration.ofDays(Deletion.DAYS)))) {
			try {
				this.transactions.executeWithoutResult((_) -> remove(id));
			}
			catch (OptimisticLockingFailureException ex) {
				LOG.debug("Deletion {} was taken back meanwhile", id, ex);
			}
		}
	}

	private void remove(UUID id) {
		this.deletions.findById(id)
			.filter((deletion) -> deletion.ending() == null && !deletion.isReversible(this.deleting.today()))
			.ifPresent((deletion) -> {
				deletion.end(Deletion.Ending.REMOVED, AuditActor.TEJUNCHO.name(), this.clock.instant());
				this.deletions.saveAndFlush(deletion);
				this.contents.forEach((room) -> room.remove(deletion));
				this.authorships.forget(List.of(deletion.subject()));
				if (deletion.isOfSystem()) {
					this.deletions.forgetAnswers(deletion.subject());
				}
				this.audit.record(AuditActor.TEJUNCHO, SystemActs.removed(deletion.what()),
						InformationSystem.subject(deletion.systemName(), deletion.subject()),
						deletion.byName() + "が削除してから" + Deletion.DAYS + "日が過ぎた");
			});
	}

}
