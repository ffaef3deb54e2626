package jp.tejuncho.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Figures;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Mark;

/**
 * The way from the document to the second format.
 */
final class TreeFormat2Writer {

	private final List<Level> levels = new ArrayList<>();

	private final SortedMap<String, Integer> divisions = new TreeMap<>();

	private final List<Counting> countings = new ArrayList<>();

	private final SortedMap<String, Integer> lists = new TreeMap<>();

	private TreeFormat2Writer() {
	}

	static TreeFormat2 of(Document document) {
		TreeFormat2Writer writer = new TreeFormat2Writer();
		writer.collect(document.blocks());
		return new TreeFormat2(TreeFormat2.VERSION,
				new TreeFormat2.Numbering(writer.levels.stream().map(TreeFormat2Writer::level).toList(),
						writer.divisions, writer.countings.stream().map(TreeFormat2Writer::counting).toList(),
						writer.lists),
				TreeFormat1Writer.of(document));
	}

	private void collect(List<Block> blocks) {
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> {
					this.divisions.put(division.id().value(), place(this.levels, division.level()));
					collect(division.blocks());
				}
				case Block.Enumeration list ->
					this.lists.put(list.id().value(), place(this.countings, list.counting()));
				case Block.Paragraph _, Block.Bullets _, Block.Table _, Block.Form _, Block.Figure _ -> {
				}
			}
		}
	}

	private static <T> int place(List<T> known, T one) {
		if (!known.contains(one)) {
			known.add(one);
		}
		return known.indexOf(one);
	}

	private static TreeFormat2.Level level(Level level) {
		return new TreeFormat2.Level(level.name(), counting(level.counting()), heading(level.heading()),
				level.isClause());
	}

	private static TreeFormat2.Counting counting(Counting counting) {
		return new TreeFormat2.Counting(mark(counting.mark()), mark(counting.called()), counting.throughout());
	}

	private static TreeFormat2.Mark mark(Mark mark) {
		return new TreeFormat2.Mark(mark.before(), figures(mark.figures()), mark.after());
	}

	static TreeFormat2.Heading heading(Level.Heading heading) {
		return switch (heading) {
			case LARGE -> TreeFormat2.Heading.LARGE;
			case MEDIUM -> TreeFormat2.Heading.MEDIUM;
			case SMALL -> TreeFormat2.Heading.SMALL;
			case ENTRY -> TreeFormat2.Heading.ENTRY;
		};
	}

	static TreeFormat2.Figures figures(Figures figures) {
		return switch (figures) {
			case ROMAN -> TreeFormat2.Figures.ROMAN;
			case FULL_WIDTH -> TreeFormat2.Figures.FULL_WIDTH;
			case HALF_WIDTH -> TreeFormat2.Figures.HALF_WIDTH;
			case KANJI -> TreeFormat2.Figures.KANJI;
			case CIRCLED -> TreeFormat2.Figures.CIRCLED;
			case KATAKANA -> TreeFormat2.Figures.KATAKANA;
			case STEMS -> TreeFormat2.Figures.STEMS;
			case LETTERS -> TreeFormat2.Figures.LETTERS;
			case NONE -> TreeFormat2.Figures.NONE;
		};
	}

}
