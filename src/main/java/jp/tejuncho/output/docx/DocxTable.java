package jp.tejuncho.output.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.table.DocumentTables;
import jp.tejuncho.output.table.TableColumns;
import jp.tejuncho.text.Numerals;

/**
 * Word文書の表と様式.
 *
 * What is left empty is filled by hand, so it is tall enough to be written in.
 */
final class DocxTable {

	/** 10 mm. */
	private static final int EMPTY_ROW = 567;

	/** 20 mm. */
	private static final int EMPTY_FIELD = 1134;

	private static final int LABEL_PERCENT = 34;

	/** A longer row may be torn apart. */
	private static final int MOST_WHOLE_LINES = 10;

	/** Headings kept together with what they head, in a table of joined rows. */
	private static final int MOST_HEADINGS = 5;

	private final DocxFlow flow;

	private final DocxWords words;

	private final DocumentTables tables;

	private final DocxPage page;

	private final int left;

	private final String style;

	DocxTable(DocxFlow flow, DocxWords words, DocumentTables tables, DocxPage page, int left, String style) {
		this.tables = tables;
		this.flow = flow;
		this.words = words;
		this.page = page;
		this.left = left;
		this.style = style;
	}

	void write(Block.Table table) {
		double drawnIn = (double) this.left / this.page.em();
		TableColumns columns = this.tables.columns(table,
				TableColumns.Room.of(this.page.letters(), drawnIn, this.page.style()));
		TableGrid grid = TableGrid.of(columns, this.page.textWidth() - this.left, this.page.scaled(200));
		CTTbl drawn = grid.begin(this.flow.table(), this.left, table.summary());
		CTRow head = TableGrid.row(drawn, true, true, 0);
		for (int i = 0; i < table.columns().size(); i++) {
			CTTc cell = grid.cell(head, i, TableGrid.Rules.HEAD);
			CTP heading = begin(cell, "TableHead");
			this.words.writeLabel(heading, table.id(), Words.of(table.columns().get(i).head()), grid.measure(i).room());
			reduce(heading, columns);
		}
		boolean high = table.rows().stream().anyMatch((row) -> grid.lines(List.of(row)) > TableColumns.MOST_OF_LOW_ROW);
		boolean whole = grid.lines(table.rows()) <= this.page.textHeight() / (high ? 4 : 2) / grid.leading();
		int headings = 0;
		for (int number = 0; number < table.rows().size(); number++) {
			boolean opens = !table.joined().contains(number);
			boolean closes = !table.joined().contains(number + 1);
			int lines = grid.lines(List.of(beside(table, number)));
			headings = (opens || (headings > 0 && lines <= 1)) ? headings + 1 : 0;
			boolean heads = !closes && headings > 0 && headings <= MOST_HEADINGS;
			headings = closes ? 0 : headings;
			// and of a longer table the last row takes the one above with it
			boolean lastTwo = number + 2 == table.rows().size()
					&& grid.lines(table.rows().subList(number, number + 2)) <= MOST_WHOLE_LINES;
			boolean above = number + 1 < table.rows().size() && (whole || lastTwo);
			boolean stays = heads || above;
			row(grid, drawn, table, number, new Line(opens, closes, stays, lines))
				.forEach((cell) -> cell.getPList().forEach((paragraph) -> reduce(paragraph, columns)));
		}
		end();
	}

	// as on paper, where an address finds no room otherwise
	private void reduce(CTP paragraph, TableColumns columns) {
		if (columns.size() < 1) {
			BigInteger halfPoints = BigInteger.valueOf(Math.round(this.page.scaled(200) * columns.size() / 10));
			for (CTR run : paragraph.getRList()) {
				CTRPr properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
				properties.addNewSz().setVal(halfPoints);
				properties.addNewSzCs().setVal(halfPoints);
			}
		}
	}

	private List<CTTc> row(TableGrid grid, CTTbl drawn, Block.Table table, int number, Line line) {
		List<Words> cells = table.rows().get(number);
		boolean empty = cells.stream().allMatch(Words::isEmpty) && line.opens() && line.closes();
		CTRow row = TableGrid.row(drawn, false, line.lines() <= MOST_WHOLE_LINES, empty ? EMPTY_ROW : 0);
		for (int i = 0; i < cells.size(); i++) {
			CTTc cell = grid.cell(row, i, new TableGrid.Rules(line.opens(), line.closes(), false));
			fill(cell, table.id(), cells.get(i), line.stays(), grid.measure(i));
		}
		merge(table, number, row.getTcList().getLast());
		return row.getTcList();
	}

	private static List<Words> beside(Block.Table table, int number) {
		List<Words> row = table.rows().get(number);
		return isMerged(table, number + 1) ? row.subList(0, row.size() - 1) : row;
	}

	private static boolean isMerged(Block.Table table, int number) {
		return number < table.rows().size() && table.isRemarkedAbove(number);
	}

	// so that a remark needs no room beside a heading
	private static void merge(Block.Table table, int number, CTTc remark) {
		boolean continues = table.isRemarkedAbove(number);
		if (continues || isMerged(table, number + 1)) {
			remark.getTcPr().addNewVMerge().setVal(continues ? STMerge.CONTINUE : STMerge.RESTART);
		}
	}

	void write(Block.Form form) {
		TableGrid grid = TableGrid.of(new int[] { LABEL_PERCENT, 100 - LABEL_PERCENT },
				this.page.textWidth() - this.left, this.page.scaled(200));
		if (form.rows().isEmpty()) {
			return;
		}
		CTTbl drawn = grid.begin(this.flow.table(), this.left, form.summary());
		for (int number = 0; number < form.rows().size(); number++) {
			Block.FormRow field = form.rows().get(number);
			// a form is handed out as a sheet
			boolean stays = number + 1 < form.rows().size();
			CTRow row = TableGrid.row(drawn, false, true, field.content().isEmpty() ? EMPTY_FIELD : 0);
			Words label = Words.of(Numerals.chapter(number + 1) + "　" + field.label());
			fill(grid.cell(row, 0, TableGrid.Rules.ALL), form.id(), label, stays, grid.measure(0));
			CTTc cell = grid.cell(row, 1, TableGrid.Rules.ALL);
			List<Words> content = new ArrayList<>(field.content());
			if (content.isEmpty()) {
				content.add(Words.NONE);
			}
			content.forEach((line) -> fill(cell, form.id(), line, stays, grid.measure(1)));
		}
		end();
	}

	private void fill(CTTc cell, NodeId place, Words content, boolean stays, TableGrid.Measure measure) {
		if (!content.inlines().contains(new Inline.Hang())) {
			this.words.writeLabel(paragraph(cell, stays), place, content, measure.room());
			return;
		}
		for (Words line : content.lines()) {
			this.words.writeHanging(paragraph(cell, stays), place, line, measure.em());
		}
	}

	private CTP paragraph(CTTc cell, boolean stays) {
		CTP paragraph = begin(cell, this.style);
		if (stays) {
			CTPPr properties = paragraph.getPPr();
			properties.addNewKeepNext();
		}
		return paragraph;
	}

	private CTP begin(CTTc cell, String style) {
		return this.flow.begin(cell.addNewP(), style);
	}

	// without it Word would take two tables in a row for one
	private void end() {
		this.flow.paragraph("TableGap");
	}

	/**
	 * 行の体裁.
	 *
	 * @param opens whether there is a rule above it
	 * @param closes whether there is a rule below it
	 * @param stays whether it stays with the next one
	 * @param lines how high it is likely to be
	 */
	private record Line(boolean opens, boolean closes, boolean stays, int lines) {
	}

}
