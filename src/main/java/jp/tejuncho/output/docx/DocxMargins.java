package jp.tejuncho.output.docx;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

import jp.tejuncho.document.Document;

/**
 * Word文書の欄外.
 *
 * The first page bears no name: it stands there anyway. A cover bears no number either.
 */
final class DocxMargins {

	private static final String WATERMARK = """
			<xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
			 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
			 xmlns:w10="urn:schemas-microsoft-com:office:word"><w:pict>\
			<v:shapetype id="_x0000_t136" coordsize="1600,21600" o:spt="136" adj="10800"\
			 path="m@7,0l@8,0m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>\
			<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>\
			<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>\
			<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>\
			<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"\
			 o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>\
			<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s205{number}" type="#_x0000_t136" alt="案"\
			 style="position:absolute;margin-left:0;margin-top:0;width:300pt;height:300pt;z-index:-251658752;\
			mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;\
			mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#ededed" stroked="f">\
			<v:textpath style="font-family:&quot;BIZ UDゴシック&quot;;font-size:1pt" string="案"/></v:shape></w:pict>\
			</xml-fragment>""";

	private final XWPFDocument file;

	private final Document document;

	private final DocxPage page;

	private final String title;

	private int watermarks;

	DocxMargins(XWPFDocument file, Document document, DocxPage page, String title) {
		this.file = file;
		this.document = document;
		this.page = page;
		this.title = title;
	}

	void write() {
		boolean covered = this.document.format() == Document.Format.BOOK;
		header(HeaderFooterType.FIRST, "", covered ? "" : this.document.head().confidentiality());
		footer(HeaderFooterType.FIRST, !covered);
		header(HeaderFooterType.DEFAULT, runningHead(), this.document.head().confidentiality());
		footer(HeaderFooterType.DEFAULT, true);
		CTSectPr section = this.file.getDocument().getBody().getSectPr();
		this.page.describe(section);
		if (!section.isSetTitlePg()) {
			section.addNewTitlePg();
		}
	}

	private String runningHead() {
		String version = this.document.head().version() + (this.document.head().draft() ? "（案）" : "");
		return this.title + (version.isBlank() ? "" : "　" + version);
	}

	private void header(HeaderFooterType type, String name, String confidentiality) {
		XWPFHeader header = this.file.createHeader(type);
		CTP paragraph = begin(header, "Header");
		stop(paragraph.getPPr().addNewTabs(), STTabJc.RIGHT, this.page.textWidth());
		if (!name.isBlank()) {
			DocxWords.text(paragraph.addNewR(), name);
		}
		if (!confidentiality.isBlank()) {
			paragraph.addNewR().addNewTab();
			DocxWords.text(DocxWords.styled(paragraph, "Mark"), confidentiality);
		}
		if (this.document.head().draft()) {
			this.watermarks++;
			watermark(paragraph);
		}
	}

	private void watermark(CTP paragraph) {
		try {
			paragraph.addNewR()
				.set(CTR.Factory.parse(WATERMARK.replace("{number}", Integer.toString(this.watermarks))));
		}
		catch (XmlException ex) {
			throw new IllegalStateException("The watermark is not written as XML", ex);
		}
	}

	private void footer(HeaderFooterType type, boolean numbered) {
		XWPFFooter footer = this.file.createFooter(type);
		String mark = this.document.head().mark();
		CTP paragraph = begin(footer, mark.isBlank() ? "Footer" : "MarkedFooter");
		if (!mark.isBlank()) {
			CTTabs stops = paragraph.getPPr().addNewTabs();
			stop(stops, STTabJc.CENTER, this.page.textWidth() / 2);
			stop(stops, STTabJc.RIGHT, this.page.textWidth());
			paragraph.addNewR().addNewTab();
		}
		if (numbered) {
			DocxWords.text(paragraph.addNewR(), "- ");
			DocxWords.beginField(paragraph, "PAGE");
			DocxWords.text(paragraph.addNewR(), "1");
			DocxWords.endField(paragraph);
			DocxWords.text(paragraph.addNewR(), " -");
		}
		if (!mark.isBlank()) {
			paragraph.addNewR().addNewTab();
			DocxWords.text(DocxWords.styled(paragraph, "Identity"), mark);
		}
	}

	private static void stop(CTTabs stops, STTabJc.Enum kind, int where) {
		CTTabStop stop = stops.addNewTab();
		stop.setVal(kind);
		stop.setPos(BigInteger.valueOf(where));
	}

	private static CTP begin(XWPFHeaderFooter margin, String style) {
		CTP paragraph = margin.createParagraph().getCTP();
		return DocxFlow.styled(paragraph, style);
	}

}
