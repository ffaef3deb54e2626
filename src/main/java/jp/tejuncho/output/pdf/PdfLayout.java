package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;

/**
 * 割付けの済んだ文書.
 *
 * The cover, or the title where there is none, is on page 1, and the number printed on a
 * page is the one a viewer shows.
 *
 * @param pages cover and contents of a book, and the body
 * @param structure the tag it belongs to
 * @param places which page has what
 * @param compositor what set it
 */
record PdfLayout(List<PdfPages.Page> pages, Tag structure, PlacesOnPages places, Compositor compositor) {

	static PdfLayout of(Document document, PageStyle style, PdfFonts fonts) {
		return of(document, style, fonts, Tag.document());
	}

	/**
	 * Lays out a document.
	 * @param document the document
	 * @param style what the house lays down for paper
	 * @param fonts its typefaces
	 * @param structure the tag it belongs to
	 * @return its pages
	 */
	static PdfLayout of(Document document, PageStyle style, PdfFonts fonts, Tag structure) {
		Paper paper = Paper.of(style, document.format());
		Compositor compositor = new Compositor(fonts, document, paper);
		List<PdfPages.Page> pages = new ArrayList<>();
		List<Strip> strips = new ArrayList<>();
		if (document.format() == Document.Format.BOOK) {
			pages.addAll(PdfPages.of(List.of(PdfCover.of(document.head(), compositor, structure.kid("Sect"))), paper));
			pages.addAll(PdfContents.of(document.blocks(), compositor, structure));
		}
		else {
			strips.addAll(PdfTitle.of(document.head(), compositor, structure));
		}
		int first = pages.size() + 1;
		strips.addAll(PdfBlocks.of(document.blocks(), compositor, structure));
		List<PdfPages.Page> body = PdfPages.of(strips, paper);
		PlacesOnPages places = new PlacesOnPages();
		for (int i = 0; i < body.size(); i++) {
			body.get(i).locate(places, first + i);
		}
		pages.addAll(body);
		return new PdfLayout(pages, structure, places, compositor);
	}

}
