package jp.tejuncho.edition;

/**
 * 前書き.
 */
public sealed interface FrontMatter {

	/**
	 * 見出し.
	 *
	 * @param text without its brackets
	 */
	record Heading(Phrase text) implements FrontMatter, Worded {
	}

	/**
	 * 段落.
	 *
	 * @param text the text
	 */
	record Text(Phrase text) implements FrontMatter, Worded {
	}

	/**
	 * 一行.
	 *
	 * @param text the text
	 */
	record Line(Phrase text) implements FrontMatter, Worded {
	}

	/**
	 * 読替表などの表.
	 *
	 * @param table the table
	 */
	record Table(Element.TableTemplate table) implements FrontMatter {
	}

}
