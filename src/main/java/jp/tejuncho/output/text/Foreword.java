package jp.tejuncho.output.text;

import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;

/**
 * 前書き.
 *
 * What stands above the first part. A part begins on a new page, but a few lines and a
 * small table are no page of their own.
 */
public final class Foreword {

	/** Half a page of 36 lines. */
	private static final int FEW_LINES = 18;

	private static final double LETTERS_A_LINE = 40;

	private final Numbering numbering;

	private Foreword(Numbering numbering) {
		this.numbering = numbering;
	}

	/**
	 * Whether a part goes on below the foreword.
	 * @param part the part
	 * @param blocks the document
	 * @param numbering its numbers
	 * @return {@code false} for every part that begins on a new page
	 */
	public static boolean isAbove(NodeId part, List<Block> blocks, Numbering numbering) {
		Foreword foreword = new Foreword(numbering);
		int lines = 0;
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				return division.id().equals(part) && division.level().heading() == Heading.LARGE && lines > 0
						&& lines <= FEW_LINES;
			}
			lines += foreword.lines(block);
		}
		return false;
	}

	private int lines(Block block) {
		return switch (block) {
			case Block.Paragraph paragraph -> lines(paragraph.id(), paragraph.words());
			case Block.Enumeration enumeration -> items(enumeration.items());
			case Block.Bullets bullets -> items(bullets.items());
			case Block.Table table -> 2 * (table.rows().size() + 1);
			case Block.Form _, Block.Figure _, Block.Division _ -> FEW_LINES;
		};
	}

	private int items(List<Block.Item> items) {
		return items.stream().mapToInt((item) -> lines(item.id(), item.words())).sum();
	}

	private int lines(NodeId place, Words words) {
		return (int) Math.ceil((PlainWords.of(this.numbering, place, words).length() + 1) / LETTERS_A_LINE);
	}

}
