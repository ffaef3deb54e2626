package jp.tejuncho.drafting;

import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;

/**
 * 例文のままの原稿.
 *
 * What the guideline itself would say of a system: everything adopted, nothing rewritten,
 * the same values in its blanks.
 */
public final class ExampleManuscript {

	private ExampleManuscript() {
	}

	/**
	 * The example beside a draft.
	 * @param manuscript the draft
	 * @return the example, printed on the same day
	 */
	public static Manuscript of(Manuscript manuscript) {
		Map<PlaceId, ClauseDecision> adopted = manuscript.edition()
			.places()
			.stream()
			.collect(Collectors.toMap(Place::id, (place) -> new ClauseDecision(manuscript.draft().id(), place.id(),
					manuscript.draft().createdBy(), manuscript.draft().createdAt())));
		return new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(), manuscript.answers(),
				adopted, Tailoring.NONE, manuscript.values(), manuscript.blanks(), manuscript.house(),
				manuscript.slots(), manuscript.today(), manuscript.stage());
	}

}
