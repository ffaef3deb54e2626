package jp.tejuncho.output.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;

/**
 * 段落の流れ.
 *
 * A paragraph takes with it whatever waits for the next one: the bookmarks of places that
 * print nothing themselves, and the beginning of a page.
 */
final class DocxFlow {

	private final CTBody body;

	private final Bookmarks bookmarks;

	private final DocxPage page;

	private final List<NodeId> waiting = new ArrayList<>();

	private boolean startsPage;

	private CTP last = CTP.Factory.newInstance();

	DocxFlow(CTBody body, Bookmarks bookmarks, DocxPage page) {
		this.body = body;
		this.bookmarks = bookmarks;
		this.page = page;
	}

	CTBody body() {
		return this.body;
	}

	void reach(NodeId place) {
		this.waiting.add(place);
	}

	void startPage() {
		this.startsPage = true;
	}

	CTP paragraph(String style) {
		this.last = begin(this.body.addNewP(), style);
		return this.last;
	}

	/**
	 * Lets the last paragraph lead in what comes next.
	 * @param next what comes next
	 */
	void leadIn(Block next) {
		switch (next) {
			case Block.Paragraph _, Block.Division _ -> {
			}
			case Block.Enumeration _, Block.Bullets _, Block.Figure _ -> keepLast();
			case Block.Table _, Block.Form _ -> {
				keepLast();
				spacingOf(this.last).setAfter(BigInteger.valueOf(this.page.leading() / 3));
			}
		}
	}

	/**
	 * Keeps the last paragraph on the page of the next one.
	 */
	void keepLast() {
		CTPPr properties = this.last.isSetPPr() ? this.last.getPPr() : this.last.addNewPPr();
		if (!properties.isSetKeepNext()) {
			properties.addNewKeepNext();
		}
	}

	CTTbl table() {
		return this.body.addNewTbl();
	}

	/**
	 * Begins a paragraph.
	 * @param paragraph an empty paragraph
	 * @param style the id of its style
	 * @return the paragraph
	 */
	CTP begin(CTP paragraph, String style) {
		styled(paragraph, style);
		if (this.startsPage) {
			paragraph.getPPr().addNewPageBreakBefore();
			this.startsPage = false;
		}
		this.waiting.forEach((place) -> this.bookmarks.mark(paragraph, place));
		this.waiting.clear();
		return paragraph;
	}

	static CTP styled(CTP paragraph, String style) {
		paragraph.addNewPPr().addNewPStyle().setVal(style);
		return paragraph;
	}

	static void indent(CTP paragraph, int left, int hanging) {
		CTInd indent = indentOf(paragraph);
		indent.setLeft(BigInteger.valueOf(left));
		if (hanging > 0) {
			indent.setHanging(BigInteger.valueOf(hanging));
		}
	}

	static void spaceBefore(CTP paragraph, int twips) {
		spacingOf(paragraph).setBefore(BigInteger.valueOf(twips));
	}

	private static CTInd indentOf(CTP paragraph) {
		CTPPr properties = paragraph.getPPr();
		return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
	}

	private static CTSpacing spacingOf(CTP paragraph) {
		CTPPr properties = paragraph.getPPr();
		return properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
	}

}
