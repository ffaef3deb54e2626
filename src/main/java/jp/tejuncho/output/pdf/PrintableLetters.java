package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.text.Letters;

/**
 * 印刷できる文字の調べ.
 *
 * Asked while somebody writes: what is known to be printable costs one look into a table.
 * Threads that meet here learn the same.
 */
final class PrintableLetters {

	/** The others have the same typefaces in another order. */
	private static final List<Style> ASKED = List.of(Style.MINCHO, Style.GOTHIC, Style.BOLD);

	private final boolean[] known = new boolean[Character.MAX_VALUE + 1];

	private final PdfFonts fonts;

	PrintableLetters(PdfFonts fonts) {
		this.fonts = fonts;
	}

	List<String> missingIn(String text) {
		List<String> missing = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = Letters.end(text, start);
			boolean single = end == start + 1;
			if (!single || !this.known[text.charAt(start)]) {
				String letter = text.substring(start, end);
				boolean complete = isComplete(letter);
				if (complete && single) {
					this.known[letter.charAt(0)] = true;
				}
				else if (!complete && !missing.contains(letter)) {
					missing.add(letter);
				}
			}
			start = end;
		}
		return missing;
	}

	/**
	 * What stands on paper for a letter.
	 * @param letter a letter
	 * @return the letter itself, its base, or 〓
	 */
	String printed(String letter) {
		return this.fonts.glyph(Style.MINCHO, letter).printed();
	}

	private boolean isComplete(String letter) {
		for (Style style : ASKED) {
			Glyph glyph = this.fonts.glyph(style, letter);
			if (!glyph.isComplete()) {
				return false;
			}
		}
		return true;
	}

}
