package jp.tejuncho.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.review.Explaining;

/**
 * 改正概要の一行.
 *
 * @param place where
 * @param where the same in words
 * @param change what became of it
 * @param before how it was
 * @param after how it is
 * @param seen the reason that is stored
 * @param words what stands in the field
 * @param theirs who stored another reason meanwhile, and which; empty if nobody did
 */
public record ReasonRow(NodeId place, String where, String change, String before, String after, String seen,
		String words, String theirs) {

	static final SaveOutcome NOTHING = new SaveOutcome(0, List.of(), List.of());

	static List<ReasonRow> rows(ChangeSummary summary, Map<NodeId, String> reasons,
			Map<NodeId, Explaining.Reason> typed, SaveOutcome outcome) {
		List<ReasonRow> rows = new ArrayList<>();
		Map<NodeId, Explaining.Reason> left = new LinkedHashMap<>(typed);
		for (ChangeSummary.Entry entry : summary.entries()) {
			String stored = reasons.getOrDefault(entry.place(), "");
			Explaining.@Nullable Reason mine = left.remove(entry.place());
			rows.add(new ReasonRow(entry.place(), where(entry), entry.change().label(), entry.before(), entry.after(),
					stored, (mine != null) ? mine.words() : stored, theirs(entry.place(), outcome)));
		}
		// somebody else took the change back meanwhile: what was typed is shown all the
		// same
		left.forEach((place, mine) -> rows.add(new ReasonRow(place, "元の文に戻されたところ", "なし", "", "",
				reasons.getOrDefault(place, ""), mine.words(), theirs(place, outcome))));
		return rows;
	}

	public List<String> beforeLines() {
		return this.before.lines().toList();
	}

	public List<String> afterLines() {
		return this.after.lines().toList();
	}

	private static String where(ChangeSummary.Entry entry) {
		return entry.where().isEmpty() ? "表紙など" : entry.where();
	}

	private static String theirs(NodeId place, SaveOutcome outcome) {
		Optional<SaveOutcome.Conflict> conflict = outcome.conflicts()
			.stream()
			.filter((known) -> known.change() instanceof DraftChange.Amend amend
					&& amend.place().key().equals(place.value()))
			.findFirst();
		return conflict
			.map((known) -> known.earlier()
					+ (known.theirs().isEmpty() ? "理由を消しました。" : "「" + known.theirs() + "」と保存しました。"))
			.orElse("");
	}

}
