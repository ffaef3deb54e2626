package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;

/**
 * 表紙のない書類の題名.
 */
final class PdfTitle {

	private final Compositor compositor;

	private final Tag tag;

	private final List<Strip> strips = new ArrayList<>();

	private PdfTitle(Compositor compositor, Tag tag) {
		this.compositor = compositor;
		this.tag = tag;
	}

	/**
	 * Lays out the title.
	 * @param head what the document is
	 * @param compositor what sets it
	 * @param tag what it belongs to
	 * @return what stands above the body on the first page
	 */
	static List<Strip> of(Document.Head head, Compositor compositor, Tag tag) {
		PdfTitle title = new PdfTitle(compositor, tag);
		Paper paper = compositor.paper();
		float size = paper.scaled(15);
		title.add(head.systemName(), Style.BOLD, size, 0.5f);
		title.add(Words.of(head.title() + (head.draft() ? "（案）" : "")), Style.BOLD, size, 0.5f);
		List<Inline> origin = new ArrayList<>(Words.of(head.version()).inlines());
		append(origin, head.dateLine());
		append(origin, head.owner());
		title.add(new Words(origin), paper.body(), paper.size(), 1);
		title.strips.add(new Gap(paper.leading() / 2));
		return title.strips;
	}

	private static void append(List<Inline> line, Words words) {
		if (!line.isEmpty() && !words.isEmpty()) {
			line.add(new Inline.Plain("　"));
		}
		line.addAll(words.inlines());
	}

	// share: how much of the room left stands before the line
	private void add(Words words, Style style, float size, float share) {
		if (words.isEmpty()) {
			return;
		}
		Paper paper = this.compositor.paper();
		List<TextRun> pieces = this.compositor.pieces(PreviewLinks.COVER, words, style, this.tag.kid("P"));
		for (Line line : TitleLines.of(pieces, size, paper.textWidth(), this.compositor)) {
			float x = paper.left() + ((paper.textWidth() - line.width()) * share);
			this.strips.add(new TextStrip(line, x, size * 1.7f, 0, null, List.of(), false, true));
		}
	}

}
