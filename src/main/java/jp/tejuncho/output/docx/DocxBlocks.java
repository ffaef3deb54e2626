package jp.tejuncho.output.docx;

import java.util.List;
import java.util.Set;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.table.DocumentTables;
import jp.tejuncho.output.text.Foreword;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.LetterWidths;

/**
 * Word文書の本文.
 *
 * Numbers are written as letters: Word's own would be counted anew by whoever edits the
 * file, and the references would not follow.
 */
final class DocxBlocks {

	private static final int FEW_LINES = 2;

	private final DocxFlow flow;

	private final DocxPage page;

	private final DocxWords words;

	private final Numbering numbering;

	private final DocumentTables tables;

	private Set<NodeId> told = Set.of();

	private List<Block> whole = List.of();

	private int figures;

	private boolean afterHeading;

	private int leadIn;

	DocxBlocks(DocxFlow flow, DocxPage page, DocxWords words, Numbering numbering, DocumentTables tables) {
		this.tables = tables;
		this.flow = flow;
		this.page = page;
		this.words = words;
		this.numbering = numbering;
	}

	void write(Document document) {
		if (this.page.style().gothicForMandatory()) {
			this.told = document.mandatory();
		}
		this.whole = document.blocks();
		blocks(this.whole, 0);
	}

	private static boolean isOfLines(Block block) {
		return block instanceof Block.Paragraph || block instanceof Block.Enumeration || block instanceof Block.Bullets;
	}

	private int lines(NodeId place, Words words, int left) {
		double ems = LetterWidths.set(PlainWords.of(this.numbering, place, words), false);
		return (int) Math.ceil(Math.max(1, ems * this.page.em() / (this.page.textWidth() - left)));
	}

	private String style(NodeId place, String usual, String mandatory) {
		return this.told.contains(place) ? mandatory : usual;
	}

	private void blocks(List<Block> blocks, int left) {
		for (int i = 0; i < blocks.size(); i++) {
			if (i > 0 && i == blocks.size() - 1 && blocks.get(i) instanceof Block.Paragraph last
					&& isOfLines(blocks.get(i - 1)) && lines(last.id(), last.words(), left + this.page.em()) == 1) {
				this.flow.keepLast();
			}
			block(blocks.get(i), left);
			if (i + 1 < blocks.size() && blocks.get(i) instanceof Block.Paragraph) {
				this.flow.leadIn(blocks.get(i + 1));
			}
			this.leadIn = leadIn(blocks, i, left);
		}
	}

	// how high that is which has to stand on the page of the next block
	private int leadIn(List<Block> blocks, int i, int left) {
		return switch (blocks.get(i)) {
			case Block.Division _ -> this.leadIn;
			case Block.Paragraph paragraph when i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Figure ->
				this.leadIn + lines(paragraph.id(), paragraph.words(), left) * this.page.leading();
			default -> 0;
		};
	}

	private void block(Block block, int left) {
		this.flow.reach(block.id());
		this.afterHeading &= block instanceof Block.Division;
		switch (block) {
			case Block.Division division -> division(division, left);
			case Block.Paragraph paragraph -> paragraph(paragraph, left);
			case Block.Enumeration enumeration -> items(enumeration.items(), left + this.page.em(), this.page.em() / 2);
			case Block.Bullets bullets -> items(bullets.items(), left + this.page.em(), 0);
			case Block.Table table -> table(table.id(), left).write(table);
			case Block.Form form -> table(form.id(), left).write(form);
			case Block.Figure figure -> DocxFigure.write(this.flow, figure, this.page, ++this.figures, this.leadIn);
		}
	}

	private DocxTable table(NodeId place, int left) {
		return new DocxTable(this.flow, this.words, this.tables, this.page, left,
				style(place, "TableText", "MandatoryCell"));
	}

	private void division(Block.Division division, int left) {
		Words title = division.title();
		if (title == null) {
			blocks(division.blocks(), left);
			return;
		}
		heading(division, title);
		blocks(division.blocks(), contentLeft(division.level().heading()));
	}

