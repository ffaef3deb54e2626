package jp.tejuncho.platform.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;

/**
 * また書けるようになったかを試すこと.
 *
 * The first entry that can be written is the one that says so. One alone may find a hole
 * in the file on a disk that is still full: there must be room for more.
 */
@Component
class StoreRecovery {

	static final TrailAct ROOM_AGAIN = TrailAct.covered("ディスクに空きができ、また保存できるようになった");

	private static final Logger log = LoggerFactory.getLogger(StoreRecovery.class);

	private final StoreTroubles troubles;

	private final StoreHealth health;

	private final AuditTrail trail;

	StoreRecovery(StoreTroubles troubles, StoreHealth health, AuditTrail trail) {
		this.troubles = troubles;
		this.health = health;
		this.trail = trail;
	}

	@Scheduled(fixedDelayString = "${tejuncho.store.try-again-every}")
	void look() {
		if (!this.troubles.isFull() || !this.health.hasRoom() || !this.troubles.takesMore()) {
			return;
		}
		try {
			this.trail.record(AuditActor.TEJUNCHO, ROOM_AGAIN, "サーバー", "");
			this.troubles.over();
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("Still no room", ex);
		}
	}

}
