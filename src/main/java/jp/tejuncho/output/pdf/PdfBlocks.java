package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.text.Foreword;

/**
 * 本文の割付け.
 *
 * A heading never stands alone at the foot of a page, nor a single line of a paragraph on
 * either side of a break, nor the last item of a list at the top.
 */
final class PdfBlocks {

	private static final int LAST_HEADING = 6;

	/** A last item of so few lines doesn't stand alone on a page. */
	private static final int FEW_LINES = 2;

	private final Compositor compositor;

	private final Paper paper;

	private final float em;

	private final List<Strip> strips = new ArrayList<>();

	private final List<NodeId> pending = new ArrayList<>();

	private final List<Block> whole;

	private PdfBlocks(List<Block> whole, Compositor compositor) {
		this.whole = whole;
		this.compositor = compositor;
		this.paper = compositor.paper();
		this.em = this.paper.size();
	}

	/**
	 * Lays out the content.
	 * @param blocks the content
	 * @param compositor what sets it
	 * @param tag what it belongs to
	 * @return what is to be printed, from top to bottom
	 */
	static List<Strip> of(List<Block> blocks, Compositor compositor, Tag tag) {
		PdfBlocks layout = new PdfBlocks(blocks, compositor);
		layout.blocks(blocks, 0, 1, tag);
		return layout.strips;
	}

	private void blocks(List<Block> blocks, float left, int depth, Tag tag) {
		for (int i = 0; i < blocks.size(); i++) {
			int above = this.strips.size();
			block(blocks.get(i), left, depth, tag);
			if (i > 0 && i == blocks.size() - 1 && blocks.get(i) instanceof Block.Paragraph
					&& isOfLines(blocks.get(i - 1)) && this.strips.size() - above == 1) {
				keep(above - 1);
			}
			if (i + 1 < blocks.size() && blocks.get(i) instanceof Block.Paragraph
					&& belongsToLeadIn(blocks.get(i + 1))) {
				keepLast();
			}
		}
	}

	private static boolean belongsToLeadIn(Block block) {
		return !(block instanceof Block.Paragraph) && !(block instanceof Block.Division);
	}

	private static boolean isOfLines(Block block) {
		return block instanceof Block.Paragraph || block instanceof Block.Enumeration || block instanceof Block.Bullets;
	}

	private void keepLast() {
		keep(this.strips.size() - 1);
	}

	private void keep(int strip) {
		if (strip >= 0) {
			this.strips.set(strip, this.strips.get(strip).keptWithNext());
		}
	}

	private void block(Block block, float left, int depth, Tag tag) {
		this.pending.add(block.id());
		switch (block) {
			case Block.Division division -> division(division, left, depth, tag);
			case Block.Paragraph paragraph -> paragraph(paragraph, left, tag.kid("P"));
			case Block.Enumeration enumeration ->
				items(enumeration.items(), left + this.em, this.em / 2, tag.kid("L").numbered());
			case Block.Bullets bullets -> items(bullets.items(), left + this.em, 0, tag.kid("L"));
			case Block.Table table -> framed(PdfTable.of(table, left, this.compositor, tag, anchors()));
			case Block.Form form -> framed(PdfTable.of(form, left, this.compositor, tag, anchors()));
			case Block.Figure figure ->
				framed(PdfFigure.of(figure, new PdfFigure.Place(left, leadIn()), this.compositor, tag, anchors()));
		}
	}

	private void division(Block.Division division, float left, int depth, Tag tag) {
		if (division.title() == null) {
			blocks(division.blocks(), left, depth, tag);
			return;
		}
		Tag section = tag.kid("Sect");
		heading(division, division.title(), section.kid("H" + Math.min(depth, LAST_HEADING)));
		float contentLeft = HeadingStyle.of(division.level().heading(), this.paper).contentLeft() * this.em;
		blocks(division.blocks(), contentLeft, depth + 1, section);
	}

