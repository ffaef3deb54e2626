package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;

/**
 * 表紙.
 *
 * @param rows what stands on it
 * @param height of the whole page
 */
record PdfCover(List<Row> rows, float height) implements Strip {

	private static final float SMALLER = 0.8f;

	/**
	 * Lays out the cover.
	 * @param head what stands on it
	 * @param compositor what sets it
	 * @param tag what it belongs to
	 * @return the cover, a whole page
	 */
	static PdfCover of(Document.Head head, Compositor compositor, Tag tag) {
		float scale = 1;
		Layout layout = new Layout(compositor, head, scale);
		float height = compositor.paper().textHeight();
		while (layout.height() > height && scale > 0.1f) {
			scale *= SMALLER;
			layout = new Layout(compositor, head, scale);
		}
		return new PdfCover(layout.rows(tag), height);
	}

	@Override
	public Strip keptWithNext() {
		return this;
	}

	@Override
	public void paint(Canvas canvas, float top, Edges edges) {
		for (Row row : this.rows) {
			if (row.framed()) {
				float size = row.line().size();
				canvas.box(null, row.x() - size, top + row.top(), row.line().width() + (2 * size), size * 1.8f,
						Canvas.Ink.OUTLINE);
			}
			row.line()
				.paint(canvas, row.x(),
						TextStrip.baseline(top + row.top(), row.line().size() * 1.8f, row.line().size()));
		}
	}

	/**
	 * 表紙の一行.
	 *
	 * @param line its letters
	 * @param x where it begins
	 * @param top its upper edge
	 * @param framed whether it stands in a frame
	 */
	record Row(Line line, float x, float top, boolean framed) {
	}

	/**
	 * 表紙の割付け.
	 */
	private static final class Layout {

		private final Compositor compositor;

		private final Paper paper;

		private final Document.Head head;

		private final float scale;

		private final List<Row> rows = new ArrayList<>();

		private float top;

		Layout(Compositor compositor, Document.Head head, float scale) {
			this.compositor = compositor;
			this.paper = compositor.paper();
			this.head = head;
			this.scale = scale;
		}

		float height() {
			rows(Tag.document());
			return this.top;
		}

		List<Row> rows(Tag tag) {
			this.rows.clear();
			this.top = 0;
			confidentiality(tag);
			this.top = Math.max(this.top, share(0.25f));
			centred(this.head.systemName(), this.paper.body(), 20, tag);
			this.top += this.paper.scaled(8);
			centred(Words.of(this.head.title()), Style.BOLD, 25, tag);
			this.top += this.paper.scaled(10);
			centred(Words.of(this.head.draft() ? "（案）" : ""), this.paper.body(), 18, tag);
			centred(Words.of(this.head.version()), this.paper.body(), 14, tag);
			this.top = Math.max(this.top + this.paper.scaled(20 * this.scale), share(0.7f));
			centred(this.head.dateLine(), this.paper.body(), 16, tag);
			this.top += this.paper.scaled(6);
			centred(this.head.owner(), this.paper.body(), 16, tag);
			return this.rows;
		}

		private float share(float share) {
			return this.paper.textHeight() * share * this.scale;
		}

		private void confidentiality(Tag tag) {
			if (this.head.confidentiality().isBlank()) {
				return;
			}
			float size = this.paper.scaled(13);
			Line line = this.compositor.line(null, this.head.confidentiality(), Style.GOTHIC, tag.kid("P"), size);
			this.rows.add(new Row(line, this.paper.right() - line.width() - size, 0, true));
			this.top = this.paper.scaled(30);
		}

		private void centred(Words words, Style style, float size, Tag tag) {
			if (words.isEmpty()) {
				return;
			}
			float scaled = this.paper.scaled(size * this.scale);
			List<TextRun> pieces = this.compositor.pieces(PreviewLinks.COVER, words, style, tag.kid("P"));
			for (Line line : TitleLines.of(pieces, scaled, this.paper.textWidth(), this.compositor)) {
				float x = this.paper.left() + ((this.paper.textWidth() - line.width()) / 2);
				this.rows.add(new Row(line, x, this.top, false));
				this.top += scaled * 1.8f;
			}
		}

	}

}
