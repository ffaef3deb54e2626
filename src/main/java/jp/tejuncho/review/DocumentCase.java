package jp.tejuncho.review;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftId;

/**
 * 文書の経過.
 *
 * Guards the way from the first draft to the end of a document.
 */
@Entity
public final class DocumentCase {

	@Id
	@Column(name = "draft_id")
	private UUID draftId;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	private int number;

	private String occasion;

	private @Nullable Long revisedAfter;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	DocumentCase() {
	}

	DocumentCase(DraftId draft) {
		this.draftId = draft.value();
		this.stage = Stage.DRAFTING;
		this.number = 1;
		this.occasion = "制定";
	}

	void become(Stage next) {
		if (!this.stage.canBecome(next)) {
			throw new IllegalStateException(this.stage + " can't become " + next);
		}
		this.stage = next;
	}

	void revise(String occasion, long lastStep) {
		become(Stage.REVISING);
		this.number++;
		this.occasion = occasion;
		this.revisedAfter = lastStep;
	}

	/**
	 * Gives a revision up: what was in force goes on.
	 * @param formerOccasion why the version in force was made
	 */
	void drop(String formerOccasion) {
		become(Stage.IN_FORCE);
		this.number--;
		this.occasion = formerOccasion;
		this.revisedAfter = null;
	}

	/**
	 * Goes on after all: as the version in force, or as the revision that was going on.
	 * @param decided the number of the version that was to end
	 */
	void goOn(int decided) {
		become((this.number == decided) ? Stage.IN_FORCE : Stage.REVISING);
	}

	/**
	 * The last step before the revision began.
	 * @return its number; {@code null} if it began before that was noted
	 */
	@Nullable Long revisedAfter() {
		return this.revisedAfter;
	}

	/**
	 * Goes back to being written: as the first version or as a revision.
	 */
	void reopen() {
		become((this.number == 1) ? Stage.DRAFTING : Stage.REVISING);
	}

	public DraftId draft() {
		return new DraftId(this.draftId);
	}

	public Stage stage() {
		return this.stage;
	}

	/**
	 * Which version is being written, or was approved last.
	 * @return counted from 1
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Whether any of its versions may have been decided.
	 * @return {@code false} only for a first version on its way
	 */
	boolean isDecided() {
		return this.number > 1 || this.stage == Stage.IN_FORCE || this.stage == Stage.ABOLISHED;
	}

	/**
	 * Why this version is made.
	 * @return 制定, or the reason of the revision
	 */
	public String occasion() {
		return this.occasion;
	}

	/**
	 * The name of a version.
	 * @param number counted from 1
	 * @return 第１版
	 */
	public static String versionName(int number) {
		StringBuilder name = new StringBuilder("第");
		Integer.toString(number).chars().forEach((digit) -> name.append((char) (digit - '0' + '０')));
		return name.append("版").toString();
	}

}
