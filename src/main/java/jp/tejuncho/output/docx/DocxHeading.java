package jp.tejuncho.output.docx;

import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.text.LetterWidths;

/**
 * 見出しの体裁.
 *
 * @param style the id of its style, one of Word's own: the navigation pane and the table
 * of contents know them
 * @param size the size of its letters
 * @param left where its mark stands
 * @param gap the space between mark and words
 * @param usual how far the words hang behind a mark of usual length; the style says so
 */
record DocxHeading(String style, int size, int left, int gap, int usual) {

	static DocxHeading of(Heading heading, DocxPage page) {
		int em = page.em();
		return switch (heading) {
			case LARGE -> new DocxHeading("Heading1", page.scaled(300), 0, page.scaled(300), page.scaled(600));
			case MEDIUM -> new DocxHeading("Heading2", page.scaled(250), 0, page.scaled(250), page.scaled(500));
			case SMALL -> new DocxHeading("Heading3", em, em, em / 2, 2 * em);
			case ENTRY -> new DocxHeading("Heading4", em, 2 * em, 0, em);
		};
	}

	int hanging(String mark) {
		return (int) Math.round(LetterWidths.set(mark, false) * this.size) + this.gap;
	}

}
