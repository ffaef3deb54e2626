package jp.tejuncho.drafting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.LastWriter;

/**
 * 手直し.
 *
 * What a draft says differently from its edition, one place at a time. Empty content
 * follows the edition; the row stays, so that the next writer can tell what was there.
 */
@Entity
public final class Amendment {

	/** 内容の長さの上限 (文字). */
	public static final int MAX_CONTENT = 60_000;

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
	Amendment() {
	}

	Amendment(DraftId draft, Kind kind, PlaceId place, String content, String by, Instant at) {
		this.id = new Key(draft.value(), kind, place);
		write(content, by, at);
	}

	void write(String content, String by, Instant at) {
		this.content = content;
		this.writtenBy = by;
		this.writtenAt = at;
	}

	public DraftId draft() {
		return new DraftId(this.id.draftId());
	}

	public Kind kind() {
		return this.id.kind();
	}

	public PlaceId place() {
		return this.id.place();
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
	 * 手直しの種類.
	 */
	public enum Kind implements Step.Subject {

		/** 条項の本文: {@link ClauseText}. */
		TEXT("本文"),

		/** 加えた条項や節の位置: {@link OwnClause}. */
		ADDITION("条項の追加"),

		/** 誤記の扱い: {@link Tailoring#VERBATIM} or empty, which corrects it. */
		CORRECTION("誤記の扱い"),

		/** 例文の後に変わったことの扱い: what was considered, in words. */
		OVERTAKEN("例文の後に変わったことの扱い"),

		/** 同旨の確認: how the content is kept, in words. */
		SAME_EFFECT("同旨の確認"),

		/** 加えた理由: why a clause was added, in words. */
		REASON("加えた理由"),

		/**
		 * 改正の理由: why a clause or table changes in a revision, in words; the place begins
		 * with the number of the version and a slash.
		 */
		REVISION("改正の理由"),

		/** 指摘の承知: why, in words; the place is the finding's key. */
		DISMISSAL("指摘の承知"),

		/** 別表の行: {@link OwnTable}. */
		TABLE("別表"),

		/** 番号の付け方: the name of a numbering style, or empty for the organisation's. */
		NUMBERING("番号の付け方");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Which place of which draft.
	 *
	 * @param draftId the draft
	 * @param kind what is said of it
	 * @param place a clause, an erratum, a finding … as the kind has it
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId, @Enumerated(EnumType.STRING) Kind kind,
			@Embedded @AttributeOverride(name = "value", column = @Column(name = "place")) PlaceId place)
			implements
				Serializable {
	}

}
