package jp.tejuncho.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;

/**
 * 改正の予定.
 */
@Service
public class RevisionPlans {

	private final CaseFiles files;

	private final PlannedRevisions planned;

	private final Drafting drafting;

	private final AuditTrail audit;

	private final Clock clock;

	RevisionPlans(CaseFiles files, PlannedRevisions planned, Drafting drafting, AuditTrail audit, Clock clock) {
		this.files = files;
		this.planned = planned;
		this.drafting = drafting;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes a revision for later. The same one sent twice is noted once.
	 * @param id the draft
	 * @param title what it is about
	 * @param plannedOn when it is to come into force, if that is known
	 * @param note what to think of
	 * @param staff who notes it
	 */
	public void note(DraftId id, String title, @Nullable LocalDate plannedOn, String note, SignedInStaff staff) {
		if (title.isBlank()) {
			throw ActRefused.at("title", PlannedRevision.UNTITLED);
		}
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.open(id, staff);
			if (of(id).stream().anyMatch((known) -> known.says(title, plannedOn, note))) {
				return id;
			}
			file.permissions().planning(staff).ifPresent((refusal) -> {
				throw new ActRefused(refusal);
			});
			this.planned.saveAndFlush(
					new PlannedRevision(id, title, plannedOn, note, staff.displayName(), this.clock.instant()));
			this.audit.record(ReviewActs.of(file.manuscript().draft().kind(), ReviewActs.Course.PLANNED),
					file.subject(), DocumentCase.versionName(file.document().number()) + "　" + title);
			return id;
		});
	}

	/**
	 * What is planned.
	 * @param id a draft the person may read
	 * @return revisions that have not begun
	 */
	public List<PlannedRevision> of(DraftId id) {
		return this.planned.openOf(id.value());
	}

	void begin(DraftId id, UUID plan) {
		PlannedRevision begun = this.planned.findById(plan)
			.filter((known) -> known.draft().equals(id) && known.startedAt() == null)
			.orElseThrow(() -> new NotFound("予定している改正 " + plan));
		begun.start(this.clock.instant());
		this.planned.saveAndFlush(begun);
	}

}
