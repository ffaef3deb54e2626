package jp.tejuncho.drafting;

import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;

/**
 * 例文のままの原稿.
 *
 * What the guideline itself says: everything adopted, nothing rewritten, ○○ in its blanks
 * and its own names of rules and offices. It counts like the draft, so that only words
 * differ.
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
		Manuscript.House house = manuscript.house();
		return new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(), manuscript.answers(),
				adopted, Tailoring.NONE, Values.NONE, manuscript.blanks(),
				new Manuscript.House(Map.of(), house.confidentiality(), house.owner(), house.digits(),
						house.numbering(), house.page()),
				manuscript.slots().asUnwritten(), manuscript.today(), manuscript.stage());
	}

}
