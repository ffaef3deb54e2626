package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.EditionId;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.SystemId;

/**
 * 案.
 *
 * Holds only which system, which kind and which edition: what was decided of each clause
 * is an aggregate of its own ({@link ClauseDecision}), so that two people working on two
 * clauses never meet. One that was deleted is found by no query of entities.
 */
@Entity
@SQLRestriction(Deletion.NOT_DELETED)
public final class Draft {

	@EmbeddedId
	private DraftId id;

	@Column(name = "system_id")
	private UUID systemId;

	@Enumerated(EnumType.STRING)
	private DocumentKind kind;

	private String editionId;

	private String createdBy;

	private Instant createdAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Draft() {
	}

	Draft(SystemId system, DocumentKind kind, EditionId edition, String createdBy, Instant createdAt) {
		this.id = DraftId.random();
		this.systemId = system.value();
		this.kind = kind;
		this.editionId = edition.value();
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

	public DraftId id() {
		return this.id;
	}

	public SystemId system() {
		return new SystemId(this.systemId);
	}

	public DocumentKind kind() {
		return this.kind;
	}

	public EditionId edition() {
		return new EditionId(this.editionId);
	}

	public String createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
