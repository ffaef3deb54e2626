package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.drafting.web.ChapterPage.Source;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;

/**
 * 図と表を書く場所への案内.
 */
final class SlotSources {

	private SlotSources() {
	}

	/**
	 * Where what a clause only names is written.
	 * @param manuscript the manuscript
	 * @param clause the clause
	 * @return a link for each figure and table that another room fills
	 */
	static List<Source> of(Manuscript manuscript, Clause clause) {
		return clause.body().stream().flatMap((element) -> of(manuscript, clause, element).stream()).toList();
	}

	static Optional<Source> of(Manuscript manuscript, Clause clause, Element element) {
		SlotContents.@Nullable Source source = manuscript.slots().sources().get(element.filledBy());
		if (source == null) {
			return Optional.empty();
		}
		String back = EditingPlaces.of(manuscript).href(clause.id().place()).orElse("");
		return Optional.of(new Source(source.href(back), source.label()));
	}

}
