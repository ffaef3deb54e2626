package jp.tejuncho.document;

import java.util.List;

/**
 * 文.
 *
 * @param inlines the parts in reading order; may be empty (an empty table cell)
 */
public record Words(List<Inline> inlines) {

	/** 何も書いていない. */
	public static final Words NONE = new Words(List.of());

	public Words {
		inlines = List.copyOf(inlines);
	}

	public static Words of(String text) {
		return text.isEmpty() ? NONE : new Words(List.of(new Inline.Plain(text)));
	}

	public boolean isEmpty() {
		return this.inlines.isEmpty();
	}

}
