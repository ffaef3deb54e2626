package jp.tejuncho.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 用語.
 *
 * @param id its identity within the edition
 * @param term the word
 * @param definedIn the clause that defines it; {@code null} where the guideline never
 * does
 * @param notWithin longer words in which it is only a part of another word
 */
public record Term(String id, String term, @Nullable ClauseId definedIn, List<String> notWithin) {

	public Term {
		notWithin = List.copyOf(notWithin);
	}

	/**
	 * Whether a text uses the term.
	 * @param text plain text
	 * @return {@code true} if it occurs on its own
	 */
	public boolean occursIn(String text) {
		String rest = text;
		for (String longer : this.notWithin) {
			rest = rest.replace(longer, "\n");
		}
		return rest.contains(this.term);
	}

}
