package jp.tejuncho.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Figures;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Mark;

/**
 * The way from the second format to the document.
 */
final class TreeFormat2Reader {

	private final List<Level> levels;

	private final Map<String, Integer> divisions;

	private final List<Counting> countings;

	private final Map<String, Integer> lists;

	private TreeFormat2Reader(TreeFormat2.Numbering numbering) {
		this.levels = numbering.levels().stream().map(TreeFormat2Reader::level).toList();
		this.divisions = numbering.divisions();
		this.countings = numbering.countings().stream().map(TreeFormat2Reader::counting).toList();
		this.lists = numbering.lists();
	}

	static Document document(TreeFormat2 read) {
		Document tree = TreeFormat1Reader.document(read.tree());
		return tree.withBlocks(new TreeFormat2Reader(read.numbering()).blocks(tree.blocks()));
	}

	private List<Block> blocks(List<Block> blocks) {
		return blocks.stream().map(this::block).toList();
	}

	private Block block(Block block) {
		return switch (block) {
			case Block.Division division ->
				new Block.Division(division.id(), this.levels.get(place(this.divisions, division)), division.title(),
						blocks(division.blocks()), division.branch(), division.quoted());
			case Block.Enumeration list ->
				new Block.Enumeration(list.id(), list.items(), this.countings.get(place(this.lists, list)));
			case Block.Paragraph _, Block.Bullets _, Block.Table _, Block.Form _, Block.Figure _ -> block;
		};
	}

	private static int place(Map<String, Integer> places, Block block) {
		return Objects.requireNonNull(places.get(block.id().value()), () -> block.id() + " is not numbered");
	}

	private static Level level(TreeFormat2.Level level) {
		return new Level(level.name(), counting(level.counting()),
				Stream.of(Level.Heading.values())
					.filter((heading) -> TreeFormat2Writer.heading(heading) == level.heading())
					.findFirst()
					.orElseThrow(),
				level.clause());
	}

	private static Counting counting(TreeFormat2.Counting counting) {
		return new Counting(mark(counting.mark()), mark(counting.called()), counting.throughout());
	}

	private static Mark mark(TreeFormat2.Mark mark) {
		return new Mark(mark.before(),
				Stream.of(Figures.values())
					.filter((figures) -> TreeFormat2Writer.figures(figures) == mark.figures())
					.findFirst()
					.orElseThrow(),
				mark.after());
	}

}
