package jp.tejuncho.output.docx;

import jp.tejuncho.document.Level;

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

	static DocxHeading of(Level level) {
		return switch (level) {
			case PART -> new DocxHeading("Heading1", 300, 0, 300, 600);
			case CHAPTER -> new DocxHeading("Heading2", 250, 0, 250, 500);
			case SECTION -> new DocxHeading("Heading3", DocxPage.EM, DocxPage.EM, 110, 440);
			case CLAUSE -> new DocxHeading("Heading4", DocxPage.EM, 2 * DocxPage.EM, 0, DocxPage.EM);
		};
	}

	int hanging(String mark) {
		return (int) Math.round(LetterWidths.ems(mark) * this.size) + this.gap;
	}

}