	private void heading(Block.Division division, Words title) {
		NodeId id = division.id();
		String mark = this.numbering.mark(id);
		if (division.level().heading() == Heading.LARGE && !mark.isEmpty()
				&& !Foreword.isAbove(id, this.whole, this.numbering)) {
			this.flow.startPage();
		}
		DocxHeading heading = DocxHeading.of(division.level().heading(), this.page);
		CTP paragraph = this.flow.paragraph(heading.style());
		int hanging = heading.hanging(mark);
		if (mark.isEmpty()) {
			DocxFlow.indent(paragraph, heading.left(), 0);
		}
		else if (hanging > heading.usual()) {
			DocxFlow.indent(paragraph, heading.left() + hanging, hanging);
		}
		mark(paragraph, new Block.Quoted(mark, division.change()), mark.isEmpty() ? 0 : heading.gap());
		this.words.write(paragraph, id, title);
		space(paragraph, division);
		this.afterHeading = true;
		int line = (division.level().heading() == Heading.LARGE) ? 2 * this.page.leading() : this.page.leading();
		int before = this.page.leading();
		this.leadIn += lines(id, title, heading.left() + hanging) * line + before;
	}

	// on paper lines stand on a grid: above a section is a whole line, half of which goes
	// above the chapter where that is all that stands between them
	private void space(CTP paragraph, Block.Division division) {
		switch (division.level().heading()) {
			case LARGE -> {
				if (paragraph.getPPr().isSetPageBreakBefore()) {
					DocxFlow.spaceBefore(paragraph, 0);
				}
			}
			case MEDIUM -> {
				if (!division.blocks().isEmpty() && division.blocks().getFirst() instanceof Block.Division first
						&& first.level().heading() == Heading.SMALL && first.title() != null) {
					DocxFlow.spaceBefore(paragraph, this.page.leading() * 3 / 2);
				}
			}
			case SMALL -> {
				if (this.afterHeading) {
					DocxFlow.spaceBefore(paragraph, this.page.leading() / 2);
				}
			}
			case ENTRY -> {
			}
		}
	}

	private void paragraph(Block.Paragraph paragraph, int left) {
		CTP written = this.flow.paragraph(style(paragraph.id(), "BodyText", "MandatoryText"));
		if (left > 0) {
			DocxFlow.indent(written, left, 0);
		}
		this.words.write(written, paragraph.id(), paragraph.words());
	}

	private void items(List<Block.Item> items, int left, int gap) {
		double widest = items.stream()
			.mapToDouble((item) -> LetterWidths.set(this.numbering.mark(item.id()), false))
			.max()
			.orElse(1);
		int hanging = (int) Math.round(widest * this.page.em()) + gap;
		for (int i = 0; i < items.size(); i++) {
			Block.Item item = items.get(i);
			// as on paper: the last one doesn't stand alone on a page
			if (i >= 2 && i == items.size() - 1 && lines(item.id(), item.words(), left + hanging) <= FEW_LINES) {
				this.flow.keepLast();
			}
			this.flow.reach(item.id());
			CTP paragraph = this.flow.paragraph(style(item.id(), "Item", "MandatoryItem"));
			DocxFlow.indent(paragraph, left + hanging, hanging);
			mark(paragraph, new Block.Quoted(this.numbering.mark(item.id()), item.change()), gap);
			this.words.write(paragraph, item.id(), item.words());
		}
	}

	// a tab that begins where it should end would leap to the next stop
	private static void mark(CTP paragraph, Block.Quoted mark, int gap) {
		if (!mark.mark().isEmpty()) {
			CTR run = (mark.change() != null) ? DocxWords.styled(paragraph, DocxWords.style(mark.change()))
					: paragraph.addNewR();
			DocxWords.text(run, mark.mark());
		}
		if (gap > 0) {
			paragraph.addNewR().addNewTab();
		}
	}

	private int contentLeft(Heading heading) {
		return switch (heading) {
			case LARGE -> 0;
			case MEDIUM -> this.page.em();
			case SMALL -> 2 * this.page.em();
			case ENTRY -> 3 * this.page.em();
		};
	}

}
