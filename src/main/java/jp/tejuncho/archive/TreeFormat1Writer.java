package jp.tejuncho.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * 第一の形に移す.
 */
final class TreeFormat1Writer {

	/** What the depths of the format stand for. */
	private static final Set<Level> LEVELS = Set.of(Level.PART, Level.CHAPTER, Level.SECTION, Level.CLAUSE);

	private TreeFormat1Writer() {
	}

	/**
	 * Whether the format can say how a document is numbered.
	 * @param document the document
	 * @return {@code false} if its numbers would be lost
	 */
	static boolean knows(Document document) {
		return knows(document.blocks());
	}

	private static boolean knows(List<Block> blocks) {
		return blocks.stream().allMatch((block) -> switch (block) {
			case Block.Division division -> LEVELS.contains(division.level()) && knows(division.blocks());
			case Block.Enumeration list -> list.counting().equals(Counting.CIRCLED);
			case Block.Paragraph _, Block.Bullets _, Block.Table _, Block.Form _, Block.Figure _ -> true;
		});
	}

	static TreeFormat1 of(Document document) {
		Set<TreeFormat1.Place> mandatory = new LinkedHashSet<>();
		document.mandatory().forEach((id) -> mandatory.add(place(id)));
		return new TreeFormat1(head(document.head()), blocks(document.blocks()), paper(document.format()), mandatory);
	}

	private static TreeFormat1.Paper paper(Document.Format format) {
		return switch (format) {
			case BOOK -> TreeFormat1.Paper.BOOK;
			case PORTRAIT -> TreeFormat1.Paper.PORTRAIT;
			case LANDSCAPE -> TreeFormat1.Paper.LANDSCAPE;
		};
	}

	private static TreeFormat1.Head head(Document.Head head) {
		return new TreeFormat1.Head(text(head.systemName()), head.title(), text(head.dateLine()), text(head.owner()),
				head.confidentiality(), head.version(), head.draft(), head.date(), head.mark());
	}

	private static TreeFormat1.Place place(NodeId id) {
		return new TreeFormat1.Place(id.value());
	}

	private static List<TreeFormat1.Block> blocks(List<Block> blocks) {
		return blocks.stream().map(TreeFormat1Writer::block).toList();
	}

	private static TreeFormat1.Block block(Block block) {
		return switch (block) {
			case Block.Division division -> new TreeFormat1.Division(place(division.id()), depth(division.level()),
					(division.title() != null) ? text(division.title()) : null, blocks(division.blocks()),
					division.branch(), (division.quoted() != null) ? division.quoted().mark() : null,
					(division.change() != null) ? difference(division.change()) : null);
			case Block.Paragraph paragraph -> new TreeFormat1.Paragraph(place(paragraph.id()), text(paragraph.words()));
			case Block.Enumeration enumeration ->
				new TreeFormat1.Enumeration(place(enumeration.id()), items(enumeration.items()));
			case Block.Bullets bullets -> new TreeFormat1.Bullets(place(bullets.id()), items(bullets.items()));
			case Block.Table table -> table(table);
			case Block.Form form -> new TreeFormat1.Form(place(form.id()), form.summary(),
					form.rows()
						.stream()
						.map((row) -> new TreeFormat1.FormRow(row.label(), texts(row.content())))
						.toList());
			case Block.Figure figure -> new TreeFormat1.Figure(place(figure.id()), figure.title(), figure.alternative(),
					drawing(figure.drawing()));
		};
	}

	private static TreeFormat1.Depth depth(Level level) {
		return switch (level.heading()) {
			case LARGE -> TreeFormat1.Depth.PART;
			case MEDIUM -> TreeFormat1.Depth.CHAPTER;
			case SMALL -> TreeFormat1.Depth.SECTION;
			case ENTRY -> TreeFormat1.Depth.CLAUSE;
		};
	}

	private static List<TreeFormat1.Item> items(List<Block.Item> items) {
		return items.stream()
			.map((item) -> new TreeFormat1.Item(place(item.id()), text(item.words()), item.branch(),
					quoted(item.quoted())))
			.toList();
	}

	private static TreeFormat1.@Nullable Quoted quoted(Block.@Nullable Quoted quoted) {
		if (quoted == null) {
			return null;
		}
		return new TreeFormat1.Quoted(quoted.mark(), (quoted.change() != null) ? difference(quoted.change()) : null);
	}

	private static TreeFormat1.Difference difference(Inline.Change change) {
		return switch (change) {
			case ADDED -> TreeFormat1.Difference.ADDED;
			case REMOVED -> TreeFormat1.Difference.REMOVED;
			case REVISED -> TreeFormat1.Difference.REVISED;
		};
	}

	private static TreeFormat1.Table table(Block.Table table) {
		return new TreeFormat1.Table(place(table.id()), table.summary(),
				table.columns()
					.stream()
					.map((column) -> new TreeFormat1.Column(column.head(), column.share()))
					.toList(),
				table.rows().stream().map(TreeFormat1Writer::texts).toList(), table.joined());
	}

	private static TreeFormat1.Drawing drawing(Drawing drawing) {
		return new TreeFormat1.Drawing(drawing.width(), drawing.height(),
				drawing.shapes().stream().map(TreeFormat1Writer::shape).toList());
	}

	private static TreeFormat1.Shape shape(Drawing.Shape shape) {
		return switch (shape) {
			case Drawing.Box box ->
				new TreeFormat1.Box(box.x(), box.y(), box.width(), box.height(), box.lines(), box.grouping());
			case Drawing.Arrow arrow -> new TreeFormat1.Arrow(
					arrow.points().stream().map((point) -> new TreeFormat1.Point(point.x(), point.y())).toList(),
					arrow.label(), arrow.bothWays());
			case Drawing.Caption caption -> new TreeFormat1.Caption(caption.x(), caption.y(), caption.lines());
		};
	}

	private static List<TreeFormat1.Text> texts(List<Words> words) {
		return words.stream().map(TreeFormat1Writer::text).toList();
	}

	private static TreeFormat1.Text text(Words words) {
		return new TreeFormat1.Text(words.inlines().stream().map(TreeFormat1Writer::part).toList(),
				words.inlines().isEmpty());
	}

	private static TreeFormat1.Part part(Inline inline) {
		return switch (inline) {
			case Inline.Plain plain -> new TreeFormat1.Plain(plain.text());
			case Inline.Filled filled -> new TreeFormat1.Filled(filled.variable(), filled.value());
			case Inline.Empty empty -> new TreeFormat1.Empty(empty.variable(), empty.mark(), empty.label());
			case Inline.Reference reference -> new TreeFormat1.Reference(
					reference.targets().stream().map(TreeFormat1Writer::place).toList(), reference.words());
			case Inline.Definition definition -> new TreeFormat1.Definition(definition.term());
			case Inline.Marked marked -> new TreeFormat1.Marked(marked.text(), difference(marked.change()));
			case Inline.Break _ -> new TreeFormat1.Break();
			case Inline.Hang _ -> new TreeFormat1.Hang();
		};
	}

}
