package jp.tejuncho.output.docx;

import java.math.BigInteger;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import jp.tejuncho.document.Document;

/**
 * 用紙.
 *
 * The same sheet and the same lines as the PDF's: A4, bound at the left. Lengths are
 * twips, a twentieth of a point.
 */
enum DocxPage {

	/** 40字×36行 of 11 points. */
	PORTRAIT(11906, 16838, 40, 36),

	/** For wide tables: 63字×22行. */
	LANDSCAPE(16838, 11906, 63, 22);

	static final int EM = 220;

	static final int LEADING = 380;

	private static final int LEFT = 1701;

	private static final int TOP = 1600;

	/** From the edge of the sheet to what stands in the margin. */
	private static final int EDGE = 720;

	private final int width;

	private final int height;

	private final int letters;

	private final int lines;

	DocxPage(int width, int height, int letters, int lines) {
		this.width = width;
		this.height = height;
		this.letters = letters;
		this.lines = lines;
	}

	static DocxPage of(Document.Format format) {
		return switch (format) {
			case BOOK, PORTRAIT -> PORTRAIT;
			case LANDSCAPE -> LANDSCAPE;
		};
	}

	int textWidth() {
		return this.letters * EM;
	}

	int textHeight() {
		return this.lines * LEADING;
	}

	/**
	 * Says how large the sheet is.
	 * @param section the pages
	 */
	void describe(CTSectPr section) {
		CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
		size.setW(BigInteger.valueOf(this.width));
		size.setH(BigInteger.valueOf(this.height));
		if (this == LANDSCAPE) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
		margins.setLeft(BigInteger.valueOf(LEFT));
		margins.setTop(BigInteger.valueOf(TOP));
		margins.setRight(BigInteger.valueOf(this.width - LEFT - textWidth()));
		margins.setBottom(BigInteger.valueOf(this.height - TOP - textHeight()));
		margins.setHeader(BigInteger.valueOf(EDGE));
		margins.setFooter(BigInteger.valueOf(EDGE));
		margins.setGutter(BigInteger.ZERO);
	}

}
