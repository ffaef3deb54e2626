package jp.tejuncho.drafting.rule;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 用字用語の調べ方.
 */
@FunctionalInterface
public interface WordUsage {

	/** 何も調べない. */
	WordUsage NONE = (_) -> List.of();

	/**
	 * Looks for unusual words.
	 * @param text plain text
	 * @return what was found, in order, nothing twice
	 */
	List<Hit> check(String text);

	/**
	 * The same for texts that are read together: what is mixed in them is seen.
	 * @param texts every text of the document
	 * @return how each of them is looked at
	 */
	default WordUsage reading(Collection<String> texts) {
		return this;
	}

	/**
	 * 見つかった語.
	 *
	 * @param kind 送り仮名, 用語 …
	 * @param start where it begins, in UTF-16 units
	 * @param end where it ends
	 * @param replacement what to write instead, if a machine can say
	 * @param message what was found, a sentence
	 * @param source where the rule is laid down
	 * @param remedy what to do, a sentence
	 * @param together what is put right in one go all over the document, or empty
	 * @param looks whether it is a matter of looks alone
	 */
	record Hit(String kind, int start, int end, @Nullable String replacement, String message, String source,
			String remedy, String together, boolean looks) {

		public Hit(String kind, int start, int end, @Nullable String replacement, String message, String source,
				String remedy) {
			this(kind, start, end, replacement, message, source, remedy, "", false);
		}

	}

}
