package jp.tejuncho.output.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtDocPart;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.LetterWidths;

/**
 * 本文の前に立つもの (表紙と目次、又は題名).
 */
final class DocxFront {

	/** Where the date stands on the cover, as on the PDF's, in percent of the page. */
	private static final int DATE_TOP = 70;

	private static final int NAME_TOP = 25;

	private static final int LEAST_GAP = 400;

	/** What marks and page numbers take of a line of the contents, in ems. */
	private static final int BESIDE_TITLE = 7;

	private final DocxFlow flow;

	private final DocxPage page;

	private final DocxWords words;

	private final Numbering numbering;

	private final Bookmarks bookmarks;

	private int top;

	DocxFront(DocxFlow flow, DocxPage page, DocxWords words, Numbering numbering, Bookmarks bookmarks) {
		this.flow = flow;
		this.page = page;
		this.words = words;
		this.numbering = numbering;
		this.bookmarks = bookmarks;
	}

	void write(Document document, Map<NodeId, Integer> pages) {
		if (document.format() != Document.Format.BOOK) {
			title(document.head());
			return;
		}
		cover(document.head());
		contents(document.blocks(), pages);
		this.flow.startPage();
	}

	private void title(Document.Head head) {
		line("ShortTitle", head.systemName(), 0);
		line("ShortTitle", Words.of(head.title() + (head.draft() ? "（案）" : "")), 0);
		List<Inline> origin = new ArrayList<>(Words.of(head.version()).inlines());
		append(origin, head.dateLine());
		append(origin, head.owner());
		line("Origin", new Words(origin), 0);
	}

	private static void append(List<Inline> line, Words words) {
		if (!line.isEmpty() && !words.isEmpty()) {
			line.add(new Inline.Plain("　"));
		}
		line.addAll(words.inlines());
	}

	private void cover(Document.Head head) {
		if (!head.confidentiality().isBlank()) {
			CTP paragraph = this.flow.paragraph("Confidentiality");
			DocxWords.text(DocxWords.styled(paragraph, "Mark"), head.confidentiality());
			this.top = this.page.scaled(600);
		}
		drop("Subtitle", head.systemName(), 400, NAME_TOP);
		drop("Title", Words.of(head.title()), 500, 0);
		line("CoverLine", Words.of(head.draft() ? "（案）" : ""), 320);
		line("CoverLine", Words.of(head.version()), 320);
		if (head.dateLine().isEmpty()) {
			drop("CoverLine", head.owner(), 320, DATE_TOP);
		}
		else {
			drop("CoverLine", head.dateLine(), 320, DATE_TOP);
			line("CoverLine", head.owner(), 320);
		}
	}

	private void drop(String style, Words content, int size, int where) {
		if (where == 0 || content.isEmpty()) {
			line(style, content, size);
			return;
		}
		int gap = Math.max(this.page.scaled(LEAST_GAP), (this.page.textHeight() * where / 100) - this.top);
		this.top += gap;
		CTP paragraph = line(style, content, size);
		// Word drops the space above the first paragraph of a page
		DocxFlow.spaceBefore(paragraph, gap);
	}

	private CTP line(String style, Words content, int size) {
		if (content.isEmpty()) {
			return CTP.Factory.newInstance();
		}
		CTP paragraph = this.flow.paragraph(style);
		this.words.write(paragraph, PreviewLinks.COVER, content);
		double ems = LetterWidths.ems(PlainWords.of(this.numbering, PreviewLinks.COVER, content));
		int em = this.page.scaled(size);
		int lines = (int) Math.ceil(Math.max(1, ems * em / this.page.textWidth()));
		this.top += (int) Math.round(lines * em * 1.8);
		return paragraph;
	}

	private void contents(List<Block> blocks, Map<NodeId, Integer> pages) {
		List<Entry> entries = new ArrayList<>();
		collect(blocks, entries);
		if (entries.isEmpty()) {
			return;
		}
		CTSdtContentBlock content = begin();
		CTP heading = DocxFlow.styled(content.addNewP(), "TOCHeading");
		DocxWords.text(heading.addNewR(), "目　次");
		for (int i = 0; i < entries.size(); i++) {
			Entry entry = entries.get(i);
			CTP paragraph = DocxFlow.styled(content.addNewP(), style(entry.division().level().heading()));
			if (i == 0) {
				// its pages are ours: Word counts its own when it opens the file
				DocxWords.beginField(paragraph, "TOC \\o \"1-3\" \\h \\z \\u").setDirty(true);
			}
			NodeId place = entry.division().id();
			if (!this.numbering.mark(place).isEmpty()) {
				DocxWords.link(paragraph, this.bookmarks.name(place), this.numbering.mark(place)).addNewR().addNewTab();
			}
			String title = PlainWords.of(this.numbering, place, entry.title());
			CTHyperlink link = DocxWords.link(paragraph, this.bookmarks.name(place), title);
			Integer number = pages.get(place);
			if (number != null) {
				link.addNewR().addNewTab();
				DocxWords.text(link.addNewR(), number.toString());
			}
		}
		DocxWords.endField(content.getPArray(content.sizeOfPArray() - 1));
	}

	/**
	 * From one line of the contents to the next.
	 * @param document what is listed
	 * @return twips
	 */
	int contentsLine(Document document) {
		List<Entry> entries = new ArrayList<>();
		collect(document.blocks(), entries);
		double room = (double) this.page.textWidth() / this.page.em() - BESIDE_TITLE;
		return ContentsLine.of(entries.stream().map((entry) -> {
			String title = PlainWords.of(this.numbering, entry.division().id(), entry.title());
			int lines = (int) Math.ceil(Math.max(1, LetterWidths.ems(title) / room));
			return new ContentsLine.Entry(lines, entry.division().level().heading() == Heading.LARGE);
		}).toList(), this.page);
	}

	private static String style(Heading heading) {
		return switch (heading) {
			case LARGE -> "TOC1";
			case MEDIUM -> "TOC2";
			case SMALL, ENTRY -> "TOC3";
		};
	}

	// Word puts a button for bringing the page numbers up to date above it
	private CTSdtContentBlock begin() {
		CTSdtBlock block = this.flow.body().addNewSdt();
		CTSdtPr properties = block.addNewSdtPr();
		CTSdtDocPart part = properties.addNewDocPartObj();
		part.addNewDocPartGallery().setVal("Table of Contents");
		part.addNewDocPartUnique();
		return block.addNewSdtContent();
	}

	private static void collect(List<Block> blocks, List<Entry> entries) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				Words title = division.title();
				if (title != null && Bookmarks.isListed(division)) {
					entries.add(new Entry(division, title));
				}
				collect(division.blocks(), entries);
			}
		}
	}

	/**
	 * 目次の項目.
	 *
	 * @param division what it names
	 * @param title its heading
	 */
	private record Entry(Block.Division division, Words title) {
	}

}
