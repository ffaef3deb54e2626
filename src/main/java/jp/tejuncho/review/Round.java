package jp.tejuncho.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;

/**
 * 照会の回.
 *
 * What was sent to the reviewers, and how far it has come on its way.
 */
@Entity
@Table(name = "review_round")
public final class Round {

	@EmbeddedId
	private Key id;

	private int number;

	private UUID sentBy;

	private String sentByName;

	private Instant sentAt;

	private LocalDate composedOn;

	private String message;

	private String document;

	@Enumerated(EnumType.STRING)
	private @Nullable Post waitingFor;

	@Enumerated(EnumType.STRING)
	@SuppressWarnings("UnusedVariable")
	private @Nullable ApprovalAct waitingAct;

	private @Nullable Long stepsTo;

	private @Nullable Long authorshipsTo;

	private @Nullable Instant endedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Ending ending;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "review_round_step",
			joinColumns = { @JoinColumn(name = "draft_id"), @JoinColumn(name = "round") })
	@OrderColumn(name = "position")
	private List<RoundStep> steps = new ArrayList<>();

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Round() {
	}

	Round(DocumentCase document, int round, Sending sending, SignedInStaff staff, Instant at) {
		this.id = new Key(document.draft().value(), round);
		this.number = document.number();
		this.sentBy = staff.personId();
		this.sentByName = staff.displayName();
		this.sentAt = at;
		this.composedOn = sending.composedOn();
		this.message = sending.message();
		this.document = sending.document();
		this.stepsTo = sending.stepsTo();
		this.authorshipsTo = sending.authorshipsTo();
		this.steps.addAll(sending.route());
		waitFor(current());
	}

	/**
	 * The step that is to be taken next; a report follows the approval and is none of
	 * them.
	 * @return the step, if one is left
	 */
	public Optional<RoundStep> current() {
		return this.steps.stream().filter((step) -> !step.isDone() && step.act() != ApprovalAct.REPORT).findFirst();
	}

	/**
	 * The report that follows the approval.
	 * @return the step, if the route has one that is not done
	 */
	public Optional<RoundStep> report() {
		return this.steps.stream().filter((step) -> !step.isDone() && step.act() == ApprovalAct.REPORT).findFirst();
	}

	/**
	 * The step that waits: nothing waits any more once the round has ended, but a report.
	 * @return the step, if one does
	 */
	public Optional<RoundStep> waiting() {
		return (this.waitingFor != null) ? current().or(this::report) : Optional.empty();
	}

	void take(RoundStep step, SignedInStaff staff, Instant at, String note) {
		this.steps.set(this.steps.indexOf(step), step.done(staff, at, note));
		waitFor(current().or(this::report));
	}

	void end(Ending how, Instant at) {
		this.ending = how;
		this.endedAt = at;
		waitFor((how == Ending.APPROVED) ? report() : Optional.empty());
	}

	void stopWaiting() {
		waitFor(Optional.empty());
	}

	private void waitFor(Optional<RoundStep> step) {
		this.waitingFor = step.map(RoundStep::post).orElse(null);
		this.waitingAct = step.map(RoundStep::act).orElse(null);
	}

	public DraftId draft() {
		return new DraftId(this.id.draftId());
	}

	public int round() {
		return this.id.round();
	}

	public int documentVersion() {
		return this.number;
	}

	public UUID sentBy() {
		return this.sentBy;
	}

	public String sentByName() {
		return this.sentByName;
	}

	public Instant sentAt() {
		return this.sentAt;
	}

	public LocalDate composedOn() {
		return this.composedOn;
	}

	public String message() {
		return this.message;
	}

	/**
	 * The tree that was sent.
	 * @return its digest in the {@link Archive}
	 */
	public String document() {
		return this.document;
	}

	/**
	 * How far the text had come.
	 * @return the number of its last step; 0 if that is not known
	 */
	long stepsTo() {
		return Objects.requireNonNullElse(this.stepsTo, 0L);
	}

	/**
	 * How far the words around the text had come.
	 * @return the number of the last record of who wrote them; 0 if that is not known
	 */
	long authorshipsTo() {
		return Objects.requireNonNullElse(this.authorshipsTo, 0L);
	}

	public @Nullable Post waitingFor() {
		return this.waitingFor;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	public @Nullable Ending ending() {
		return this.ending;
	}

	public List<RoundStep> steps() {
		return List.copyOf(this.steps);
	}

	/**
	 * 回の終わり方.
	 */
	public enum Ending {

		/** 差戻し. */
		RETURNED("差し戻し"),

		/** 引戻し. */
		WITHDRAWN("引き戻し"),

		/** 承認. */
		APPROVED("承認");

		private final String label;

		Ending(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What is sent.
	 *
	 * @param composedOn the day it was composed
	 * @param message what the sender tells the reviewers
	 * @param document the digest of the tree
	 * @param route the steps to take
	 * @param stepsTo the last step of the text
	 * @param authorshipsTo the last record of who wrote other words
	 */
	record Sending(LocalDate composedOn, String message, String document, List<RoundStep> route, long stepsTo,
			long authorshipsTo) {
	}

	/**
	 * Which round of which draft.
	 *
	 * @param draftId the draft
	 * @param round counted from 1 through all versions
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId, int round) implements Serializable {
	}

}
