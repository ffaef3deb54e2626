package jp.tejuncho.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import jp.tejuncho.platform.AuditSeals.SealedAct;
import jp.tejuncho.platform.AuditVerdict.Fault;
import jp.tejuncho.platform.AuditVerdict.Kind;

/**
 * 操作の記録の検査.
 *
 * Whoever may write into the tables can make the whole chain anew. Only a digest that was
 * written down elsewhere shows that.
 */
@Service
public class AuditVerification {

	/** How much later than its time an act may be sealed after another. */
	static final Duration LATE = Duration.ofMinutes(10);

	private static final int PAGE = 1_000;

	private final AuditSealing sealing;

	private final AuditSeals seals;

	AuditVerification(AuditSealing sealing, AuditSeals seals) {
		this.sealing = sealing;
		this.seals = seals;
	}

	/**
	 * いちばん新しい封.
	 * @return {@link AuditSeal#NONE} before the first
	 */
	public AuditSeal newest() {
		return this.seals.newest();
	}

	public AuditVerdict verify() {
		return verify("");
	}

	/**
	 * 検査する.
	 * @param noted the digest of a seal that was written down; empty if none was
	 * @return the first thing that doesn't fit, or that everything does
	 */
	public AuditVerdict verify(String noted) {
		this.sealing.sealAll();
		Walk walk = new Walk(noted);
		List<SealedAct> page;
		do {
			page = this.seals.after(walk.last.number(), PAGE);
			for (SealedAct next : page) {
				Fault fault = walk.fault(next);
				if (fault != null) {
					return new AuditVerdict(walk.last, fault);
				}
			}
		}
		while (page.size() == PAGE);
		return new AuditVerdict(walk.last, walk.absent());
	}

	/**
	 * Along the chain, remembering no more than where it is.
	 */
	private static final class Walk {

		private final String noted;

		private boolean notedSeen;

		private AuditSeal last = AuditSeal.NONE;

		private Instant newest = Instant.EPOCH;

		Walk(String noted) {
			this.noted = noted;
			this.notedSeen = noted.isEmpty() || noted.equals(AuditSeal.NONE.digest());
		}

		@Nullable Fault fault(SealedAct next) {
			long number = this.last.number() + 1;
			RecordedAct act = next.act();
			if (next.seal().number() != number) {
				return new Fault(Kind.SEAL_MISSING, number, "");
			}
			if (act == null) {
				return new Fault(Kind.ENTRY_MISSING, number, next.entry().toString());
			}
			if (!act.sealedAfter(this.last).equals(next.seal())) {
				return new Fault(Kind.CHANGED, number, act.inWords());
			}
			if (act.happenedAt().isBefore(this.newest.minus(LATE))) {
				return new Fault(Kind.INSERTED, number, act.inWords());
			}
			pass(next.seal(), act.happenedAt());
			return null;
		}

		private void pass(AuditSeal seal, Instant happenedAt) {
			this.last = seal;
			this.newest = happenedAt.isAfter(this.newest) ? happenedAt : this.newest;
			this.notedSeen |= seal.digest().equals(this.noted);
		}

		@Nullable Fault absent() {
			return this.notedSeen ? null : new Fault(Kind.NOTED_ABSENT, this.last.number(), this.noted);
		}

	}

}
