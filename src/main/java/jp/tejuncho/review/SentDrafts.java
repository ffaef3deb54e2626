package jp.tejuncho.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.KeptDrafts;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemContents;
import jp.tejuncho.system.SystemId;

/**
 * 照会に出した案.
 *
 * What was sent, even if it was taken back at once, was read by others and stays.
 */
@Component
class SentDrafts implements KeptDrafts, SystemContents {

	private final Rounds rounds;

	private final DocumentCases cases;

	private final PlannedRevisions planned;

	private final Drafting drafting;

	SentDrafts(Rounds rounds, DocumentCases cases, PlannedRevisions planned, Drafting drafting) {
		this.rounds = rounds;
		this.cases = cases;
		this.planned = planned;
		this.drafting = drafting;
	}

	@Override
	public Map<DraftId, String> reasons(Collection<DraftId> drafts) {
		Set<UUID> sent = this.rounds.sentOf(drafts.stream().map(DraftId::value).toList());
		Map<DraftId, String> reasons = new HashMap<>();
		if (!sent.isEmpty()) {
			this.cases.findByDraftIdIn(sent)
				.forEach((document) -> reasons.put(document.draft(),
						"照会に出したことがあるため、記録として残します。" + instead(document.stage())));
		}
		return reasons;
	}

	private static String instead(Stage stage) {
		return switch (stage) {
			case IN_FORCE, REVISING -> "要らなくなったときは、情報システム管理者が、「照会・承認」の画面で文書を廃止します。";
			case ABOLISHED -> "この文書は、もう廃止しています。";
			case IN_REVIEW -> "照会をやめるときは、「照会・承認」の画面で引き戻します。";
			case APPROVED, REPORTED -> "承認をなかったことにするときは、「照会・承認」の画面で取り下げます。";
			case DRAFTING, RETURNED -> "このまま置いておくか、書き直して使ってください。情報システムを廃止すると、案も一緒に閉じます。";
		};
	}

	@Override
	public void hold(SystemId system) {
		// the drafts are held by the room that has them
	}

	@Override
	public List<Content> of(InformationSystem system, SignedInStaff staff) {
		return List.of();
	}

	@Override
	public void remove(Deletion deletion) {
		List<DraftId> drafts = deletion.isOfSystem() ? this.drafting.everyOf(deletion.system())
				: List.of(new DraftId(deletion.subject()));
		Map<DraftId, String> kept = reasons(drafts);
		List<UUID> gone = drafts.stream().filter((draft) -> !kept.containsKey(draft)).map(DraftId::value).toList();
		if (!gone.isEmpty()) {
			this.planned.deleteByDrafts(gone);
		}
	}

}
