package jp.tejuncho.edition;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 列挙の項目.
 *
 * @param key its name within the clause
 * @param text its text without its mark
 * @param requirements its own
 * @param becomesParagraph the erratum that makes it a paragraph after the list, if it is
 * no item in truth
 */
public record Item(String key, Phrase text, Requirements requirements,
		@Nullable Erratum becomesParagraph) implements Worded {

	/**
	 * Whether it is printed as a paragraph after its list.
	 * @param reverted errata that stay as the guideline prints them
	 * @return {@code false} for a true item
	 */
	public boolean isParagraph(Set<ErratumId> reverted) {
		return this.becomesParagraph != null && !reverted.contains(this.becomesParagraph.id());
	}

}
