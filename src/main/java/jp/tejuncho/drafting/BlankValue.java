package jp.tejuncho.drafting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;
import jp.tejuncho.system.SystemId;

/**
 * 空欄の値.
 *
 * Belongs to the information system, not to a draft: given once, it fills every place
 * that uses it, in both documents.
 */
@Entity
public final class BlankValue {

	/** 値の長さの上限 (文字). */
	public static final int MAX_CONTENT = 2000;

	@EmbeddedId
	private Key id;

	private String content;

	private String writtenBy;

	private Instant writtenAt;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	BlankValue() {
	}

	BlankValue(SystemId system, String variable, String content, String by, Instant at) {
		this.id = new Key(system.value(), variable);
		write(content, by, at);
	}

	void write(String content, String by, Instant at) {
		this.content = content;
		this.writtenBy = by;
		this.writtenAt = at;
	}

	public String variable() {
		return this.id.variable();
	}

	public String content() {
		return this.content;
	}

	public String writtenBy() {
		return this.writtenBy;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

	/**
	 * Which variable of which system.
	 *
	 * @param systemId the system
	 * @param variable the variable's name
	 */
	@Embeddable
	public record Key(@Column(name = "system_id") UUID systemId, String variable) implements Serializable {
	}

}
