package jp.tejuncho.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftId;

/**
 * 予定している改正.
 */
@Entity
public final class PlannedRevision {

	/** What is said of a plan without a title. */
	public static final String UNTITLED = "改正の件名を書いてください。";

	@Id
	private UUID id;

	private UUID draftId;

	private String title;

	private @Nullable LocalDate plannedOn;

	private String note;

	private String byName;

	private Instant at;

	private @Nullable Instant startedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	PlannedRevision() {
	}

	PlannedRevision(DraftId draft, String title, @Nullable LocalDate plannedOn, String note, String byName,
			Instant at) {
		this.id = UUID.randomUUID();
		this.draftId = draft.value();
		this.title = title;
		this.plannedOn = plannedOn;
		this.note = note;
		this.byName = byName;
		this.at = at;
	}

	boolean says(String what, @Nullable LocalDate when, String more) {
		return this.title.equals(what) && Objects.equals(this.plannedOn, when) && this.note.equals(more);
	}

	void start(Instant when) {
		this.startedAt = when;
	}

	public UUID id() {
		return this.id;
	}

	public DraftId draft() {
		return new DraftId(this.draftId);
	}

	public String title() {
		return this.title;
	}

	public @Nullable LocalDate plannedOn() {
		return this.plannedOn;
	}

	public String note() {
		return this.note;
	}

	public String byName() {
		return this.byName;
	}

	public Instant at() {
		return this.at;
	}

	public @Nullable Instant startedAt() {
		return this.startedAt;
	}

}
