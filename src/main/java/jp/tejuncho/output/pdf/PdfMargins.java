package jp.tejuncho.output.pdf;

import java.util.stream.Collectors;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.text.PlainWords;

/**
 * 欄外.
 *
 * Repeated on every page and no part of the text, so all of it is an artifact.
 */
final class PdfMargins {

	private static final float SIZE = 8.5f;

	private static final float HEAD_BASELINE = 52;

	/** From the lower edge of the page. */
	private static final float FOOT = 38.9f;

	private static final float MARK_SIZE = 8;

	private static final float WATERMARK_SIZE = 300;

	private final Compositor compositor;

	private final Paper paper;

	private final boolean covered;

	private final Document.Head head;

	private final Line runningHead;

	private final Line confidentiality;

	private final Line watermark;

	private final Line mark;

	PdfMargins(Document document, Compositor compositor, Numbering numbering) {
		this.compositor = compositor;
		this.paper = compositor.paper();
		this.covered = document.format() == Document.Format.BOOK;
		this.head = document.head();
		this.confidentiality = line(this.head.confidentiality(), Style.GOTHIC, 10);
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
			canvas.watermark(this.watermark, (this.paper.width() - WATERMARK_SIZE) / 2,
					(this.paper.height() / 2) + (WATERMARK_SIZE * 0.38f));
		}
		this.mark.paint(canvas, this.paper.left() + this.paper.textWidth() - this.mark.width(),
				this.paper.height() - FOOT);
		if (page == 1 && this.covered) {
			return;
		}
		if (!this.confidentiality.spots().isEmpty()) {
			float left = this.paper.left() + this.paper.textWidth() - this.confidentiality.width() - 6;
			canvas.box(null, left - 6, HEAD_BASELINE - 12.5f, this.confidentiality.width() + 12, 17,
					Canvas.Ink.OUTLINE);
			this.confidentiality.paint(canvas, left, HEAD_BASELINE);
		}
		if (page > 1) {
			this.runningHead.paint(canvas, this.paper.left(), HEAD_BASELINE);
		}
		Line number = line("- " + page + " -", Style.MINCHO, 10.5f);
		number.paint(canvas, this.paper.left() + ((this.paper.textWidth() - number.width()) / 2),
				this.paper.height() - FOOT);
	}

	// beside the page's number, never into it
	private Line mark(String text) {
		float room = (this.paper.textWidth() / 2) - 40;
		Line whole = line(text, Style.MINCHO, MARK_SIZE);
		return (whole.width() > room) ? line(text, Style.MINCHO, MARK_SIZE * room / whole.width()) : whole;
	}

	private Line runningHead(String title) {
		String version = this.head.version() + (this.head.draft() ? "（案）" : "");
		String tail = version.isBlank() ? "" : "　" + version;
		float room = this.paper.textWidth() - this.confidentiality.width() - 32;
		Line whole = line(title + tail, Style.GOTHIC, SIZE);
		if (whole.width() <= room) {
			return whole;
		}
		float left = room - line("…" + tail, Style.GOTHIC, SIZE).width();
		String kept = line(title, Style.GOTHIC, SIZE).spots()
			.stream()
			.takeWhile((spot) -> spot.x() + SIZE <= left)
			.map((spot) -> spot.glyph().letter())
			.collect(Collectors.joining());
		return line(kept + "…" + tail, Style.GOTHIC, SIZE);
	}

	private Line line(String text, Style style, float size) {
		return this.compositor.line(null, text, style, null, size);
	}

}
