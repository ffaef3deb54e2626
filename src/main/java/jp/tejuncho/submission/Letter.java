package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;
import jp.tejuncho.review.Release;

/**
 * 起案文.
 *
 * Of one release, from the day somebody first stored it.
 */
@Entity
@Table(name = "submission_letter")
public final class Letter {

	/** Before anybody has stored it. */
	public static final long NOT_STORED = -1;

	@EmbeddedId
	private Release.Key id;

	@Embedded
	private LetterWords words;

	private @Nullable LocalDate plannedOn;

	private String contact;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	Letter() {
	}

	Letter(Release.Key id, LetterContent content) {
		this.id = id;
		this.words = content.words();
		this.plannedOn = content.plannedOn();
		this.contact = content.contact();
	}

	void say(LetterContent content) {
		this.words = content.words();
		this.plannedOn = content.plannedOn();
		this.contact = content.contact();
	}

	Release.Key id() {
		return this.id;
	}

	public LetterContent content() {
		return new LetterContent(this.words, this.plannedOn, this.contact);
	}

	public long version() {
		return (this.version != null) ? this.version : NOT_STORED;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
