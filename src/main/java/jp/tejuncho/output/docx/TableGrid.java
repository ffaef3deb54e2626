package jp.tejuncho.output.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.table.TableColumns;
import jp.tejuncho.text.LetterWidths;

/**
 * 表の升目.
 *
 * @param widths of the columns, in twips
 * @param size of the letters, in twips
 */
record TableGrid(List<Integer> widths, int size) {

	/** Half a point, in eighths of a point. */
	private static final BigInteger HAIRLINE = BigInteger.valueOf(4);

	static TableGrid of(int[] shares, int width, int size) {
		long total = 0;
		for (int share : shares) {
			total += Math.max(share, 1);
		}
		Integer[] widths = new Integer[shares.length];
		long seen = 0;
		long start = 0;
		for (int i = 0; i < shares.length; i++) {
			seen += Math.max(shares[i], 1);
			long end = width * seen / total;
			widths[i] = (int) (end - start);
			start = end;
		}
		return new TableGrid(List.of(widths), size);
	}

	/**
	 * The grid of a table.
	 * @param columns how it is divided
	 * @param width how wide it is
	 * @param size of its letters, as they usually are
	 * @return the grid
	 */
	static TableGrid of(TableColumns columns, int width, int size) {
		return new TableGrid(Arrays.stream(columns.divide(width)).boxed().toList(),
				(int) Math.round(size * columns.size()));
	}

	int leading() {
		return this.size * 3 / 2;
	}

	private int padding() {
		return this.size * 2 / 5;
	}

	CTTbl begin(CTTbl table, int left, String summary) {
		CTTblPr properties = table.addNewTblPr();
		size(properties.addNewTblW(), this.widths.stream().mapToInt(Integer::intValue).sum());
		size(properties.addNewTblInd(), left);
		CTTblBorders borders = properties.addNewTblBorders();
		List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight(),
				borders.addNewInsideH(), borders.addNewInsideV())
			.forEach((border) -> rule(border, STBorder.SINGLE));
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		CTTblCellMar margins = properties.addNewTblCellMar();
		size(margins.addNewTop(), padding());
		size(margins.addNewLeft(), padding());
		size(margins.addNewBottom(), padding());
		size(margins.addNewRight(), padding());
		if (!summary.isBlank()) {
			properties.addNewTblDescription().setVal(XmlLetters.of(summary));
		}
		CTTblGrid grid = table.addNewTblGrid();
		this.widths.forEach((width) -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
		return table;
	}

	/**
	 * A new row.
	 * @param table the table
	 * @param repeated whether it stands on every page the table goes on to
	 * @param whole whether it is not torn apart
	 * @param least its least height, 0 for any
	 * @return the row, without cells
	 */
	static CTRow row(CTTbl table, boolean repeated, boolean whole, int least) {
		CTRow row = table.addNewTr();
		if (!repeated && !whole && least == 0) {
			return row;
		}
		CTTrPr properties = row.addNewTrPr();
		if (whole) {
			properties.addNewCantSplit();
		}
		if (least > 0) {
			CTHeight height = properties.addNewTrHeight();
			height.setVal(BigInteger.valueOf(least));
			height.setHRule(STHeightRule.AT_LEAST);
		}
		if (repeated) {
			properties.addNewTblHeader();
		}
		return row;
	}

	CTTc cell(CTRow row, int column, Rules rules) {
		CTTc cell = row.addNewTc();
		CTTcPr properties = cell.addNewTcPr();
		size(properties.addNewTcW(), this.widths.get(column));
		if (!rules.opens() || !rules.closes()) {
			CTTcBorders borders = properties.addNewTcBorders();
			if (!rules.opens()) {
				rule(borders.addNewTop(), STBorder.NIL);
			}
			if (!rules.closes()) {
				rule(borders.addNewBottom(), STBorder.NIL);
			}
		}
		if (rules.shaded()) {
			CTShd shade = properties.addNewShd();
			shade.setVal(STShd.CLEAR);
			shade.setColor("auto");
			shade.setFill("EDEDED");
		}
		pad(properties, rules);
		return cell;
	}

	private void pad(CTTcPr properties, Rules rules) {
		if (!rules.opens() || !rules.closes()) {
			CTTcMar margins = properties.addNewTcMar();
			size(margins.addNewTop(), rules.opens() ? padding() : 0);
			size(margins.addNewBottom(), rules.closes() ? padding() : 0);
		}
	}

	Measure measure(int column) {
		return new Measure(this.size, (double) (this.widths.get(column) - 2 * padding()) / this.size);
	}

	/**
	 * How high rows are likely to be.
	 * @param rows the rows
	 * @return their lines
	 */
	int lines(List<List<Words>> rows) {
		int lines = 0;
		for (List<Words> row : rows) {
			int highest = 1;
			for (int i = 0; i < row.size(); i++) {
				highest = Math.max(highest, lines(row.get(i), measure(i).room()));
			}
			lines += highest;
		}
		return lines;
	}

	private static int lines(Words words, double room) {
		int lines = 1;
		double width = 0;
		for (Inline inline : words.inlines()) {
			width += switch (inline) {
				case Inline.Plain plain -> LetterWidths.ems(plain.text());
				case Inline.Filled filled -> LetterWidths.ems(filled.value());
				case Inline.Empty empty -> LetterWidths.ems(empty.mark());
				case Inline.Reference _ -> 2;
				case Inline.Definition definition -> LetterWidths.ems(definition.term());
				case Inline.Marked marked -> LetterWidths.ems(marked.text());
				case Inline.Break _, Inline.Hang _ -> 0;
			};
			if (inline instanceof Inline.Break) {
				lines += 1 + (int) (width / Math.max(room, 1));
				width = 0;
			}
		}
		return lines + (int) (width / Math.max(room, 1));
	}

	private static void size(CTTblWidth width, int twips) {
		width.setType(STTblWidth.DXA);
		width.setW(BigInteger.valueOf(twips));
	}

	private static void rule(CTBorder border, STBorder.Enum kind) {
		border.setVal(kind);
		if (kind != STBorder.NIL) {
			border.setSz(HAIRLINE);
			border.setSpace(BigInteger.ZERO);
			border.setColor("auto");
		}
	}

	/**
	 * 欄の組み方.
	 *
	 * @param em the size of its letters, in twips
	 * @param room for one line, in ems
	 */
	record Measure(int em, double room) {

	}

	/**
	 * 行の罫線と地.
	 *
	 * @param opens whether there is a rule above it
	 * @param closes whether there is a rule below it
	 * @param shaded whether its ground is grey
	 */
	record Rules(boolean opens, boolean closes, boolean shaded) {

		static final Rules ALL = new Rules(true, true, false);

		static final Rules HEAD = new Rules(true, true, true);

	}

}
