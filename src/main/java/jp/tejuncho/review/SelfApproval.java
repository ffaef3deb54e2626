package jp.tejuncho.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.SectionId;

/**
 * 自ら書いた文書を承認できる課.
 *
 * For a section with one person only. Whoever approves by it is named together with the
 * reason, for ever.
 */
@Entity
public class SelfApproval {

	@Id
	@Column(name = "section_id")
	private UUID sectionId;

	private String reason;

	private String grantedBy;

	private Instant grantedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected SelfApproval() {
	}

	SelfApproval(SectionId section, String reason, String grantedBy, Instant grantedAt) {
		this.sectionId = section.value();
		this.reason = reason;
		this.grantedBy = grantedBy;
		this.grantedAt = grantedAt;
	}

	public SectionId section() {
		return new SectionId(this.sectionId);
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

	/**
	 * What stands beside an approval that needed it.
	 * @return a sentence
	 */
	String exemption() {
		return "自ら書いた文書の承認（例外）。理由：" + this.reason + "（許可した人：" + this.grantedBy + "）";
	}

}
