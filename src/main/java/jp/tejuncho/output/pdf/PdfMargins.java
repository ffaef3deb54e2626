package jp.tejuncho.output.pdf;

import java.util.stream.Collectors;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.Excerpt;

/**
 * 欄外.
 *
 * Repeated on every page and no part of the text, so all of it is an artifact.
 */
final class PdfMargins {

	/** The base line of the head, from the upper edge: its share of the margin. */
	private static final float HEAD = 0.655f;

	/** The base line of the foot, from the lower edge: its share of the margin. */
	private static final float FOOT = 0.49f;

	private static final float WATERMARK_SIZE = 300;

	private final Compositor compositor;

	private final Paper paper;

	private final float size;

	private final boolean covered;

	private final Document.Head head;

	private final Line runningHead;

	private final Line confidentiality;

	private final Line watermark;

	private final Line mark;

	PdfMargins(Document document, Compositor compositor, Numbering numbering) {
		this.compositor = compositor;
		this.paper = compositor.paper();
		this.size = this.paper.scaled(8.5f);
		this.covered = document.format() == Document.Format.BOOK;
		this.head = document.head();
		this.confidentiality = line(this.head.confidentiality(), Style.GOTHIC, this.paper.scaled(10));
		this.runningHead = runningHead(title(this.head, numbering));
		this.watermark = line("案", Style.GOTHIC, WATERMARK_SIZE);
		this.mark = mark(this.head.mark());
	}

	/**
	 * The document's name: of which system, and what it is.
	 * @param head the document's head
	 * @param numbering the document's numbers
	 * @return system and title on one line
	 */
	static String title(Document.Head head, Numbering numbering) {
		return PlainWords.of(numbering, PreviewLinks.COVER, head.systemName()) + head.title();
	}

	Line mark() {
		return this.mark;
	}

	void paint(Canvas canvas, int page) {
		if (this.head.draft()) {
			canvas.watermark(this.watermark, ((this.paper.width() - WATERMARK_SIZE) / 2) - canvas.shift().right(),
					(this.paper.height() / 2) + (WATERMARK_SIZE * 0.38f) - canvas.shift().down());
		}
		float foot = foot(canvas.shift().down());
		this.mark.paint(canvas, this.paper.right() - this.mark.width(), foot);
		if (page == 1 && this.covered) {
			return;
		}
		head(canvas, page);
		Line number = line("- " + page + " -", this.paper.body(), this.paper.scaled(10.5f));
		number.paint(canvas, this.paper.left() + ((this.paper.textWidth() - number.width()) / 2), foot);
	}

	private void head(Canvas canvas, int page) {
		float down = canvas.shift().down();
		float baseline = ((this.paper.top() + down) * HEAD) - down;
		if (!this.confidentiality.spots().isEmpty()) {
			float em = this.confidentiality.size();
			float left = this.paper.right() - this.confidentiality.width() - (0.6f * em);
			canvas.box(null, left - (0.6f * em), baseline - (1.25f * em), this.confidentiality.width() + (1.2f * em),
					1.7f * em, Canvas.Ink.OUTLINE);
			this.confidentiality.paint(canvas, left, baseline);
		}
		if (page > 1) {
			this.runningHead.paint(canvas, this.paper.left(), baseline);
		}
	}

	// a wide sheet is turned: what moves is the margin below, and the foot keeps to it
	private float foot(float down) {
		return this.paper.height() - ((this.paper.bottom() - down) * FOOT) - down;
	}

	// beside the page's number, never into it
	private Line mark(String text) {
		float room = (this.paper.textWidth() / 2) - this.paper.scaled(40);
		float markSize = this.paper.scaled(8);
		Line whole = line(text, this.paper.body(), markSize);
		return (whole.width() > room) ? line(text, this.paper.body(), markSize * room / whole.width()) : whole;
	}

	private Line runningHead(String title) {
		String version = this.head.version() + (this.head.draft() ? "（案）" : "");
		String tail = version.isBlank() ? "" : "　" + version;
		float room = this.paper.textWidth() - this.confidentiality.width() - this.paper.scaled(32);
		Line whole = line(title + tail, Style.GOTHIC, this.size);
		if (whole.width() <= room) {
			return whole;
		}
		float left = room - line("…" + tail, Style.GOTHIC, this.size).width();
		String kept = line(title, Style.GOTHIC, this.size).spots()
			.stream()
			.takeWhile((spot) -> spot.x() + this.size <= left)
			.map((spot) -> spot.glyph().letter())
			.collect(Collectors.joining());
		return line(Excerpt.beginning(title, kept.length() + 1) + tail, Style.GOTHIC, this.size);
	}

	private Line line(String text, Style style, float size) {
		return this.compositor.line(null, text, style, null, size);
	}

}
