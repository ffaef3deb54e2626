package jp.tejuncho.drafting.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;

/**
 * 点検する条項.
 *
 * Only clauses that are printed.
 *
 * @param id the clause
 * @param chapter the chapter it stands in
 * @param example the guideline's clause; {@code null} if it was added
 * @param text its lines, those that are left out too
 * @param lines those that are printed
 */
record ExaminedClause(PlaceId id, Chapter chapter, @Nullable Clause example, ClauseText text,
		List<ExaminedLine> lines) {

	ExaminedClause {
		lines = List.copyOf(lines);
	}

}
