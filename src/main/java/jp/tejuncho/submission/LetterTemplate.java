package jp.tejuncho.submission;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.LastWriter;

/**
 * 起案文のひな形.
 */
@Entity
@Table(name = "submission_template")
public final class LetterTemplate {

	/** Before anybody has changed the wording that comes with the application. */
	public static final long STANDARD = -1;

	@EmbeddedId
	private Key id;

	@Embedded
	private LetterWords words;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	LetterTemplate() {
	}

	private LetterTemplate(Key id, LetterWords words) {
		this.id = id;
		this.words = words;
	}

	/**
	 * The template as it comes with the application.
	 * @param id which one
	 * @return a template that nobody has stored
	 */
	static LetterTemplate standard(Key id) {
		return new LetterTemplate(id, LetterWords.standard(id.occasion(), id.kind()));
	}

	void say(LetterWords words) {
		this.words = words;
	}

	public Key id() {
		return this.id;
	}

	public LetterWords words() {
		return this.words;
	}

	public long version() {
		return (this.version != null) ? this.version : STANDARD;
	}

	/**
	 * Whether the house has its own wording.
	 * @return {@code false} for what comes with the application
	 */
	public boolean isOwn() {
		return !this.words.equals(LetterWords.standard(this.id.occasion(), this.id.kind()));
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

	/**
	 * どのひな形か.
	 *
	 * @param occasion 制定 or 改正
	 * @param kind which document
	 */
	@Embeddable
	public record Key(@Enumerated(EnumType.STRING) Occasion occasion,
			@Enumerated(EnumType.STRING) DocumentKind kind) implements Serializable {

		public String label() {
			return this.kind.label() + "の" + this.occasion.label();
		}

		/**
		 * How it is named in an address.
		 * @return for instance founding-procedure
		 */
		public String code() {
			return this.occasion.name().toLowerCase(java.util.Locale.ROOT) + "-" + this.kind.code();
		}

	}

}
