package jp.tejuncho.review;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.DraftStages;

/**
 * 案の段階の答え.
 */
@Component
class CaseStages implements DraftStages {

	private final DocumentCases cases;

	CaseStages(DocumentCases cases) {
		this.cases = cases;
	}

	@Override
	public Map<DraftId, State> of(Collection<DraftId> drafts) {
		return this.cases.findByDraftIdIn(drafts.stream().map(DraftId::value).toList())
			.stream()
			.collect(Collectors.toMap(DocumentCase::draft, CaseStages::state));
	}

	private static State state(DocumentCase document) {
		Stage stage = document.stage();
		return new State(stage.label(), stage.closed(), DocumentCase.versionName(document.number()));
	}

}
