package jp.tejuncho.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * 知らせ.
 *
 * Tells a person who had acted on a document that it was taken out of their hands. It
 * stands until the person says that it was read.
 */
@Entity
@Table(name = "review_notice")
final class Notice {

	@EmbeddedId
	private Key id;

	private @Nullable Instant readAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Notice() {
	}

	Notice(Outcome outcome, UUID person) {
		this.id = new Key(outcome.draft().value(), outcome.position(), person);
	}

	Key id() {
		return this.id;
	}

	void read(Instant at) {
		if (this.readAt == null) {
			this.readAt = at;
		}
	}

	/**
	 * Who is told of what.
	 *
	 * @param draftId the draft
	 * @param position the outcome
	 * @param person the person
	 */
	@Embeddable
	record Key(@Column(name = "draft_id") UUID draftId, int position, UUID person) implements Serializable {
	}

}
