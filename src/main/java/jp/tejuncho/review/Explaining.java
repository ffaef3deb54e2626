package jp.tejuncho.review;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.SaveOutcome;

/**
 * 改正の理由の記入.
 */
@Service
public class Explaining {

	private final CaseFiles files;

	private final Drafting drafting;

	Explaining(CaseFiles files, Drafting drafting) {
		this.files = files;
		this.drafting = drafting;
	}

	/**
	 * Stores why places change.
	 * @param id the draft
	 * @param number the version the person saw
	 * @param reasons what the person typed, by place
	 * @param staff who explains it
	 * @return what became of each
	 * @throws ActRefused if another version is written by now
	 */
	public SaveOutcome explain(DraftId id, int number, Map<NodeId, Reason> reasons, SignedInStaff staff) {
		List<DraftChange> changes = reasons.entrySet()
			.stream()
			.<DraftChange>map((typed) -> new DraftChange.Amend(Amendment.Kind.REVISION,
					RevisionReasons.place(number, typed.getKey()), typed.getValue().seen(), typed.getValue().words()))
			.toList();
		return this.drafting.writing(id, () -> {
			if (this.files.open(id, staff).document().number() != number) {
				throw new ActRefused("画面を開いた後に、文書が次の版に移りました。理由はまだ保存していません。");
			}
			return this.drafting.save(id, changes, staff);
		});
	}

	/**
	 * 改正の理由の入力.
	 *
	 * @param seen what the person saw stored
	 * @param words what the person wants to say
	 */
	public record Reason(String seen, String words) {
	}

}
