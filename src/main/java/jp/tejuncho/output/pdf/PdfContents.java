package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.output.text.PlainWords;

/**
 * 目次の割付け.
 *
 * Its length depends on the headings alone: the page numbers are filled in when it is
 * printed, and the body is laid out only once.
 */
final class PdfContents {

	/** 頁番号のための幅 (字). */
	private static final float NUMBER_WIDTH = 4;

	/** So few lines don't stand on a page of their own. */
	private static final int COMPANY = 4;

	/**
	 * So few lines look lost on a page of their own: it is saved if the others can come
	 * nearer.
	 */
	private static final int FEW = 9;

	/** How much nearer lines may come to save a page. */
	private static final List<Float> TIGHT = List.of(0.98f, 0.96f, 0.94f, 0.92f, 0.9f, 0.88f, 0.86f);

	private static final float ONCE = 0.9f;

	private final Compositor compositor;

	private final Paper paper;

	private final float size;

	private final float leading;

	private final List<Strip> strips = new ArrayList<>();

	private PdfContents(Compositor compositor) {
		this.compositor = compositor;
		this.paper = compositor.paper();
		this.size = this.paper.scaled(10.5f);
		this.leading = this.paper.leading() * 18 / 19;
	}

	/**
	 * Lays out the table of contents.
	 * @param blocks the content
	 * @param compositor what sets it
	 * @param document the tag it belongs to
	 * @return its pages; none for a document without headings
	 */
	static List<PdfPages.Page> of(List<Block> blocks, Compositor compositor, Tag document) {
		if (blocks.stream().noneMatch(PdfContents::isListed)) {
			return List.of();
		}
		Paper paper = compositor.paper();
		List<Strip> usual = strips(blocks, compositor, document);
		List<PdfPages.Page> pages = PdfPages.divided(usual, paper);
		if (!spills(pages)) {
			return pages;
		}
		for (float tightness : TIGHT) {
			List<PdfPages.Page> tight = PdfPages.divided(tightened(usual, tightness), paper);
			if (tight.size() < pages.size()) {
				return tight;
			}
		}
		return (pages.getLast().strips().size() < COMPANY) ? PdfPages.divided(withCompany(usual), paper) : pages;
	}

	private static boolean spills(List<PdfPages.Page> pages) {
		return pages.size() > 1 && pages.getLast().strips().size() < FEW;
	}

	// where nothing can be saved, the last lines are not alone
	private static List<Strip> withCompany(List<Strip> strips) {
		List<Strip> all = new ArrayList<>(strips);
		for (int i = Math.max(0, all.size() - COMPANY); i < all.size() - 1; i++) {
			all.set(i, all.get(i).keptWithNext());
		}
		return all;
	}

	// a line of text gives way by a tenth at a time
	private static List<Strip> tightened(List<Strip> strips, float tightness) {
		float first = Math.max(tightness, ONCE);
		return strips.stream().map((strip) -> strip.tightened(first).tightened(tightness / first)).toList();
	}

	private static List<Strip> strips(List<Block> blocks, Compositor compositor, Tag document) {
		PdfContents contents = new PdfContents(compositor);
		Tag tag = document.kid("TOC");
		contents.heading(tag.kid("Caption"));
		contents.entries(blocks, tag);
		return contents.strips;
	}

	private static boolean isListed(Block block) {
		return block instanceof Block.Division division && ((division.title() != null && division.level().isListed())
				|| division.blocks().stream().anyMatch(PdfContents::isListed));
	}

	private void heading(Tag tag) {
		Line line = this.compositor.line(null, "目　次", Style.BOLD, tag, this.paper.scaled(15));
		float x = this.paper.left() + ((this.paper.textWidth() - line.width()) / 2);
		this.strips.add(new TextStrip(line, x, 2 * this.leading, 0, null, List.of(), true, true));
		this.strips.add(new Gap(this.leading / 2));
	}

	private void entries(List<Block> blocks, Tag tag) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				if (division.title() != null && division.level().isListed()) {
					entry(division, tag);
				}
				entries(division.blocks(), tag);
			}
		}
	}

	private void entry(Block.Division division, Tag contents) {
		if (division.title() == null) {
			return;
		}
		NodeId id = division.id();
		Tag link = contents.kid("TOCI").kid("Reference").kid("Link");
		Heading heading = division.level().heading();
		boolean top = heading == Heading.LARGE;
		Style style = top ? this.paper.emphasis() : this.paper.body();
		String title = PlainWords.of(this.compositor.numbering(), id, division.title());
		Line mark = this.compositor.line(id, this.compositor.numbering().mark(id), style, link, this.size);
		float x = indent(heading) * this.size;
		float gap = (heading == Heading.SMALL) ? this.size / 2 : this.size;
		float hang = mark.spots().isEmpty() ? 0 : mark.width() + gap;
		List<Line> lines = this.compositor.lines(id, List.of(new TextRun(title, style, link, false, id)),
				Compositor.Measure.ragged(this.size,
						this.paper.textWidth() - x - hang - (NUMBER_WIDTH * this.paper.size())));
		for (int i = 0; i < lines.size(); i++) {
			TextStrip text = new TextStrip(lines.get(i), this.paper.left() + x + hang, this.leading,
					(top && i == 0) ? this.leading / 2 : 0,
					(i == 0) ? new TextStrip.Label(mark, this.paper.left() + x) : null, List.of(), false,
					i < lines.size() - 1 || top);
			this.strips.add((i == lines.size() - 1) ? new Entry(text, id, link, style, this.compositor) : text);
		}
	}

	private static float indent(Heading heading) {
		return switch (heading) {
			case LARGE -> 0;
			case MEDIUM -> 1;
			case SMALL, ENTRY -> 2;
		};
	}

	/**
	 * 頁番号のある行.
	 *
	 * @param text the last line of the title
	 * @param target what it names
	 * @param link the link's tag
	 * @param style the typeface
	 * @param compositor what sets the number
	 */
	private record Entry(TextStrip text, NodeId target, Tag link, Style style, Compositor compositor) implements Strip {

		@Override
		public float height() {
			return this.text.height();
		}

		@Override
		public float before() {
			return this.text.before();
		}

		@Override
		public boolean staysWithNext() {
			return this.text.staysWithNext();
		}

		@Override
		public Strip keptWithNext() {
			return new Entry(this.text.keptWithNext(), this.target, this.link, this.style, this.compositor);
		}

		@Override
		public Strip tightened(float share) {
			return new Entry(this.text.tightened(share), this.target, this.link, this.style, this.compositor);
		}

		@Override
		public void paint(Canvas canvas, float top, Edges edges) {
			this.text.paint(canvas, top, edges);
			String page = Integer.toString(canvas.pageOf(this.target));
			Line number = this.compositor.line(null, page, this.style, this.link, this.text.line().size());
			float baseline = TextStrip.baseline(top, height(), this.text.line().size());
			float right = this.compositor.paper().right();
			canvas.leaders(this.text.x() + this.text.line().width() + 6, right - number.width() - 6, baseline);
			number.paint(canvas, right - number.width(), baseline);
		}

	}

}
