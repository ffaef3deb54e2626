package jp.tejuncho.output.pdf;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;

/**
 * ファイルに綴じる一つの文書.
 *
 * Its pages are counted from 1 whatever stands before it, and its places are its own:
 * documents bound together may well name theirs alike.
 *
 * @param document the document
 * @param layout its pages
 * @param margins what stands around them
 * @param before how many pages of other documents the file begins with
 */
record PdfPart(Document document, PdfLayout layout, PdfMargins margins, int before) {

	static PdfPart of(Document document, PdfLayout layout, int before) {
		return new PdfPart(document, layout,
				new PdfMargins(document, layout.compositor(), layout.compositor().numbering()), before);
	}

	Numbering numbering() {
		return this.layout.compositor().numbering();
	}

	Paper paper() {
		return this.layout.compositor().paper();
	}

	int end() {
		return this.before + this.layout.pages().size();
	}

}
