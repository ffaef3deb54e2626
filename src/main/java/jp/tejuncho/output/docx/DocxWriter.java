package jp.tejuncho.output.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.table.DocumentTables;
import jp.tejuncho.output.text.PlainWords;

/**
 * Word文書を書く者.
 *
 * Made for going on with in a word processor: what looks like a heading is one, and
 * nothing in it leads outside.
 */
public final class DocxWriter {

	private DocxWriter() {
	}

	/**
	 * Writes a document.
	 * @param document the document
	 * @param style what the house lays down for paper
	 * @param pages the pages that the table of contents names, the cover being 1
	 * @return the file; the same document and style give the same bytes
	 */
	public static byte[] write(Document document, PageStyle style, Map<NodeId, Integer> pages) {
		Numbering numbering = Numbering.of(document);
		Document.Head head = document.head();
		String system = PlainWords.of(numbering, PreviewLinks.COVER, head.systemName());
		String title = system + head.title();
		try (XWPFDocument file = new XWPFDocument()) {
			DocxPage page = DocxPage.of(style, document.format());
			DocxParts parts = new DocxParts(file, head.date(), page);
			Bookmarks bookmarks = Bookmarks.of(document, numbering);
			DocxFlow flow = new DocxFlow(file.getDocument().getBody(), bookmarks, page);
			DocxWords words = new DocxWords(numbering, bookmarks);
			DocxFront front = new DocxFront(flow, page, words, numbering, bookmarks);
			parts.addStyles(front.contentsLine(document));
			front.write(document, pages);
			new DocxBlocks(flow, page, words, numbering, new DocumentTables(document, numbering)).write(document);
			new DocxMargins(file, document, page, title).write();
			parts.describe(title, PlainWords.of(numbering, PreviewLinks.COVER, head.owner()));
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			file.write(written);
			return parts.dated(written.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file in memory can't be written", ex);
		}
	}

}
