package jp.tejuncho.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.text.JapanTime;

/**
 * 削除.
 *
 * Of a system, or of something an upper room keeps for a system. What is deleted is
 * hidden at once and can be brought back for {@value #DAYS} days; the record of it stays
 * for ever.
 */
@Entity
public final class Deletion {

	/** 元に戻せる日数. */
	public static final int DAYS = 30;

	/** Of what is there to be used, for {@code @SQLRestriction}. */
	public static final String NOT_DELETED = "deletion = '00000000-0000-0000-0000-000000000000'";

	/** What stands in the column while nothing is deleted. */
	public static final UUID NONE = new UUID(0, 0);

	@Id
	private UUID id;

	@Column(name = "system_id")
	private UUID systemId;

	private UUID subject;

	private String what;

	private String systemName;

	private String href;

	private UUID byId;

	private String byName;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private @Nullable Ending ending;

	private String endedByName = "";

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Deletion() {
	}

	Deletion(Subject subject, SignedInStaff by, Instant at) {
		this.id = UUID.randomUUID();
		this.systemId = subject.system().id().value();
		this.subject = subject.id();
		this.what = subject.what();
		this.systemName = subject.system().name();
		this.href = subject.href();
		this.byId = by.personId();
		this.byName = by.displayName();
		this.at = at;
	}

	void end(Ending how, String by, Instant when) {
		if (this.ending != null) {
			throw new IllegalStateException("Ended already: " + this.ending);
		}
		this.ending = how;
		this.endedByName = by;
		this.endedAt = when;
	}

	public UUID id() {
		return this.id;
	}

	public SystemId system() {
		return new SystemId(this.systemId);
	}

	/**
	 * What was deleted.
	 * @return the id of the system, or of something of it
	 */
	public UUID subject() {
		return this.subject;
	}

	public boolean isOfSystem() {
		return this.subject.equals(this.systemId);
	}

	/**
	 * What it is, in words.
	 * @return for example 実施手順の案
	 */
	public String what() {
		return this.what;
	}

	/**
	 * What it was called then.
	 * @return the name of the system
	 */
	public String systemName() {
		return this.systemName;
	}

	/**
	 * How people speak of it.
	 * @return for example 「住民情報システム」の実施手順の案
	 */
	public String title() {
		return "「" + this.systemName + "」" + (isOfSystem() ? "" : "の" + this.what);
	}

	/**
	 * Where it was.
	 * @return a path of the application
	 */
	public String href() {
		return this.href;
	}

	public UUID byId() {
		return this.byId;
	}

	public String byName() {
		return this.byName;
	}

	public Instant at() {
		return this.at;
	}

	public @Nullable Ending ending() {
		return this.ending;
	}

	public String endedByName() {
		return this.endedByName;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/**
	 * Until when it can be brought back.
	 * @return the last day
	 */
	public LocalDate lastDay() {
		return LocalDate.ofInstant(this.at, JapanTime.ZONE).plusDays(DAYS);
	}

	/**
	 * Whether it can still be brought back.
	 * @param today the day
	 * @return whether it can, by the calendar: whether its words were removed since is
	 * another matter
	 */
	public boolean isReversible(LocalDate today) {
		return this.ending == null && !today.isAfter(lastDay());
	}

	/**
	 * 削除の終わり方.
	 */
	public enum Ending {

		/** 元に戻した. */
		RESTORED,

		/** 元に戻せなくなった. */
		REMOVED

	}

	/**
	 * 削除するもの.
	 *
	 * @param id the system, or something of it
	 * @param system whose it is
	 * @param what what it is, in words
	 * @param href where it was, from the root of the application
	 */
	public record Subject(UUID id, InformationSystem system, String what, String href) {
	}

}
