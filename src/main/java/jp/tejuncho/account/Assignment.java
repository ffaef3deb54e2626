package jp.tejuncho.account;

import java.io.Serializable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.SectionId;

/**
 * 役割の割当て.
 *
 * @param role what the person does
 * @param section the section it holds for; null is 全庁
 */
@Embeddable
public record Assignment(@Enumerated(EnumType.STRING) Role role,
		@Embedded @AttributeOverride(name = "value", column = @Column(name = "section_id")) @Nullable SectionId section)
		implements
			Serializable {

	public Assignment {
		if (role.everywhere() && section != null) {
			throw new IllegalArgumentException(role + " holds for the whole body");
		}
	}

	/**
	 * 課の割当て.
	 * @param role what the person does
	 * @param section the section it holds for
	 * @return the assignment
	 */
	public static Assignment of(Role role, SectionId section) {
		return new Assignment(role, section);
	}

	/**
	 * 全庁の割当て.
	 * @param role what the person does
	 * @return the assignment
	 */
	public static Assignment everywhere(Role role) {
		return new Assignment(role, null);
	}

	boolean covers(SectionId other) {
		return this.section == null || this.section.equals(other);
	}

}
