package jp.tejuncho.edition;

import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Level;

/**
 * 見出しの段階の割当て.
 *
 * What an edition's parts, chapters, sections and clauses are called and how they and the
 * items of lists are numbered.
 *
 * @param part of its parts
 * @param chapter of its chapters
 * @param section of its sections
 * @param clause of its clauses
 * @param item how the items of a list are numbered
 */
public record Levels(Level part, Level chapter, Level section, Level clause, Counting item) {

	/** Of an edition that lays down none: Ⅰ → １ → (1) → ・ → ①. */
	public static final Levels USUAL = new Levels(Level.PART, Level.CHAPTER, Level.SECTION, Level.CLAUSE,
			Counting.CIRCLED);

}
