package jp.tejuncho.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * 第一の形から読む.
 */
final class TreeFormat1Reader {

	private TreeFormat1Reader() {
	}

	static Document document(TreeFormat1 tree) {
		Set<NodeId> mandatory = new LinkedHashSet<>();
		Objects.requireNonNullElse(tree.mandatory(), Set.<TreeFormat1.Place>of())
			.forEach((place) -> mandatory.add(id(place)));
		return new Document(head(tree.head()), blocks(tree.blocks()), format(tree.format()), mandatory);
	}

	private static Document.Format format(TreeFormat1.@Nullable Paper paper) {
		return switch (paper) {
			case BOOK -> Document.Format.BOOK;
			case PORTRAIT -> Document.Format.PORTRAIT;
			case LANDSCAPE -> Document.Format.LANDSCAPE;
			case null -> Document.Format.BOOK;
		};
	}

	private static Document.Head head(TreeFormat1.Head head) {
		return new Document.Head(words(head.systemName()), head.title(), words(head.dateLine()), words(head.owner()),
				head.confidentiality(), head.version(), head.draft(), head.date(),
				Objects.requireNonNullElse(head.mark(), ""));
	}

	private static NodeId id(TreeFormat1.Place place) {
		return new NodeId(place.value());
	}

	private static List<Block> blocks(List<TreeFormat1.Block> blocks) {
		return blocks.stream().map(TreeFormat1Reader::block).toList();
	}

	private static Block block(TreeFormat1.Block block) {
		return switch (block) {
			case TreeFormat1.Division division -> new Block.Division(id(division.id()), level(division.level()),
					(division.title() != null) ? words(division.title()) : null, blocks(division.blocks()),
					division.branch(), quoted(division));
			case TreeFormat1.Paragraph paragraph -> new Block.Paragraph(id(paragraph.id()), words(paragraph.words()));
			case TreeFormat1.Enumeration enumeration ->
				new Block.Enumeration(id(enumeration.id()), items(enumeration.items()));
			case TreeFormat1.Bullets bullets -> new Block.Bullets(id(bullets.id()), items(bullets.items()));
			case TreeFormat1.Table table -> table(table);
			case TreeFormat1.Form form -> new Block.Form(id(form.id()), form.summary(),
					form.rows().stream().map((row) -> new Block.FormRow(row.label(), lines(row.content()))).toList());
			case TreeFormat1.Figure figure ->
				new Block.Figure(id(figure.id()), figure.title(), figure.alternative(), drawing(figure.drawing()));
		};
	}

	private static Level level(TreeFormat1.Depth depth) {
		return switch (depth) {
			case PART -> Level.PART;
			case CHAPTER -> Level.CHAPTER;
			case SECTION -> Level.SECTION;
			case CLAUSE -> Level.CLAUSE;
		};
	}

	private static List<Block.Item> items(List<TreeFormat1.Item> items) {
		return items.stream()
			.map((item) -> new Block.Item(id(item.id()), words(item.words()), item.branch(), quoted(item.quoted())))
			.toList();
	}

	private static Block.@Nullable Quoted quoted(TreeFormat1.Division division) {
		return (division.quoted() != null) ? quoted(new TreeFormat1.Quoted(division.quoted(), division.change()))
				: null;
	}

	private static Block.@Nullable Quoted quoted(TreeFormat1.@Nullable Quoted quoted) {
		if (quoted == null) {
			return null;
		}
		return new Block.Quoted(quoted.mark(), (quoted.change() != null) ? change(quoted.change()) : null);
	}

	private static Inline.Change change(TreeFormat1.Difference difference) {
		return switch (difference) {
			case ADDED -> Inline.Change.ADDED;
			case REMOVED -> Inline.Change.REMOVED;
			case REVISED -> Inline.Change.REVISED;
		};
	}

	private static Block.Table table(TreeFormat1.Table table) {
		return new Block.Table(id(table.id()), table.summary(),
				table.columns().stream().map((column) -> new Block.Column(column.head(), column.share())).toList(),
				table.rows().stream().map(TreeFormat1Reader::lines).toList(),
				Objects.requireNonNullElse(table.joined(), Set.of()));
	}

	private static Drawing drawing(TreeFormat1.Drawing drawing) {
		return new Drawing(drawing.width(), drawing.height(),
				drawing.shapes().stream().map(TreeFormat1Reader::shape).toList());
	}

	private static Drawing.Shape shape(TreeFormat1.Shape shape) {
		return switch (shape) {
			case TreeFormat1.Box box ->
				new Drawing.Box(box.x(), box.y(), box.width(), box.height(), box.lines(), box.grouping());
			case TreeFormat1.Arrow arrow -> new Drawing.Arrow(
					arrow.points().stream().map((point) -> new Drawing.Point(point.x(), point.y())).toList(),
					arrow.label(), arrow.bothWays());
			case TreeFormat1.Caption caption -> new Drawing.Caption(caption.x(), caption.y(), caption.lines());
		};
	}

	private static List<Words> lines(List<TreeFormat1.Text> texts) {
		return texts.stream().map(TreeFormat1Reader::words).toList();
	}

	private static Words words(TreeFormat1.Text text) {
		return new Words(text.inlines().stream().map(TreeFormat1Reader::inline).toList());
	}

	private static Inline inline(TreeFormat1.Part part) {
		return switch (part) {
			case TreeFormat1.Plain plain -> new Inline.Plain(plain.text());
			case TreeFormat1.Filled filled -> new Inline.Filled(filled.variable(), filled.value());
			case TreeFormat1.Empty empty -> new Inline.Empty(empty.variable(), empty.mark(), empty.label());
			case TreeFormat1.Reference reference -> new Inline.Reference(
					reference.targets().stream().map(TreeFormat1Reader::id).toList(), reference.words());
			case TreeFormat1.Definition definition -> new Inline.Definition(definition.term());
			case TreeFormat1.Marked marked -> new Inline.Marked(marked.text(), change(marked.change()));
			case TreeFormat1.Break _ -> new Inline.Break();
			case TreeFormat1.Hang _ -> new Inline.Hang();
		};
	}

}
