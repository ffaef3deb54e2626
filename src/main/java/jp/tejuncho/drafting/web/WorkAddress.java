package jp.tejuncho.drafting.web;

import java.util.Optional;

import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.WrittenPlace;
import jp.tejuncho.edition.PlaceId;

/**
 * Where something is edited, from the application's root.
 */
final class WorkAddress {

	private WorkAddress() {
	}

	static String anchor(PlaceId place) {
		return EditingPlaces.anchor(place);
	}

	/**
	 * The page of a place.
	 * @param manuscript the manuscript
	 * @param place a clause, a part of one, an erratum, the reason of a revision …
	 * @return the chapter's page at the clause; the draft's page if it stands in none
	 */
	static String of(Manuscript manuscript, PlaceId place) {
		String draft = "/drafts/" + manuscript.draft().id();
		return WrittenPlace.clauseOf(place)
			.flatMap((known) -> Optional.ofNullable(Arrangement.of(manuscript).chapterOf(known))
				.map((chapter) -> draft + "/chapters/" + chapter.id() + "#" + anchor(known)))
			.orElse(draft);
	}

}
