package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

/**
 * The longest 実施手順 the guideline allows: everything adopted, every blank filled.
 */
public final class FullProcedure {

	private FullProcedure() {
	}

	public static Manuscript manuscript() {
		DraftedManuscripts manuscripts = DraftedManuscripts.procedure(Answer.YES).fillEverything();
		List<PlaceId> places = new ArrayList<>(manuscripts.proposals().keySet());
		places.forEach((place) -> manuscripts.decide(place.value(), Choice.ADOPTED));
		return manuscripts.make();
	}

	public static Document document(Manuscript manuscript) {
		return Composer.compose(manuscript);
	}

}
