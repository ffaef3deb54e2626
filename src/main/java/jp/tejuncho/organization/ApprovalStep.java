package jp.tejuncho.organization;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import jp.tejuncho.edition.DocumentKind;

/**
 * 承認の経路の一段.
 *
 * @param documentKind the document that goes this way
 * @param act what is done
 * @param post who does it; for a report, who receives it
 */
@Embeddable
public record ApprovalStep(@Enumerated(EnumType.STRING) DocumentKind documentKind,
		@Enumerated(EnumType.STRING) ApprovalAct act, @Enumerated(EnumType.STRING) Post post) {

	/**
	 * 起案 情報システム担当者.
	 * @return the step in words
	 */
	public String label() {
		return this.act.label() + "　" + this.post.label();
	}

}
