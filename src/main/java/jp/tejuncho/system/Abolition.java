package jp.tejuncho.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.text.Wareki;

/**
 * 情報システムの廃止.
 *
 * Never changed: one that was wrong is taken back, and stays to be seen.
 */
@Entity
@Table(name = "system_abolition")
public final class Abolition {

	/** 理由の長さの上限（文字）. */
	public static final int MAX_REASON = 2_000;

	@Id
	private UUID id;

	@Column(name = "system_id")
	private UUID systemId;

	private LocalDate abolishedFrom;

	private String reason;

	private String byName;

	private Instant at;

	private String takenBackReason = "";

	private String takenBackBy = "";

	private @Nullable Instant takenBackAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Abolition() {
	}

	Abolition(SystemId system, LocalDate from, String reason, SignedInStaff by, Instant at) {
		this.id = UUID.randomUUID();
		this.systemId = system.value();
		this.abolishedFrom = from;
		this.reason = reason;
		this.byName = by.displayName();
		this.at = at;
	}

	void takeBack(String why, SignedInStaff by, Instant when) {
		if (this.takenBackAt != null) {
			throw new IllegalStateException("Taken back already");
		}
		this.takenBackReason = why;
		this.takenBackBy = by.displayName();
		this.takenBackAt = when;
	}

	/**
	 * How a system stands on a day.
	 * @param from from when it is used no more
	 * @param today the day
	 * @return 廃止予定（令和９年４月１日） until that day, 廃止（令和９年４月１日） from it on
	 */
	public static String words(LocalDate from, LocalDate today) {
		return (today.isBefore(from) ? "廃止予定" : "廃止") + "（" + Wareki.of(from) + "）";
	}

	public SystemId system() {
		return new SystemId(this.systemId);
	}

	public LocalDate abolishedFrom() {
		return this.abolishedFrom;
	}

	public String reason() {
		return this.reason;
	}

	public String byName() {
		return this.byName;
	}

	public Instant at() {
		return this.at;
	}

	public String takenBackReason() {
		return this.takenBackReason;
	}

	public String takenBackBy() {
		return this.takenBackBy;
	}

	/**
	 * When it was taken back.
	 * @return the moment; nothing as long as it holds
	 */
	public @Nullable Instant takenBackAt() {
		return this.takenBackAt;
	}

}
