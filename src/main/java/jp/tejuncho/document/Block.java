package jp.tejuncho.document;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * 文書の構成要素.
 *
 * Sealed: a writer that forgets a kind does not compile.
 */
public sealed interface Block {

	NodeId id();

	private static List<Item> requireItems(List<Item> items) {
		if (items.isEmpty() || new HashSet<>(items).size() != items.size()) {
			throw new IllegalArgumentException("An enumeration needs items, each of its own");
		}
		return List.copyOf(items);
	}

	/**
	 * 見出しのあるまとまり (部・章・節・条項).
	 *
	 * @param id the place
	 * @param level which mark the heading bears
	 * @param title the heading without its mark, or {@code null}: then neither heading
	 * nor number is printed (an untitled clause)
	 * @param blocks what stands under the heading
	 * @param branch whether it was put between numbered neighbours whose numbers stay: it
	 * bears the number before it with の２, の３ …
	 * @param quoted the mark it bears in the document this one is about, or {@code null}:
	 * then it is counted here
	 */
	record Division(NodeId id, Level level, @Nullable Words title, List<Block> blocks, boolean branch,
			@Nullable Quoted quoted) implements Block {

		public Division {
			blocks = List.copyOf(blocks);
		}

		public Division(NodeId id, Level level, @Nullable Words title, List<Block> blocks, boolean branch) {
			this(id, level, title, blocks, branch, null);
		}

		public Division(NodeId id, Level level, @Nullable Words title, List<Block> blocks) {
			this(id, level, title, blocks, false);
		}

		/**
		 * What is shown of its mark.
		 * @return whether the mark itself came or went, or {@code null}
		 */
		public Inline.@Nullable Change change() {
			return (this.quoted != null) ? this.quoted.change() : null;
		}

	}

	/**
	 * 段落.
	 *
	 * @param id the place
	 * @param words its text
	 */
	record Paragraph(NodeId id, Words words) implements Block {
	}

	/**
	 * 番号のある列挙.
	 *
	 * @param id the place
	 * @param items at least one
	 * @param counting how they are numbered
	 */
	record Enumeration(NodeId id, List<Item> items, Counting counting) implements Block {

		public Enumeration {
			items = requireItems(items);
		}

		public Enumeration(NodeId id, List<Item> items) {
			this(id, items, Counting.CIRCLED);
		}

	}

	/**
	 * 「・」の列挙, or what bears marks of its own.
	 *
	 * @param id the place
	 * @param items at least one
	 */
	record Bullets(NodeId id, List<Item> items) implements Block {

		public Bullets {
			items = requireItems(items);
		}

	}

	/**
	 * 列挙の項目.
	 *
	 * @param id the place
	 * @param words its text without its mark
	 * @param branch whether it was put between items whose numbers stay
	 * @param quoted the mark it bears in the document this one is about, or {@code null}:
	 * then it is counted here
	 */
	record Item(NodeId id, Words words, boolean branch, @Nullable Quoted quoted) {

		public Item(NodeId id, Words words, boolean branch) {
			this(id, words, branch, null);
		}

		public Item(NodeId id, Words words) {
			this(id, words, false);
		}

		/**
		 * What is shown of its mark.
		 * @return whether the mark itself came or went, or {@code null}
		 */
		public Inline.@Nullable Change change() {
			return (this.quoted != null) ? this.quoted.change() : null;
		}

	}

	/**
	 * 引いた番号.
	 *
	 * @param mark the mark as it is printed there; may be empty
	 * @param change whether it came or went with what bears it, or {@code null}
	 */
	record Quoted(String mark, Inline.@Nullable Change change) {

		public Quoted(String mark) {
			this(mark, null);
		}

	}

	/**
	 * 表.
	 *
	 * @param id the place
	 * @param summary what the table shows, in words, for a reader who can't see it
	 * @param columns at least one
	 * @param rows each as wide as {@code columns}
	 * @param joined the rows, counted from 0, that go on with the row above without a
	 * rule between them
	 */
	record Table(NodeId id, String summary, List<Column> columns, List<List<Words>> rows,
			Set<Integer> joined) implements Block {

		/** 左右に並べて見比べる表. */
		public static final NodeId FACING = new NodeId("comparison");

		public Table {
			joined = Collections.unmodifiableSet(new TreeSet<>(joined));
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
			if (columns.isEmpty()) {
				throw new IllegalArgumentException("A table needs a column");
			}
			for (List<Words> row : rows) {
				if (row.size() != columns.size()) {
					throw new IllegalArgumentException("Every row of " + id + " needs " + columns.size() + " cells");
				}
			}
		}

		public Table(NodeId id, String summary, List<Column> columns, List<List<Words>> rows) {
			this(id, summary, columns, rows, Set.of());
		}

		/**
		 * Whether its first two columns show two texts that face each other.
		 * @return {@code true} for what compares two documents
		 */
		public boolean isFacing() {
			return this.id.equals(FACING) && this.columns.size() > 1;
		}

		/**
		 * Whether the remark of a row above goes on beside this one. Remarks stand in the
		 * last of more than two columns; one of two lines would part a heading of one
		 * line from what it heads.
		 * @param row counted from 0
		 * @return {@code true} if it is joined to the row with the remark and has none of
		 * its own
		 */
		public boolean isRemarkedAbove(int row) {
			int above = row;
			while (this.joined.contains(above) && above > 0 && remark(above).isEmpty()) {
				above--;
			}
			return this.columns.size() > 2 && above < row && !remark(above).isEmpty();
		}

		private Words remark(int row) {
			return this.rows.get(row).getLast();
		}

	}

	/**
	 * 列.
	 *
	 * @param head the heading
	 * @param share its share of the width, in relation to its neighbours' shares
	 */
	record Column(String head, int share) {
	}

	/**
	 * 様式 (記入欄のある表).
	 *
	 * @param id the place
	 * @param summary what the form is for
	 * @param rows numbered １, ２ … in order
	 */
	record Form(NodeId id, String summary, List<FormRow> rows) implements Block {

		public Form {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * 様式の行.
	 *
	 * @param label what is to be written
	 * @param content what is printed in the field, a line each; empty where the field is
	 * left to the hand
	 */
	record FormRow(String label, List<Words> content) {

		public FormRow {
			content = List.copyOf(content);
		}

	}

	/**
	 * 図.
	 *
	 * @param id the place
	 * @param title the caption
	 * @param alternative the same content in words
	 * @param drawing what is drawn
	 */
	record Figure(NodeId id, String title, String alternative, Drawing drawing) implements Block {
	}

}
