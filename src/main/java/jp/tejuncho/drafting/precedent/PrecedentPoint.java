package jp.tejuncho.drafting.precedent;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.PlaceOrNone;
import jp.tejuncho.text.Excerpt;

/**
 * 改めて判断すること.
 *
 * What a person has to look at after a draft was started from a precedent.
 */
@Entity
@Table(name = "precedent_point")
public final class PrecedentPoint {

	@EmbeddedId
	private Key id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Convert(converter = PlaceOrNone.class)
	private @Nullable PlaceId place;

	private String message;

	private String words;

	private String consideredBy;

	private @Nullable Instant consideredAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	PrecedentPoint() {
	}

	PrecedentPoint(DraftId draft, int number, Found found) {
		this.id = new Key(draft.value(), number);
		this.kind = found.kind();
		this.place = found.place();
		this.message = found.message();
		this.words = found.words();
		this.consideredBy = "";
	}

	void consider(String by, Instant at) {
		this.consideredBy = by;
		this.consideredAt = at;
	}

	void reopen() {
		this.consideredBy = "";
		this.consideredAt = null;
	}

	public int number() {
		return this.id.number();
	}

	public Kind kind() {
		return this.kind;
	}

	/**
	 * The place it is about.
	 * @return a clause or a part of one; nothing for what isn't in the document
	 */
	public Optional<PlaceId> place() {
		return Optional.ofNullable(this.place);
	}

	public String message() {
		return this.message;
	}

	/**
	 * The words it is about.
	 * @return lines; empty if there are none
	 */
	public String words() {
		return this.words;
	}

	public boolean considered() {
		return this.consideredAt != null;
	}

	public String consideredBy() {
		return this.consideredBy;
	}

	/**
	 * 改めて判断する訳.
	 */
	public enum Kind {

		/** 設定からの提案が前例と違う. */
		PROPOSAL_DIFFERS("前例と設定が違う条項"),

		/** 前例が外していたが、外せない. */
		MANDATORY("前例では外していたが、このシステムでは外せない条項"),

		/** 前例のシステムや課の名が文中にある. */
		NAMES_OTHER("前例のシステム名、課名、職名が出てくるところ"),

		/** 前例で確かめた内容. */
		CONFIRMED("前例で検討し、確かめた内容"),

		/** 写した値. */
		VALUE("前例から写した値"),

		/** 写していないもの. */
		NOT_TAKEN("写さなかったもの");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What was found when the precedent was copied.
	 *
	 * @param kind why it has to be judged
	 * @param place a clause or a part of one; {@code null} for what has none
	 * @param message what is to be judged
	 * @param words the words it is about, or empty
	 */
	record Found(Kind kind, @Nullable PlaceId place, String message, String words) {

		private static final int MAX_MESSAGE = 3900;

		Found {
			message = Excerpt.beginning(message, MAX_MESSAGE);
		}

	}

	/**
	 * Which point of which draft.
	 *
	 * @param draftId the draft
	 * @param number counted from 1
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId, int number) implements Serializable {
	}

}