	private void heading(Block.Division division, Words title, Tag tag) {
		HeadingStyle heading = HeadingStyle.of(division.level().heading(), this.paper);
		boolean linked = this.compositor.isLinked(title);
		TextRun number = new TextRun(this.compositor.numbering().mark(division.id()), heading.style(),
				linked ? tag.kid("Span") : tag, false, null, division.change());
		Line mark = this.compositor.line(division.id(), number, heading.size());
		float x = this.paper.left() + (heading.left() * this.em);
		boolean numbered = !mark.spots().isEmpty();
		float hang = numbered ? mark.width() + (heading.gap() * heading.size()) : 0;
		List<TextRun> pieces = this.compositor.pieces(division.id(), title, heading.style(), tag);
		float width = this.paper.textWidth() - (heading.left() * this.em) - hang;
		boolean first = true;
		boolean startsPage = division.level().heading() == Heading.LARGE && numbered
				&& !Foreword.isAbove(division.id(), this.whole, this.compositor.numbering());
		Strip.Fit fit = (division.level().heading() == Heading.ENTRY) ? Strip.Fit.LINE : Strip.Fit.HEADING;
		for (Line line : this.compositor.lines(division.id(), pieces,
				Compositor.Measure.ragged(heading.size(), width))) {
			this.strips.add(new TextStrip(line, x + hang, heading.height(), first ? heading.before() : 0,
					(first && numbered) ? new TextStrip.Label(mark, x) : null, anchors(), first && startsPage, true,
					fit));
			first = false;
		}
	}

	private void paragraph(Block.Paragraph paragraph, float left, Tag tag) {
		List<TextRun> pieces = this.compositor.pieces(paragraph.id(), paragraph.words(),
				this.compositor.style(paragraph.id()), tag);
		List<Line> lines = this.compositor.lines(paragraph.id(), pieces,
				Compositor.Measure.paragraph(this.em, this.paper.textWidth() - left));
		add(lines, this.paper.left() + left, null);
	}

	private void items(List<Block.Item> items, float left, float gap, Tag list) {
		float widest = 0;
		List<Line> marks = new ArrayList<>();
		List<Tag> tags = new ArrayList<>();
		for (Block.Item item : items) {
			Tag tag = list.kid("LI");
			TextRun piece = new TextRun(this.compositor.numbering().mark(item.id()), this.compositor.style(item.id()),
					tag.kid("Lbl"), false, null, item.change());
			Line mark = this.compositor.line(item.id(), piece, this.em);
			widest = Math.max(widest, mark.width() + (Compositor.blanksAfter(piece.run().text()) * this.em));
			marks.add(mark);
			tags.add(tag.kid("LBody"));
		}
		float hang = widest + gap;
		for (int i = 0; i < items.size(); i++) {
			Block.Item item = items.get(i);
			this.pending.add(item.id());
			List<TextRun> pieces = this.compositor.pieces(item.id(), item.words(), this.compositor.style(item.id()),
					tags.get(i));
			List<Line> lines = this.compositor.lines(item.id(), pieces,
					Compositor.Measure.hanging(this.em, this.paper.textWidth() - left - hang));
			if (i >= 2 && i == items.size() - 1 && lines.size() <= FEW_LINES) {
				keepLast();
			}
			add(lines.isEmpty() ? List.of(new Line(List.of(), this.em, 0)) : lines, this.paper.left() + left + hang,
					new TextStrip.Label(marks.get(i), this.paper.left() + left));
		}
	}

	private void add(List<Line> lines, float x, TextStrip.@org.jspecify.annotations.Nullable Label label) {
		for (int i = 0; i < lines.size(); i++) {
			boolean stays = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
			this.strips.add(new TextStrip(lines.get(i), x, this.paper.leading(), 0, (i == 0) ? label : null, anchors(),
					false, stays, Strip.Fit.LINE));
		}
	}

	private void framed(List<Strip> framed) {
		this.strips.addAll(framed);
		this.strips.add(new Gap(this.paper.leading() / 4));
	}

	// rounded up, since what stands on the lines of the page may move down
	private float leadIn() {
		float height = 0;
		for (int i = this.strips.size() - 1; i >= 0 && this.strips.get(i).staysWithNext(); i--) {
			height += this.strips.get(i).before() + this.strips.get(i).height();
		}
		float lines = (float) Math.ceil(height / this.paper.leading()) * this.paper.leading();
		return Math.min(lines, this.paper.textHeight() / 2);
	}

	private List<NodeId> anchors() {
		List<NodeId> anchors = List.copyOf(this.pending);
		this.pending.clear();
		return anchors;
	}

}
