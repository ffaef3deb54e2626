package jp.tejuncho.platform;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * 操作の記録.
 *
 * Never changed and never deleted, therefore without a version. The person's name is kept
 * as it was at that time.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry implements Persistable<UUID> {

	@Id
	private UUID id;

	private Instant happenedAt;

	private @Nullable UUID actorId;

	private String actor;

	private String act;

	private String subject;

	private String detail;

	private String remoteAddress;

	@SuppressWarnings("NullAway.Init")
	protected AuditEntry() {
	}

	AuditEntry(Instant happenedAt, AuditActor actor, String act, String subject, String detail, String remoteAddress) {
		this.id = UUID.randomUUID();
		this.happenedAt = happenedAt;
		this.actorId = actor.id();
		this.actor = cut(actor.name(), 200);
		this.act = cut(act, 100);
		this.subject = cut(subject, 500);
		this.detail = cut(detail, 2000);
		this.remoteAddress = cut(remoteAddress, 100);
	}

	private static String cut(String text, int max) {
		if (text.length() <= max) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
		return text.substring(0, end) + "…";
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
