package jp.tejuncho.organization;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * 課の識別子.
 *
 * @param value the number under which the section is known
 */
@Embeddable
public record SectionId(UUID value) implements Serializable {

	/**
	 * A number nobody has used yet.
	 * @return a fresh id
	 */
	public static SectionId fresh() {
		return new SectionId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
