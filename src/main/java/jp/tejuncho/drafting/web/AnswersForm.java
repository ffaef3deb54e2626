package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.edition.PlaceId;

/**
 * 改めて判断した採否.
 *
 * Ticked clauses, one answer for all of them. Each bears what the person saw: the
 * decision and the suggestion.
 */
final class AnswersForm {

	static final AnswersForm NONE = new AnswersForm(Map.of());

	private static final String OFFER = "offer:";

	private final Map<String, String[]> parameters;

	AnswersForm(Map<String, String[]> parameters) {
		this.parameters = parameters;
	}

	/**
	 * The ticked places; a ticked heading stands for what was shown under it.
	 * @param outdated what has to be judged anew
	 * @return places
	 */
	Set<PlaceId> picked(List<Outdated> outdated) {
		Set<PlaceId> picked = new LinkedHashSet<>();
		values(SentDecisions.PICK).forEach((place) -> PlaceId.read(place).ifPresent(picked::add));
		outdated.stream()
			.filter((one) -> values(SentDecisions.GROUP).contains(group(one)) && shows(one.place()))
			.map(Outdated::place)
			.forEach(picked::add);
		return picked;
	}

	boolean isEmpty() {
		return values(SentDecisions.PICK).isEmpty() && values(SentDecisions.GROUP).isEmpty();
	}

	/**
	 * What stands under one heading.
	 * @param one something to be judged
	 * @return the heading's name
	 */
	static String group(Outdated one) {
		return one.byPerson() ? "people" : "untouched";
	}

	private boolean shows(PlaceId place) {
		return this.parameters.containsKey(SentDecisions.SEEN + place);
	}

	String reason() {
		return field("reason").strip();
	}

	boolean keeps() {
		return field("act").equals("keep");
	}

	/**
	 * What the person decided.
	 * @param manuscript the draft as it is stored
	 * @param outdated what has to be judged anew
	 * @return what becomes a change, and what can't be one
	 */
	Judged judged(Manuscript manuscript, List<Outdated> outdated) {
		Judged judged = new Judged(new ArrayList<>(), new LinkedHashMap<>());
		for (PlaceId place : picked(outdated)) {
			Optional<Outdated> known = outdated.stream().filter((one) -> one.place().equals(place)).findFirst();
			if (known.isEmpty() || !isAsSeen(known.get())) {
				judged.leave("開いた後に、採否か提案が変わりました。今の内容を確かめてください。", place);
			}
			else if (!keeps()) {
				judged.changes().add(known.get().proposed());
			}
			else if (known.get().isKeepable()) {
				judged.changes()
					.add(new DraftChange.Amend(Amendment.Kind.DISMISSAL, FindingKey.place(known.get().key()),
							manuscript.tailoring()
								.content(Amendment.Kind.DISMISSAL, FindingKey.place(known.get().key())),
							reason()));
			}
			else {
				judged.leave("理由を書くだけでは、このままにできません。条項の画面か「点検」で決めてください。", place);
			}
		}
		return judged;
	}

	private boolean isAsSeen(Outdated one) {
		ClauseDecision decision = one.decision();
		return field(SentDecisions.SEEN + one.place()).equals(SentDecisions.seen(decision.choice(), decision.reason()))
				&& field(OFFER + one.place())
					.equals(SentDecisions.seen(one.proposal().choice(), one.proposal().reason()));
	}

	private String field(String name) {
		List<String> values = values(name);
		return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n");
	}

	private List<String> values(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? List.of(values) : List.of();
	}

	/**
	 * 判断のうち、できるものとできないもの.
	 *
	 * @param changes what can be stored
	 * @param left places that can't be judged so, by the reason
	 */
	record Judged(List<DraftChange> changes, Map<String, Set<PlaceId>> left) {

		private void leave(String why, PlaceId place) {
			this.left.computeIfAbsent(why, (_) -> new LinkedHashSet<>()).add(place);
		}

	}

}
