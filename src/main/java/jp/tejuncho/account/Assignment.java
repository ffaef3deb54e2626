package jp.tejuncho.account;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.SectionId;

/**
 * 役割の割当て.
 *
 * @param role what the person does
 * @param scope the section, as written in the database: 全庁 is a word of its own because a
 * part of a key cannot be null
 */
@Embeddable
public record Assignment(@Enumerated(EnumType.STRING) Role role,
		@Column(name = "section_id") String scope) implements Serializable {

	private static final String WHOLE_BODY = "ALL";

	public Assignment {
		if (role.everywhere() && !scope.equals(WHOLE_BODY)) {
			throw new IllegalArgumentException(role + " holds for the whole body");
		}
	}

	public static Assignment of(Role role, SectionId section) {
		return new Assignment(role, section.toString());
	}

	public static Assignment everywhere(Role role) {
		return new Assignment(role, WHOLE_BODY);
	}

	/**
	 * 課. 全庁ならない.
	 * @return the section, or null for the whole body
	 */
	public @Nullable SectionId section() {
		return this.scope.equals(WHOLE_BODY) ? null : new SectionId(UUID.fromString(this.scope));
	}

	boolean covers(SectionId section) {
		return this.scope.equals(WHOLE_BODY) || this.scope.equals(section.toString());
	}

}
