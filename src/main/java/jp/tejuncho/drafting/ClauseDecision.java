package jp.tejuncho.drafting;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
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

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.LastWriter;

/**
 * 採否の判断.
 *
 * Of a clause, or of a paragraph or an item that has a condition of its own.
 */
@Entity
public final class ClauseDecision {

	/** 理由の長さの上限 (文字). */
	public static final int MAX_REASON = 1000;

	@EmbeddedId
	private Key id;

	@Enumerated(EnumType.STRING)
	private Choice choice;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	private String proposed;

	private String decidedBy;

	private Instant decidedAt;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	ClauseDecision() {
	}

	ClauseDecision(DraftId draft, Proposal proposal, String proposedFor, Instant at) {
		this.id = new Key(draft.value(), proposal.place());
		this.choice = proposal.choice();
		this.reason = proposal.reason();
		this.origin = Origin.PROPOSAL;
		this.proposed = proposal.choice().name();
		this.decidedBy = proposedFor;
		this.decidedAt = at;
	}

	ClauseDecision(DraftId draft, PlaceId place, String by, Instant at) {
		this.id = new Key(draft.value(), place);
		this.choice = Choice.ADOPTED;
		this.reason = "";
		this.origin = Origin.PERSON;
		this.proposed = "";
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/**
	 * Decides anew.
	 * @param choice the decision
	 * @param reason why
	 * @param suggestion what the profile suggests at this moment; nothing for a part that
	 * has no condition of its own
	 * @param by who decides
	 * @param at when
	 */
	void decide(Choice choice, String reason, Optional<Proposal> suggestion, String by, Instant at) {
		this.choice = choice;
		this.reason = reason;
		// whoever returns to the suggestion has not judged against it
		this.origin = suggestion.filter((own) -> own.choice() == choice && own.reason().equals(reason)).isPresent()
				? Origin.PROPOSAL : Origin.PERSON;
		this.proposed = suggestion.map((own) -> own.choice().name()).orElse("");
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/**
	 * Says what the profile suggests: nobody judges.
	 * @param choice the suggestion
	 * @param reason why
	 * @param by who changed the answers
	 * @param at when
	 */
	void propose(Choice choice, String reason, String by, Instant at) {
		this.choice = choice;
		this.reason = reason;
		this.origin = Origin.PROPOSAL;
		this.proposed = choice.name();
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/**
	 * Says again what was said once, as it was judged then.
	 * @param choice the decision
	 * @param reason why
	 * @param against what {@link #against()} said of it
	 * @param by who brings it back
	 * @param at when
	 */
	void bringBack(Choice choice, String reason, String against, String by, Instant at) {
		boolean proposal = against.equals(Origin.PROPOSAL.name());
		this.choice = choice;
		this.reason = reason;
		this.origin = proposal ? Origin.PROPOSAL : Origin.PERSON;
		this.proposed = proposal ? choice.name() : against;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/**
	 * What was known when it was decided.
	 * @return {@link Origin#PROPOSAL} by name if nobody judged; else the choice that was
	 * suggested, or nothing if that isn't known
	 */
	String against() {
		return (this.origin == Origin.PROPOSAL) ? Origin.PROPOSAL.name() : this.proposed;
	}

	public DraftId draft() {
		return new DraftId(this.id.draftId());
	}

	public PlaceId place() {
		return this.id.place();
	}

	public Choice choice() {
		return this.choice;
	}

	public String reason() {
		return this.reason;
	}

	/**
	 * What the profile suggested when this was decided.
	 * @return the choice; nothing where it suggested nothing or that isn't known
	 */
	public Optional<Choice> proposed() {
		return this.proposed.isEmpty() ? Optional.empty() : Optional.of(Choice.valueOf(this.proposed));
	}

	public Origin origin() {
		return this.origin;
	}

	public String decidedBy() {
		return this.decidedBy;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

	/**
	 * 判断の出所.
	 */
	public enum Origin {

		/** 対象システムの設定からの提案. */
		PROPOSAL,

		/** 人の判断. */
		PERSON

	}

	/**
	 * Which place of which draft.
	 *
	 * @param draftId the draft
	 * @param place a clause id, or clause id / part
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId,
			@Embedded @AttributeOverride(name = "value", column = @Column(name = "place")) PlaceId place)
			implements
				Serializable {
	}

}
