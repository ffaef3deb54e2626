package jp.tejuncho.archive;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/**
 * 保存した内容の一部.
 */
@Entity
@Immutable
final class ArchivedPart implements Persistable<ArchivedPart.Key> {

	@EmbeddedId
	private Key id;

	private byte[] content;

	@SuppressWarnings("NullAway.Init")
	ArchivedPart() {
	}

	ArchivedPart(String digest, int part, byte[] content) {
		this.id = new Key(digest, part);
		this.content = content.clone();
	}

	byte[] content() {
		return this.content.clone();
	}

	@Override
	public Key getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	/**
	 * Which part of what.
	 *
	 * @param digest SHA-256 of the whole
	 * @param part counted from 0
	 */
	@Embeddable
	record Key(String digest, int part) implements Serializable {
	}

}
