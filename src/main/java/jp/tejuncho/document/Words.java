package jp.tejuncho.document;

import java.util.ArrayList;
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

	/**
	 * What stands between its {@linkplain Inline.Break breaks}.
	 * @return at least one line, which may be empty
	 */
	public List<Words> lines() {
		List<Words> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= this.inlines.size(); i++) {
			if (i == this.inlines.size() || this.inlines.get(i) instanceof Inline.Break) {
				lines.add(new Words(this.inlines.subList(start, i)));
				start = i + 1;
			}
		}
		return lines;
	}

	/**
	 * What stands before and behind its {@link Inline.Hang}.
	 * @return the mark of the line and its text; no mark without one
	 */
	public Hung hung() {
		int hang = this.inlines.indexOf(new Inline.Hang());
		return (hang < 0) ? new Hung(NONE, this) : new Hung(new Words(this.inlines.subList(0, hang)),
				new Words(this.inlines.subList(hang + 1, this.inlines.size())));
	}

	public boolean isEmpty() {
		return this.inlines.isEmpty();
	}

	/**
	 * 記号とその後の文.
	 *
	 * @param mark what stands before the place below which the line goes on
	 * @param text what stands behind it
	 */
	public record Hung(Words mark, Words text) {

	}

}
