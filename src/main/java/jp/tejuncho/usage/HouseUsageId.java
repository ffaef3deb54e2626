package jp.tejuncho.usage;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * 用字用語の項目の識別子.
 *
 * @param value the number under which the entry is known
 */
@Embeddable
public record HouseUsageId(UUID value) implements Serializable {

	/**
	 * A number nobody has used yet.
	 * @return a fresh id
	 */
	public static HouseUsageId fresh() {
		return new HouseUsageId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
