package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.web.ChapterPage.FinishedLine;
import jp.tejuncho.drafting.web.ChapterPage.FinishedPart;
import jp.tejuncho.edition.Clause;

/**
 * 仕上がりの行.
 *
 * The clause as it will be printed, for the eye beside the fields; the whole document is
 * in the preview.
 */
final class FinishedLines {

	private final Manuscript manuscript;

	private final Numbering numbering;

	FinishedLines(Manuscript manuscript, Numbering numbering) {
		this.manuscript = manuscript;
		this.numbering = numbering;
	}

	List<FinishedLine> of(Clause clause) {
		List<FinishedLine> lines = new ArrayList<>();
		for (Block block : Composer.composeClause(this.manuscript, clause).blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> lines.add(line("", paragraph.id(), paragraph.words()));
				case Block.Enumeration enumeration -> {
					int number = 0;
					for (Block.Item item : enumeration.items()) {
						number++;
						lines.add(line(enumeration.counting().mark().at(number), item.id(), item.words()));
					}
				}
				case Block.Bullets bullets ->
					bullets.items().forEach((item) -> lines.add(line("・", item.id(), item.words())));
				case Block.Division _, Block.Table _, Block.Form _, Block.Figure _ -> {
				}
			}
		}
		return lines;
	}

	private FinishedLine line(String mark, NodeId place, Words words) {
		return new FinishedLine(mark, words.inlines().stream().map((inline) -> part(inline, place)).toList());
	}

	private FinishedPart part(Inline inline, NodeId place) {
		return switch (inline) {
			case Inline.Plain plain -> new FinishedPart(plain.text(), "plain");
			case Inline.Definition definition -> new FinishedPart(definition.term(), "plain");
			case Inline.Reference reference -> new FinishedPart(this.numbering.label(reference, place), "plain");
			case Inline.Filled filled -> new FinishedPart(filled.value(), "filled");
			case Inline.Empty empty -> new FinishedPart(empty.mark(), "empty");
			case Inline.Marked marked -> new FinishedPart(marked.text(), "plain");
			case Inline.Break _, Inline.Hang _ -> new FinishedPart("", "plain");
		};
	}

}
