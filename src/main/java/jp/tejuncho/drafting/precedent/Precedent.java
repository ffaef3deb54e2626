package jp.tejuncho.drafting.precedent;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;

/**
 * 前例.
 *
 * Which draft another one was started from, by name: the other may change, or become
 * unreadable for those who go on with this one.
 */
@Entity
public final class Precedent {

	@Id
	@Column(name = "draft_id")
	private UUID draftId;

	private String systemName;

	private String editionName;

	private String takenBy;

	private Instant takenAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Precedent() {
	}

	Precedent(DraftId draft, Manuscript precedent, String by, Instant at) {
		this.draftId = draft.value();
		this.systemName = precedent.system().name();
		this.editionName = precedent.edition().name();
		this.takenBy = by;
		this.takenAt = at;
	}

	public DraftId draft() {
		return new DraftId(this.draftId);
	}

	public String systemName() {
		return this.systemName;
	}

	public String editionName() {
		return this.editionName;
	}

	public String takenBy() {
		return this.takenBy;
	}

	public Instant takenAt() {
		return this.takenAt;
	}

}
