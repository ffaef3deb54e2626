package jp.tejuncho.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.organization.Post;

/**
 * 経過の一件.
 *
 * What came of an act: who did it, in which post, when and why. Written once and never
 * changed; pages tell it and infer nothing. What earlier versions did not keep is empty.
 */
@Entity
@Immutable
@Table(name = "review_outcome")
public final class Outcome implements Persistable<Outcome.Key> {

	@EmbeddedId
	private Key id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private int number;

	private @Nullable Integer round;

	private @Nullable Integer releaseSequence;

	@Enumerated(EnumType.STRING)
	private @Nullable Post post;

	private @Nullable UUID byId;

	private String byName;

	private @Nullable Instant at;

	private String words;

	private String exemption;

	private @Nullable LocalDate effectiveOn;

	@SuppressWarnings("NullAway.Init")
	Outcome() {
	}

	Outcome(DocumentCase document, int position, Fact fact, SignedInStaff by, Instant at) {
		this.id = new Key(document.draft().value(), position);
		this.kind = fact.kind();
		this.number = document.number();
		this.round = fact.round();
		this.releaseSequence = fact.release();
		this.post = fact.post();
		this.byId = by.personId();
		this.byName = by.displayName();
		this.at = at;
		this.words = fact.words();
		this.exemption = fact.exemption();
		this.effectiveOn = fact.day();
	}

	@Override
	public Key getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	public DraftId draft() {
		return new DraftId(this.id.draftId());
	}

	/**
	 * Which one of a document.
	 * @return counted from 1; the clock doesn't order them
	 */
	public int position() {
		return this.id.position();
	}

	public Kind kind() {
		return this.kind;
	}

	/**
	 * Of which version.
	 * @return counted from 1
	 */
	public int number() {
		return this.number;
	}

	public @Nullable Integer round() {
		return this.round;
	}

	/**
	 * The release it made or is about.
	 * @return its sequence; {@code null} if it is about none
	 */
	public @Nullable Integer release() {
		return this.releaseSequence;
	}

	/**
	 * The post the person acted in.
	 * @return the post; {@code null} if it was not kept
	 */
	public @Nullable Post post() {
		return this.post;
	}

	public @Nullable UUID byId() {
		return this.byId;
	}

	/**
	 * The person's name at that time.
	 * @return the name; empty if it was not kept
	 */
	public String byName() {
		return this.byName;
	}

	/**
	 * When it was.
	 * @return the time; {@code null} if it was not kept
	 */
	public @Nullable Instant at() {
		return this.at;
	}

	/**
	 * What the person said.
	 * @return why, or what others should know; may be empty
	 */
	public String words() {
		return this.words;
	}

	/**
	 * Why somebody might approve what they had written.
	 * @return the reason of the exemption; empty if none was needed
	 */
	public String exemption() {
		return this.exemption;
	}

	/**
	 * The day it is about.
	 * @return 施行日 or the day of 廃止
	 */
	public @Nullable LocalDate day() {
		return this.effectiveOn;
	}

	/**
	 * 経過の種類.
	 */
	public enum Kind {

		/** 照会に出した. */
		SENT("照会に出しました"),

		/** 確認した. */
		CHECKED("確認しました"),

		/** 承認した. */
		APPROVED("承認しました"),

		/** 報告を受けた. */
		REPORTED("報告を受けました"),

		/** 差し戻した. */
		RETURNED("差し戻しました"),

		/** 引き戻した. */
		WITHDRAWN("引き戻しました"),

		/** 取り下げた. */
		RETRACTED("承認を取り下げました（取下げ）"),

		/** 差し替えることにした. */
		REPLACED("承認を取り下げました（差替え）"),

		/** 施行を記録した. */
		ENFORCED("決裁と施行を記録しました"),

		/** 改正を始めた. */
		REVISION_BEGUN("改正を始めました"),

		/** 改正を取りやめた. */
		REVISION_DROPPED("改正を取りやめました"),

		/** 廃止した. */
		ABOLISHED("廃止を記録しました"),

		/** 廃止を取り消した. */
		ABOLITION_CALLED_OFF("廃止を取り消しました");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/**
		 * What was done.
		 * @return the end of a sentence that begins with who did it
		 */
		public String label() {
			return this.label;
		}

		/**
		 * Whether it takes a document out of the hands of those who read it.
		 * @return whether whoever had acted is told
		 */
		public boolean undoes() {
			return switch (this) {
				case RETURNED, WITHDRAWN, RETRACTED, REPLACED -> true;
				case SENT, CHECKED, APPROVED, REPORTED, ENFORCED, REVISION_BEGUN, REVISION_DROPPED, ABOLISHED,
						ABOLITION_CALLED_OFF ->
					false;
			};
		}

	}

	/**
	 * What is known when an act is done.
	 *
	 * @param kind what was done
	 * @param post in which post
	 * @param round in which round, or {@code null}
	 * @param release about which release, or {@code null}
	 * @param words why, or empty
	 * @param exemption by what a person approved their own work, or empty
	 * @param day the day it is about, or {@code null}
	 */
	record Fact(Kind kind, Post post, @Nullable Integer round, @Nullable Integer release, String words,
			String exemption, @Nullable LocalDate day) {

		static Fact of(Kind kind, Post post, String words) {
			return new Fact(kind, post, null, null, words, "", null);
		}

		Fact in(Round within) {
			return new Fact(this.kind, this.post, within.round(), this.release, this.words, this.exemption, this.day);
		}

		Fact about(Release known) {
			return new Fact(this.kind, this.post, known.round(), known.sequence(), this.words, this.exemption,
					this.day);
		}

		Fact by(String reason) {
			return new Fact(this.kind, this.post, this.round, this.release, this.words, reason, this.day);
		}

		Fact from(@Nullable LocalDate first) {
			return new Fact(this.kind, this.post, this.round, this.release, this.words, this.exemption, first);
		}

	}

	/**
	 * Which outcome of which draft.
	 *
	 * @param draftId the draft
	 * @param position counted from 1
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId, int position) implements Serializable {
	}

}
