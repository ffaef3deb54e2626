package jp.tejuncho.drafting.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Excerpt;

/**
 * 採否を決める場所の呼び方.
 *
 * A part of a clause bears no heading of its own: it is told by the beginning of its
 * sentence.
 */
final class PlaceWords {

	private static final int BEGINNING = 24;

	private PlaceWords() {
	}

	/**
	 * What a place is called.
	 * @param place a clause, or clause / part
	 * @param manuscript the draft
	 * @return the heading of the clause, and of a part its first words
	 */
	static String heading(PlaceId place, Manuscript manuscript) {
		String heading = manuscript.edition().findPlace(place).map(Place::heading).orElse(place.value());
		if (!place.isPart()) {
			return heading;
		}
		return heading + manuscript.edition()
			.findClause(place.clause())
			.flatMap((clause) -> sentence(clause, place.key(), manuscript))
			.map((sentence) -> "（「" + Excerpt.beginning(sentence, BEGINNING) + "」の部分）")
			.orElse("（一部の文）");
	}

	private static Optional<String> sentence(Clause clause, String part, Manuscript manuscript) {
		String key = firstLine(clause, part);
		@Nullable String markup = manuscript.tailoring()
			.text(clause)
			.line(key)
			.map(TextLine::markup)
			.filter((words) -> !words.isBlank())
			.orElse(null);
		@Nullable Phrase phrase = ClauseText.phrases(clause).get(key);
		String said = (markup != null) ? Markup.read(markup).text()
				: (phrase != null) ? phrase.wording(manuscript.tailoring().reverted()).text() : "";
		return Optional.of(said).filter((words) -> !words.isBlank());
	}

	// a list begins with its first item
	private static String firstLine(Clause clause, String part) {
		return clause.body()
			.stream()
			.filter((element) -> element.key().equals(part))
			.flatMap((element) -> element.items().stream())
			.map(Item::key)
			.findFirst()
			.orElse(part);
	}

}
