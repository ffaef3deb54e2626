package jp.tejuncho.edition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 条項の本文の要素.
 */
public sealed interface Element {

	/**
	 * Its name within the clause: an id of its own or one that follows from the position
	 * (p1, items1 …).
	 * @return the name
	 */
	String key();

	/**
	 * Every text in it, in reading order.
	 * @return the texts
	 */
	Stream<Phrase> phrases();

	/**
	 * What stands in it line by line, each with a key of its own.
	 * @return its items or lines; none where it is no list
	 */
	default List<Item> items() {
		return List.of();
	}

	/**
	 * What another room puts in its place or into its rows.
	 * @return the name of the slot; empty if it stands for itself
	 */
	default String filledBy() {
		return "";
	}

	/**
	 * Its own requirements, without those of what stands around it.
	 * @return the requirements
	 */
	default Requirements requirements() {
		return Requirements.NONE;
	}

	/**
	 * 段落.
	 *
	 * @param key its name within the clause
	 * @param text its text
	 * @param requirements its own
	 */
	record TextParagraph(String key, Phrase text, Requirements requirements) implements Element, Worded {

		@Override
		public Stream<Phrase> phrases() {
			return Stream.of(this.text);
		}

	}

	/**
	 * 各号の列挙 (①②③).
	 *
	 * @param key its name within the clause
	 * @param items at least one
	 */
	record ItemList(String key, List<Item> items) implements Element {

		public ItemList {
			items = List.copyOf(items);
		}

		/**
		 * What is printed with a number.
		 * @param reverted errata that stay as the guideline prints them
		 * @return the true items
		 */
		public List<Item> listed(Set<ErratumId> reverted) {
			return this.items.stream().filter((item) -> !item.isParagraph(reverted)).toList();
		}

		/**
		 * What is printed as paragraphs after the list.
		 * @param reverted errata that stay as the guideline prints them
		 * @return the items that are none in truth
		 */
		public List<Item> following(Set<ErratumId> reverted) {
			return this.items.stream().filter((item) -> item.isParagraph(reverted)).toList();
		}

		@Override
		public Stream<Phrase> phrases() {
			return this.items.stream().map(Item::text);
		}

	}

	/**
	 * 記入して増やす列挙.
	 *
	 * @param key its name within the clause
	 * @param variable the id of the variable that holds its items
	 * @param marks what the guideline prints, an item each
	 */
	record GrowingList(String key, String variable, List<String> marks) implements Element {

		public GrowingList {
			marks = List.copyOf(marks);
		}

		@Override
		public Stream<Phrase> phrases() {
			return Stream.empty();
		}

	}

	/**
	 * 作成上の注記 (※).
	 *
	 * @param key its name within the clause
	 * @param text without the ※
	 * @param slot what the writer is asked to add here
	 */
	record DraftingNote(String key, Phrase text, @Nullable String slot) implements Element, Worded {

		@Override
		public Stream<Phrase> phrases() {
			return Stream.of(this.text);
		}

	}

	/**
	 * 記入例 (（例）).
	 *
	 * @param key its name within the clause
	 * @param text without the （例）
	 */
	record Example(String key, Phrase text) implements Element, Worded {

		@Override
		public Stream<Phrase> phrases() {
			return Stream.of(this.text);
		}

	}

	/**
	 * 「・」の文.
	 *
	 * @param key its name within the clause
	 * @param lines without their marks
	 */
	record BulletLines(String key, List<Item> lines) implements Element {

		public BulletLines {
			lines = List.copyOf(lines);
		}

		@Override
		public Stream<Phrase> phrases() {
			return this.lines.stream().map(Item::text);
		}

		@Override
		public List<Item> items() {
			return this.lines;
		}

	}

	/**
	 * 表のひな形.
	 *
	 * @param key its name within the clause
	 * @param title a printed title
	 * @param summary what it shows, in words
	 * @param slot what fills its rows
	 * @param heads the columns
	 * @param rows as wide as {@code heads}; none where they are filled
	 */
	record TableTemplate(String key, @Nullable Phrase title, @Nullable String summary, @Nullable String slot,
			List<Phrase> heads, List<List<Phrase>> rows) implements Element {

		public TableTemplate {
			heads = List.copyOf(heads);
			rows = rows.stream().map(List::copyOf).toList();
		}

		@Override
		public String filledBy() {
			return Objects.requireNonNullElse(this.slot, "");
		}

		@Override
		public Stream<Phrase> phrases() {
			Stream<Phrase> table = Stream.concat(this.heads.stream(), this.rows.stream().flatMap(List::stream));
			return Stream.concat(Stream.ofNullable(this.title), table);
		}

	}

	/**
	 * 様式のひな形.
	 *
	 * @param key its name within the clause
	 * @param summary what it is for, in words
	 * @param rows numbered １, ２ … in order
	 */
	record FormTemplate(String key, String summary, List<FormRow> rows) implements Element {

		public FormTemplate {
			rows = List.copyOf(rows);
		}

		@Override
		public Stream<Phrase> phrases() {
			return this.rows.stream().flatMap((row) -> Stream.ofNullable(row.content()));
		}

	}

	/**
	 * 様式の行.
	 *
	 * @param labelLines what is to be written, in the lines it is printed in
	 * @param optionColumns what may be ticked, column by column
	 * @param content what is printed in the field
	 * @param variable the id of the variable whose value is printed in the field
	 */
	record FormRow(List<String> labelLines, List<List<String>> optionColumns, @Nullable Phrase content,
			@Nullable String variable) {

		public FormRow {
			labelLines = List.copyOf(labelLines);
			optionColumns = optionColumns.stream().map(List::copyOf).toList();
		}

		public String label() {
			return String.join("", this.labelLines);
		}

		public List<String> options() {
			return this.optionColumns.stream().flatMap(List::stream).toList();
		}

	}

	/**
	 * 図のひな形.
	 *
	 * @param key its name within the clause
	 * @param summary what it shows, in words
	 * @param slot what draws it
	 * @param nodes the boxes
	 * @param arrows between them
	 * @param note what stands beside it
	 * @param sourceOrder the lines in the order in which the guideline's text holds them
	 */
	record FigureTemplate(String key, String summary, String slot, List<Node> nodes, List<Arrow> arrows,
			@Nullable Node note, List<String> sourceOrder) implements Element {

		public FigureTemplate {
			nodes = List.copyOf(nodes);
			arrows = List.copyOf(arrows);
			sourceOrder = List.copyOf(sourceOrder);
		}

		@Override
		public String filledBy() {
			return this.slot;
		}

		@Override
		public Stream<Phrase> phrases() {
			Stream<Phrase> boxes = Stream.concat(this.nodes.stream(), Stream.ofNullable(this.note))
				.flatMap((node) -> node.lines().stream());
			return Stream.concat(boxes, this.arrows.stream().map(Arrow::label));
		}

	}

	/**
	 * 図の枠.
	 *
	 * @param id its name within the figure
	 * @param lines what stands in it
	 * @param members the boxes it encloses
	 * @param requirements its own
	 */
	record Node(String id, List<Phrase> lines, List<String> members, Requirements requirements) {

		public Node {
			lines = List.copyOf(lines);
			members = List.copyOf(members);
		}

	}

	/**
	 * 図の矢印.
	 *
	 * @param id its name within the figure
	 * @param from the box it leaves
	 * @param to the box it points to
	 * @param label what stands beside it
	 * @param bothWays whether it points back as well
	 */
	record Arrow(String id, String from, String to, Phrase label, boolean bothWays) {
	}

}
