package jp.tejuncho.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.SectionId;

/**
 * 自ら書いた文書を承認できる課.
 *
 * For a section with one person only. Whoever approves by it is named together with the
 * reason, for ever; an exemption that has ended stays to be read.
 */
@Entity
@Table(name = "self_approval_grant")
public final class SelfApproval {

	@Id
	private UUID id;

	private UUID sectionId;

	/** The section while it holds, so that the database admits one only. */
	private @Nullable UUID holdsFor;

	private String reason;

	private String grantedBy;

	private Instant grantedAt;

	private String endedReason = "";

	private String endedBy = "";

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	SelfApproval() {
	}

	SelfApproval(SectionId section, String reason, String grantedBy, Instant grantedAt) {
		this.id = UUID.randomUUID();
		this.sectionId = section.value();
		this.holdsFor = section.value();
		this.reason = reason;
		this.grantedBy = grantedBy;
		this.grantedAt = grantedAt;
	}

	void end(String why, String by, Instant at) {
		this.holdsFor = null;
		this.endedReason = why;
		this.endedBy = by;
		this.endedAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public SectionId section() {
		return new SectionId(this.sectionId);
	}

	public boolean holds() {
		return this.holdsFor != null;
	}

	public String reason() {
		return this.reason;
	}

	public String grantedBy() {
		return this.grantedBy;
	}

	public Instant grantedAt() {
		return this.grantedAt;
	}

	public String endedReason() {
		return this.endedReason;
	}

	public String endedBy() {
		return this.endedBy;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/**
	 * What stands beside an approval that needed it.
	 * @return a sentence
	 */
	String exemption() {
		return "自ら書いた文書の承認（例外）。理由：" + this.reason + "（許可した人：" + this.grantedBy + "）";
	}

}
