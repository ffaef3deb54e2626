package jp.tejuncho.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.DraftStages;

/**
 * 案の段階の答え.
 *
 * Two queries, whatever the number of drafts.
 */
@Component
class CaseStages implements DraftStages {

	private final DocumentCases cases;

	private final Releases releases;

	private final Clock clock;

	CaseStages(DocumentCases cases, Releases releases, Clock clock) {
		this.cases = cases;
		this.releases = releases;
		this.clock = clock;
	}

	@Override
	public Map<DraftId, State> of(Collection<DraftId> drafts) {
		LocalDate today = LocalDate.now(this.clock);
		List<DocumentCase> cases = this.cases.findByDraftIdIn(drafts.stream().map(DraftId::value).toList());
		Map<DraftId, List<Release>> releases = releases(cases);
		return cases.stream()
			.collect(Collectors.toMap(DocumentCase::draft,
					(document) -> new VersionCalendar(releases.getOrDefault(document.draft(), List.of()), today)
						.state(document)));
	}

	// what was never decided has no day to ask for
	private Map<DraftId, List<Release>> releases(List<DocumentCase> cases) {
		List<UUID> decided = cases.stream()
			.filter((document) -> document.isDecided())
			.map((document) -> document.draft().value())
			.toList();
		return decided.isEmpty() ? Map.of()
				: this.releases.ofDrafts(decided).stream().collect(Collectors.groupingBy(Release::draft));
	}

}
