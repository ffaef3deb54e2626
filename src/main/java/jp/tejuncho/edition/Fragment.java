package jp.tejuncho.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 文言の部分.
 */
public sealed interface Fragment {

	/**
	 * 地の文.
	 *
	 * @param text the letters
	 */
	record Literal(String text) implements Fragment {
	}

	/**
	 * 空欄.
	 *
	 * @param variable the id of the variable that fills it
	 * @param verbatim what the guideline prints in its place (○○部)
	 */
	record Blank(String variable, String verbatim) implements Fragment {
	}

	/**
	 * 選択.
	 *
	 * @param variable the id of the variable whose options are chosen from
	 * @param verbatim what the guideline prints in its place
	 */
	record Choice(String variable, String verbatim) implements Fragment {
	}

	/**
	 * 自庁の用語の使用箇所.
	 *
	 * @param id the word's id
	 * @param verbatim its default
	 */
	record HouseWord(String id, String verbatim) implements Fragment {
	}

	/**
	 * 参照.
	 *
	 * @param targets the ids of all places referred to, in order
	 * @param words fixed words; {@code null} where the numbers of the targets are printed
	 */
	record Ref(List<PlaceId> targets, @Nullable String words) implements Fragment {

		public Ref {
			targets = List.copyOf(targets);
			if (targets.isEmpty()) {
				throw new IllegalArgumentException("A reference needs a target");
			}
		}

	}

	/**
	 * 他方の文書への参照.
	 *
	 * @param kind which document
	 * @param words how the text calls it
	 */
	record DocumentLink(DocumentKind kind, String words) implements Fragment {
	}

	/**
	 * 用語の定義箇所.
	 *
	 * @param term the term's id
	 * @param words the term
	 */
	record TermDefinition(String term, String words) implements Fragment {
	}

	/**
	 * 空欄ではない記号.
	 *
	 * A ○ or ※ that is meant to be printed: only a person's own text has any.
	 *
	 * @param text the letter
	 */
	record Letter(String text) implements Fragment {
	}

}
