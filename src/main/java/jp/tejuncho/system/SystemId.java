package jp.tejuncho.system;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * 情報システムの識別子.
 *
 * @param value the number under which the system is known
 */
@Embeddable
public record SystemId(UUID value) implements Serializable {

	/**
	 * A number nobody has used yet.
	 * @return a fresh id
	 */
	public static SystemId fresh() {
		return new SystemId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
