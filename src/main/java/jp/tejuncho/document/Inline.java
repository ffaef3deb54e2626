package jp.tejuncho.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 文の部分.
 */
public sealed interface Inline {

	private static void requireOneLine(String text) {
		if (text.isEmpty() || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("Inline text is one line of at least one character");
		}
	}

	/**
	 * 地の文.
	 *
	 * @param text at least one character, no line break
	 */
	record Plain(String text) implements Inline {

		public Plain {
			requireOneLine(text);
		}

	}

	/**
	 * 埋めた空欄.
	 *
	 * @param variable the name of the blank's variable
	 * @param value what was filled in
	 */
	record Filled(String variable, String value) implements Inline {

		public Filled {
			requireOneLine(value);
		}

	}

	/**
	 * 空のままの空欄.
	 *
	 * @param variable the name of the blank's variable
	 * @param mark what is printed while nothing is filled in, for instance ○○
	 * @param label what belongs here, in words
	 */
	record Empty(String variable, String mark, String label) implements Inline {

		public Empty {
			requireOneLine(mark);
		}

	}

	/**
	 * 参照.
	 *
	 * @param targets the places referred to, in the order of the text referred to; what
	 * is printed (①～④) is computed by {@link Numbering}
	 * @param words fixed words (上記委託等事業者) printed instead of a number, or {@code null}
	 */
	record Reference(List<NodeId> targets, @Nullable String words) implements Inline {

		public Reference {
			targets = List.copyOf(targets);
			if (targets.isEmpty()) {
				throw new IllegalArgumentException("A reference needs a target");
			}
			if (words != null) {
				requireOneLine(words);
			}
		}

	}

	/**
	 * 定義した用語.
	 *
	 * @param term the term at the place where it is defined
	 */
	record Definition(String term) implements Inline {

		public Definition {
			requireOneLine(term);
		}

	}

	/**
	 * 変わったことを示す語.
	 *
	 * @param text at least one character, no line break
	 * @param change whether it came or went
	 */
	record Marked(String text, Change change) implements Inline {

		/** Stands before what went, wherever a file shows it struck out. */
		public static final String BEFORE_REMOVED = "［";

		/** Stands behind what went. */
		public static final String AFTER_REMOVED = "］";

		public Marked {
			requireOneLine(text);
		}

	}

	/**
	 * 改行.
	 *
	 * For the cells of a table, where a paragraph of its own would be too much.
	 */
	record Break() implements Inline {
	}

	/**
	 * 字下げの位置.
	 *
	 * For the cells of a table, after the mark of a line: what doesn't find room on it
	 * goes on below what follows, up to the next {@link Break}.
	 */
	record Hang() implements Inline {
	}

	/**
	 * 変わり方.
	 */
	enum Change {

		/** 加えた. */
		ADDED,

		/** 削った. */
		REMOVED,

		/** 改めた. On either side of a 新旧対照表: what is underlined differs there. */
		REVISED

	}

}
