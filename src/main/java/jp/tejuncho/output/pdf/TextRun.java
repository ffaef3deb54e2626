package jp.tejuncho.output.pdf;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;

/**
 * 同じ体裁で続く文字.
 *
 * @param text its letters
 * @param style its typeface
 * @param tag what it belongs to, or {@code null} for what is no part of the text
 * (margins)
 * @param blank whether it is an empty blank that a person has yet to fill
 * @param destination where a click leads, or {@code null}
 * @param change whether it is shown as added or removed, or {@code null}
 */
record TextRun(String text, Style style, @Nullable Tag tag, boolean blank, @Nullable NodeId destination,
		Inline.@Nullable Change change) {

	/** Ends a line. */
	private static final String BREAK = "\n";

	/** Ends the mark of a line. */
	private static final String HANG = "\t";

	TextRun(String text, Style style, @Nullable Tag tag, boolean blank, @Nullable NodeId destination) {
		this(text, style, tag, blank, destination, null);
	}

	static TextRun lineBreak(Style style) {
		return of(BREAK, style, null);
	}

	static TextRun hang(Style style) {
		return of(HANG, style, null);
	}

	Script.Run run() {
		return new Script.Run(this.text, this.style, this.blank);
	}

	boolean isLineBreak() {
		return this.text.equals(BREAK);
	}

	boolean isHang() {
		return this.text.equals(HANG);
	}

	static TextRun of(String text, Style style, @Nullable Tag tag) {
		return new TextRun(text, style, tag, false, null);
	}

}
