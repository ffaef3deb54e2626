package jp.tejuncho.account;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * 利用者の識別子.
 *
 * @param value the number under which the person is known
 */
@Embeddable
public record StaffId(UUID value) implements Serializable {

	static StaffId fresh() {
		return new StaffId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
