package jp.tejuncho.review;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.platform.SampleData;

/**
 * 見本の照会と承認の片付け.
 *
 * The sample leaves its documents as drafts; what people tried out with them goes with
 * them. Archived bytes stay: they have no name but their digest.
 */
@Component
class SampleReviews implements SampleData {

	private final Drafting drafting;

	private final DocumentCases cases;

	private final Outcomes outcomes;

	private final Notices notices;

	private final Rounds rounds;

	private final RemarkRecords remarks;

	private final Releases releases;

	private final PlannedRevisions planned;

	SampleReviews(Drafting drafting, DocumentCases cases, Outcomes outcomes, Notices notices, Rounds rounds,
			RemarkRecords remarks, Releases releases, PlannedRevisions planned) {
		this.drafting = drafting;
		this.cases = cases;
		this.outcomes = outcomes;
		this.notices = notices;
		this.rounds = rounds;
		this.remarks = remarks;
		this.releases = releases;
		this.planned = planned;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public void create() {
		// nothing: a person sends a document, no machine
	}

	@Override
	public void remove() {
		List<UUID> drafts = this.drafting.ofSamples().stream().map(DraftId::value).toList();
		if (drafts.isEmpty()) {
			return;
		}
		this.notices.deleteByDrafts(drafts);
		this.outcomes.deleteByDrafts(drafts);
		this.planned.deleteByDrafts(drafts);
		this.releases.deleteByDrafts(drafts);
		this.remarks.deleteByDrafts(drafts);
		this.rounds.deleteStepsByDrafts(drafts);
		this.rounds.deleteByDrafts(drafts);
		this.cases.deleteByDrafts(drafts);
	}

}
