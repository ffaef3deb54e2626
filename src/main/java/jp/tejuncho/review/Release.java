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
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.EditionId;

/**
 * 承認した版.
 *
 * What was approved never changes; what is learned later (the day it comes into force,
 * the number of the decision, its end) stands beside it. Some of it is recorded for
 * auditors, who read the table, and shown on no page.
 */
@Entity
@Table(name = "document_release")
public final class Release {

	@EmbeddedId
	private Key id;

	private int number;

	private int round;

	@Enumerated(EnumType.STRING)
	private State state;

	private String occasion;

	@SuppressWarnings("UnusedVariable")
	private String editionId;

	@SuppressWarnings("UnusedVariable")
	private UUID approvedBy;

	private String approvedByName;

	private Instant approvedAt;

	private String exemption;

	private String document;

	private String pdf;

	@SuppressWarnings("UnusedVariable")
	private String findings;

	private @Nullable LocalDate decidedOn;

	private String decisionNumber = "";

	private @Nullable LocalDate inForceFrom;

	private @Nullable LocalDate inForceUntil;

	private @Nullable String inForceDocument;

	private @Nullable String inForcePdf;

	private String endedReason = "";

	private String endedByName = "";

	@SuppressWarnings("UnusedVariable")
	private @Nullable Instant endedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Release() {
	}

	Release(int sequence, DocumentCase document, Round round, EditionId edition, Frozen frozen, Approval approval) {
		this.id = new Key(document.draft().value(), sequence);
		this.number = document.number();
		this.round = round.round();
		this.state = State.APPROVED;
		this.occasion = document.occasion();
		this.editionId = edition.value();
		this.approvedBy = approval.by().personId();
		this.approvedByName = approval.by().displayName();
		this.approvedAt = approval.at();
		this.exemption = approval.exemption();
		this.document = frozen.document();
		this.pdf = frozen.pdf();
		this.findings = frozen.findings();
	}

	void enforce(Decision decision, String frozenDocument, String frozenPdf) {
		require(State.APPROVED);
		this.state = State.IN_FORCE;
		this.decidedOn = decision.decidedOn();
		this.decisionNumber = decision.number();
		this.inForceFrom = decision.inForceFrom();
		this.inForceDocument = frozenDocument;
		this.inForcePdf = frozenPdf;
	}

	void endInForce(State how, LocalDate until, String reason, SignedInStaff by, Instant at) {
		require(State.IN_FORCE);
		this.inForceUntil = until;
		end(how, reason, by, at);
	}

	/**
	 * Takes a planned end back.
	 */
	void goOn() {
		require(State.ABOLISHED);
		this.state = State.IN_FORCE;
		this.inForceUntil = null;
		this.endedReason = "";
		this.endedByName = "";
		this.endedAt = null;
	}

	void retract(State how, String reason, SignedInStaff by, Instant at) {
		require(State.APPROVED);
		end(how, reason, by, at);
	}

	private void end(State how, String reason, SignedInStaff by, Instant at) {
		this.state = how;
		this.endedReason = reason;
		this.endedByName = by.displayName();
		this.endedAt = at;
	}

	private void require(State expected) {
		if (this.state != expected) {
			throw new IllegalStateException(this.state + " instead of " + expected);
		}
	}

	/**
	 * Whether it was what held on a day.
	 * @param day the day
	 * @return whether it was in force then, by what is recorded today
	 */
	public boolean holdsOn(LocalDate day) {
		return this.inForceFrom != null && !day.isBefore(this.inForceFrom)
				&& (this.inForceUntil == null || day.isBefore(this.inForceUntil));
	}

	public DraftId draft() {
		return new DraftId(this.id.draftId());
	}

	public int sequence() {
		return this.id.sequence();
	}

	public int number() {
		return this.number;
	}

	public String versionName() {
		return DocumentCase.versionName(this.number);
	}

	public int round() {
		return this.round;
	}

	public State state() {
		return this.state;
	}

	public String occasion() {
		return this.occasion;
	}

	public String approvedByName() {
		return this.approvedByName;
	}

	public Instant approvedAt() {
		return this.approvedAt;
	}

	/**
	 * Why somebody might approve what they had written.
	 * @return the reason of the exemption; empty if somebody else approved
	 */
	public String exemption() {
		return this.exemption;
	}

	/**
	 * The tree that was approved.
	 * @return its digest in the {@link Archive}
	 */
	public String document() {
		return this.document;
	}

	/**
	 * The approved file.
	 * @return its SHA-256, under which the {@link Archive} keeps it
	 */
	public String pdf() {
		return this.pdf;
	}

	public @Nullable LocalDate decidedOn() {
		return this.decidedOn;
	}

	public String decisionNumber() {
		return this.decisionNumber;
	}

	public @Nullable LocalDate inForceFrom() {
		return this.inForceFrom;
	}

	public @Nullable LocalDate inForceUntil() {
		return this.inForceUntil;
	}

	/**
	 * The tree that bears the day of coming into force.
	 * @return its digest in the {@link Archive}; {@code null} until that is recorded
	 */
	public @Nullable String inForceDocument() {
		return this.inForceDocument;
	}

	public @Nullable String inForcePdf() {
		return this.inForcePdf;
	}

	public String endedReason() {
		return this.endedReason;
	}

	public String endedByName() {
		return this.endedByName;
	}

	/**
	 * 版の状態: what was recorded last. What a version is on a day, the
	 * {@link VersionCalendar} says.
	 */
	public enum State {

		/** 承認済み. */
		APPROVED,

		/** 施行: decided, whether its day has come or not. */
		IN_FORCE,

		/** 旧版: another version takes or took its place on a day. */
		SUPERSEDED,

		/** 取下げ. */
		RETRACTED,

		/** 差替え. */
		REPLACED,

		/** 廃止: has or had its last day. */
		ABOLISHED

	}

	/**
	 * 決裁の記録.
	 *
	 * @param decidedOn the day of the decision (決裁日)
	 * @param number 文書番号
	 * @param inForceFrom 施行日
	 */
	public record Decision(LocalDate decidedOn, String number, LocalDate inForceFrom) {
	}

	/**
	 * Digests of what is kept for ever.
	 *
	 * @param document the tree
	 * @param pdf the file
	 * @param findings what was found in it, dismissed or not
	 */
	record Frozen(String document, String pdf, String findings) {
	}

	/**
	 * Who approves.
	 *
	 * @param by the person
	 * @param at when
	 * @param exemption why the person may approve what they wrote, or empty
	 */
	record Approval(SignedInStaff by, Instant at, String exemption) {
	}

	/**
	 * Which release of which draft.
	 *
	 * @param draftId the draft
	 * @param sequence counted from 1; a version that was retracted and approved again has
	 * two
	 */
	@Embeddable
	public record Key(@Column(name = "draft_id") UUID draftId, int sequence) implements Serializable {
	}

}
