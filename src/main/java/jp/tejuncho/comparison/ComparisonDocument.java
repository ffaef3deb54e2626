package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.tejuncho.comparison.ComparisonSettings.Underline;
import jp.tejuncho.comparison.ComparisonTable.Line;
import jp.tejuncho.comparison.ComparisonTable.Row;
import jp.tejuncho.comparison.ComparisonTable.RowKind;
import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * 新旧対照表の書類.
 */
public final class ComparisonDocument {

	private static final NodeId PLACE = Block.Table.FACING;

	private ComparisonDocument() {
	}

	/**
	 * The table as a document of its own.
	 * @param table the table
	 * @param head what stands above it and in the margins
	 * @return the document, in landscape
	 */
	public static Document of(ComparisonTable table, Document.Head head) {
		ComparisonSettings settings = table.settings();
		List<Block> blocks = new ArrayList<>();
		if (table.rows().isEmpty()) {
			blocks.add(new Block.Paragraph(PLACE.child("none"), Words.of("改正部分はない。")));
			return new Document(head, blocks, Document.Format.LANDSCAPE);
		}
		if (settings.note() && settings.underline() == Underline.BOTH_SIDES) {
			blocks.add(new Block.Paragraph(PLACE.child("note"), Words.of("（下線部分は改正部分）")));
		}
		Set<Integer> joined = new HashSet<>();
		List<List<Words>> rows = new ArrayList<>();
		for (Row row : table.rows()) {
			if (row.joined()) {
				joined.add(rows.size());
			}
			rows.add(cells(row, settings));
		}
		blocks.add(new Block.Table(PLACE, "新旧対照表", columns(settings), rows, joined));
		return new Document(head, blocks, Document.Format.LANDSCAPE);
	}

	private static List<Block.Column> columns(ComparisonSettings settings) {
		Block.Column after = new Block.Column(settings.headings().after(), 5);
		Block.Column before = new Block.Column(settings.headings().before(), 5);
		List<Block.Column> columns = new ArrayList<>(
				settings.newOnTheLeft() ? List.of(after, before) : List.of(before, after));
		if (settings.remarks()) {
			columns.add(new Block.Column("備考", 2));
		}
		return columns;
	}

	private static List<Words> cells(Row row, ComparisonSettings settings) {
		boolean underlined = settings.underline() == Underline.BOTH_SIDES;
		Words after = words(row.after(), underlined, underlined && row.kind() == RowKind.NEW);
		Words before = words(row.before(), underlined, underlined && row.kind() == RowKind.DELETED);
		List<Words> cells = new ArrayList<>(settings.newOnTheLeft() ? List.of(after, before) : List.of(before, after));
		if (settings.remarks()) {
			cells.add(Words.of(row.remark().replaceAll("[\\r\\n]+", "　")));
		}
		return cells;
	}

	private static Words words(List<Line> lines, boolean underlined, boolean whole) {
		List<Inline> inlines = new ArrayList<>();
		for (Line line : lines) {
			if (!inlines.isEmpty()) {
				inlines.add(new Inline.Break());
			}
			add(inlines, line.indent(), false);
			add(inlines, line.label(), whole);
			if (line.isHung()) {
				inlines.add(new Inline.Hang());
			}
			add(inlines, line.former(), false);
			line.runs().forEach((run) -> add(inlines, run.text(), underlined && run.kind() != Kind.SAME));
		}
		return new Words(inlines);
	}

	private static void add(List<Inline> inlines, String text, boolean underlined) {
		if (!text.isEmpty()) {
			inlines.add(underlined ? new Inline.Marked(text, Inline.Change.REVISED) : new Inline.Plain(text));
		}
	}

}
