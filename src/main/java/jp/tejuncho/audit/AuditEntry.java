package jp.tejuncho.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.text.Excerpt;

/**
 * 操作の記録.
 *
 * Never changed and never deleted, therefore without a version. The person's name is kept
 * as it was at that time.
 */
@Entity
@Table(name = "audit_entry")
public final class AuditEntry implements Persistable<UUID> {

	@Id
	private UUID id;

	private Instant happenedAt;

	private @Nullable UUID actorId;

	private String actor;

	private String act;

	private String subject;

	private String detail;

	private String remoteAddress;

	private @Nullable String evidence;

	@SuppressWarnings("NullAway.Init")
	AuditEntry() {
	}

	AuditEntry(Instant happenedAt, AuditActor actor, String act, String subject, String detail, String remoteAddress) {
		this.id = UUID.randomUUID();
		this.happenedAt = happenedAt;
		this.actorId = actor.id();
		this.actor = Excerpt.beginning(actor.name(), 200);
		this.act = Excerpt.beginning(act, 100);
		this.subject = Excerpt.beginning(subject, 500);
		this.detail = Excerpt.beginning(detail, 2000);
		this.remoteAddress = Excerpt.beginning(remoteAddress, 100);
	}

	AuditEntry proving(List<Evidence> things) {
		this.evidence = things.isEmpty() ? null : Evidence.write(things);
		return this;
	}

	/**
	 * Whether it proves how something stood that is kept for ever.
	 * @return whether something was sealed with it
	 */
	public boolean proves() {
		return Evidence.proves(this.evidence);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	public Instant happenedAt() {
		return this.happenedAt;
	}

	public @Nullable UUID actorId() {
		return this.actorId;
	}

	public String actor() {
		return this.actor;
	}

	public String act() {
		return this.act;
	}

	public String subject() {
		return this.subject;
	}

	public String detail() {
		return this.detail;
	}

	public String remoteAddress() {
		return this.remoteAddress;
	}

}
