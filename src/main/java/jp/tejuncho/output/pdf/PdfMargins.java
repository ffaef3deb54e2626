package jp.tejuncho.output.pdf;

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

	private static final float FOOT_BASELINE = 803;

	private static final float WATERMARK_SIZE = 300;

	private final Compositor compositor;

	private final Document.Head head;

	private final String title;

	PdfMargins(Document.Head head, Compositor compositor, Numbering numbering) {
		this.compositor = compositor;
		this.head = head;
		this.title = title(head, numbering);
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

	void paint(Canvas canvas, int page) {
		if (this.head.draft()) {
			Line mark = line("案", Style.GOTHIC, WATERMARK_SIZE);
			canvas.watermark(mark, (Paper.WIDTH - WATERMARK_SIZE) / 2, (Paper.HEIGHT / 2) + (WATERMARK_SIZE * 0.38f));
		}
		if (page == 1) {
			return;
		}
		float right = Paper.LEFT + Paper.TEXT_WIDTH;
		float room = Paper.TEXT_WIDTH;
		if (!this.head.confidentiality().isBlank()) {
			Line mark = line(this.head.confidentiality(), Style.GOTHIC, 10);
			float left = right - mark.width() - 6;
			canvas.box(null, left - 6, HEAD_BASELINE - 12.5f, mark.width() + 12, 17, Canvas.Ink.OUTLINE);
			mark.paint(canvas, left, HEAD_BASELINE);
			room = left - Paper.LEFT - 20;
		}
		runningHead(room).paint(canvas, Paper.LEFT, HEAD_BASELINE);
		Line number = line("- " + page + " -", Style.MINCHO, 10.5f);
		number.paint(canvas, Paper.LEFT + ((Paper.TEXT_WIDTH - number.width()) / 2), FOOT_BASELINE);
	}

	private Line runningHead(float room) {
		String version = this.head.version() + (this.head.draft() ? "（案）" : "");
		String tail = version.isBlank() ? "" : "　" + version;
		Line line = line(this.title + tail, Style.GOTHIC, SIZE);
		int kept = this.title.codePointCount(0, this.title.length());
		while (line.width() > room && kept > 1) {
			kept--;
			line = line(this.title.substring(0, this.title.offsetByCodePoints(0, kept)) + "…" + tail, Style.GOTHIC,
					SIZE);
		}
		return line;
	}

	private Line line(String text, Style style, float size) {
		return this.compositor.line(null, text, style, null, size);
	}

}
