package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;

/**
 * 割付けの済んだ文書.
 *
 * The cover is page 1, and the number printed on a page is the one a viewer shows.
 *
 * @param pages cover, contents and body
 * @param structure the tags
 * @param places which page has what
 * @param compositor what set it
 */
record PdfLayout(List<PdfPages.Page> pages, Tag structure, Places places, Compositor compositor) {

	static PdfLayout of(Document document, PdfFonts fonts) {
		Compositor compositor = new Compositor(fonts, Numbering.of(document));
		Tag structure = Tag.document();
		List<PdfPages.Page> pages = new ArrayList<>();
		pages.addAll(PdfPages.of(List.of(PdfCover.of(document.head(), compositor, structure.kid("Sect")))));
		pages.addAll(PdfPages.of(PdfContents.of(document.blocks(), compositor, structure)));
		int first = pages.size() + 1;
		List<PdfPages.Page> body = PdfPages.of(PdfBlocks.of(document.blocks(), compositor, structure));
		Places places = new Places();
		for (int i = 0; i < body.size(); i++) {
			body.get(i).locate(places, first + i);
		}
		pages.addAll(body);
		return new PdfLayout(pages, structure, places, compositor);
	}

}
