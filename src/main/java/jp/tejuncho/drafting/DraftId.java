package jp.tejuncho.drafting;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 案の識別子.
 *
 * @param value random: it can't be guessed, though access is checked all the same
 */
@Embeddable
public record DraftId(@Column(name = "id") UUID value) implements Serializable {

	static DraftId random() {
		return new DraftId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
