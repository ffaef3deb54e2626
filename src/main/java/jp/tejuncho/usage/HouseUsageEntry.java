package jp.tejuncho.usage;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;

/**
 * 用字用語の項目.
 */
@Entity
@Table(name = "house_usage")
public final class HouseUsageEntry {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private HouseUsageId id;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	private String distinctKey;

	private String wrongWord;

	private String rightWord;

	private String note;

	private String changedBy;

	private Instant changedAt;

	HouseUsageEntry(HouseUsageId id, HouseUsageWords words, String person, Instant now) {
		this.id = id;
		this.distinctKey = words.distinctKey();
		this.wrongWord = words.wrong();
		this.rightWord = words.right();
		this.note = words.note();
		this.changedBy = person;
		this.changedAt = now;
	}

	@SuppressWarnings("NullAway.Init")
	HouseUsageEntry() {
	}

	public HouseUsageId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public HouseUsageWords words() {
		return new HouseUsageWords(this.wrongWord, this.rightWord, this.note);
	}

	String distinctKey() {
		return this.distinctKey;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	void lay(HouseUsageWords words, String person, Instant now) {
		this.distinctKey = words.distinctKey();
		this.wrongWord = words.wrong();
		this.rightWord = words.right();
		this.note = words.note();
		this.changedBy = person;
		this.changedAt = now;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
