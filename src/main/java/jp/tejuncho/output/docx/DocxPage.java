package jp.tejuncho.output.docx;

import java.math.BigInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;

/**
 * 用紙.
 *
 * The same sheet and the same lines as the PDF's: A4, as the house lays it down; a wide
 * document lies on the sheet turned clockwise. Lengths are twips, a twentieth of a point.
 *
 * @param left the left margin
 * @param top the upper margin
 * @param letters letters a line
 * @param lines lines a page
 * @param landscape whether the sheet is turned
 * @param style what the house lays down
 */
record DocxPage(int left, int top, int letters, int lines, boolean landscape, PageStyle style) {

	private static final int SHORT_SIDE = 11906;

	private static final int LONG_SIDE = 16838;

	private static final int USUAL_HALF_POINTS = 22;

	private static final int USUAL_LEADING = 380;

	private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

	/** From the edge of the sheet to what stands in the margin: its share of it. */
	private static final double EDGE = 0.45;

	private static final String GOTHIC = "BIZ UDゴシック";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(\\d*)}");

	static DocxPage of(PageStyle style, Document.Format format) {
		int binding = twips(style.binding());
		int top = twips(style.top());
		return switch (format) {
			case BOOK, PORTRAIT -> new DocxPage(binding, top, style.letters(), style.lines(), false, style);
			case LANDSCAPE -> {
				int left = twips(style.bottom());
				int letters = (LONG_SIDE - left - top) / (style.halfPoints() * 10);
				int lines = (int) (style.letters() * style.size() / style.leading());
				yield new DocxPage(left, binding, letters, lines, true, style);
			}
		};
	}

	private static int twips(int millimetres) {
		return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
	}

	int em() {
		return this.style.halfPoints() * 10;
	}

	/**
	 * From one line to the next.
	 * @return rounded down, or the last line of a page would not find room
	 */
	int leading() {
		return (int) (this.style.leading() * 20);
	}

	/**
	 * A length that goes with the size of the letters.
	 * @param usual how much it is where letters are 11 points high
	 * @return how much it is here
	 */
	int scaled(int usual) {
		return Math.round((float) usual * this.style.halfPoints() / USUAL_HALF_POINTS);
	}

	int textWidth() {
		return this.letters * em();
	}

	int textHeight() {
		return this.lines * leading();
	}

	/**
	 * Says how large the sheet is, and where its lines are.
	 * @param section the pages
	 */
	void describe(CTSectPr section) {
		int width = this.landscape ? LONG_SIDE : SHORT_SIDE;
		int height = this.landscape ? SHORT_SIDE : LONG_SIDE;
		int bottom = this.landscape ? height - this.top - textHeight() : twips(this.style.bottom());
		CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
		size.setW(BigInteger.valueOf(width));
		size.setH(BigInteger.valueOf(height));
		if (this.landscape) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
		margins.setLeft(BigInteger.valueOf(this.left));
		margins.setTop(BigInteger.valueOf(this.top));
		margins.setRight(BigInteger.valueOf(width - this.left - textWidth()));
		margins.setBottom(BigInteger.valueOf(bottom));
		margins.setHeader(BigInteger.valueOf(Math.round(this.top * EDGE)));
		margins.setFooter(BigInteger.valueOf(Math.round(bottom * EDGE)));
		margins.setGutter(BigInteger.ZERO);
		CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
		grid.setType(STDocGrid.LINES);
		grid.setLinePitch(BigInteger.valueOf(leading()));
	}

	/**
	 * Fills what the parts of every document leave open.
	 * @param part a part of the file, with {s22} for a size, {e220} for a length that
	 * goes with it and {l380} for one that goes with the lines, as they usually are
	 * @return the part of this document
	 */
	String fill(String part) {
		return PLACEHOLDER.matcher(part).replaceAll(this::filling);
	}

	private String filling(MatchResult placeholder) {
		int usual = placeholder.group(2).isEmpty() ? 0 : Integer.parseInt(placeholder.group(2));
		return switch (placeholder.group(1)) {
			case "s", "e" -> Integer.toString(scaled(usual));
			case "l" -> Integer.toString(usual * leading() / USUAL_LEADING);
			case "w" -> Integer.toString(textWidth());
			case "body" -> body();
			case "bold" -> this.style.face().isGothic() ? "<w:b/><w:bCs/>" : "";
			// Word mirrors left and right, which is not where a turned sheet is bound
			case "mirrored" -> (this.style.duplex() && !this.landscape) ? "<w:mirrorMargins/>" : "";
			default -> throw new IllegalStateException("No part leaves open " + placeholder.group());
		};
	}

	private String body() {
		return switch (this.style.face()) {
			case UD_MINCHO -> "BIZ UD明朝 Medium";
			case UD_GOTHIC -> GOTHIC;
			case MINCHO -> "Noto Serif JP";
			case GOTHIC -> "Noto Sans JP";
		};
	}

}
