package jp.tejuncho.drafting.web;

import java.util.Optional;

import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;

/**
 * Where something is edited, from the application's root.
 */
final class WorkAddress {

	private WorkAddress() {
	}

	static String anchor(String place) {
		return EditingPlaces.anchor(place);
	}

	/**
	 * The page of a place.
	 * @param manuscript the manuscript
	 * @param place a clause, a part of one, an erratum …
	 * @return the chapter's page at the clause; the draft's page if it stands in none
	 */
	static String of(Manuscript manuscript, String place) {
		String clause = place.split("[/#]", 2)[0];
		String draft = "/drafts/" + manuscript.draft().id();
		return Optional.ofNullable(Arrangement.of(manuscript).chapterOf(clause))
			.map((chapter) -> draft + "/chapters/" + chapter.id() + "#" + anchor(clause))
			.orElse(draft);
	}

}
