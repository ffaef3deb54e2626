package jp.tejuncho.output.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * ファイルの属性.
 *
 * Dates and conformance: everything here follows from the document, so that the same
 * document is the same file.
 *
 * @param title what a viewer shows in its title bar
 * @param author whose document it is
 * @param date the day it is dated with
 */
record PdfMetadata(String title, String author, LocalDate date) {

	/** Pages are short: more patience than this makes them hardly smaller. */
	private static final int LEVEL = 3;

	private static final String PRODUCER = "手順帖";

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
			 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
			 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			<dc:format>application/pdf</dc:format>
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
			<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
			<dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>
			<xmp:CreateDate>{date}T00:00:00+09:00</xmp:CreateDate>
			<xmp:ModifyDate>{date}T00:00:00+09:00</xmp:ModifyDate>
			<xmp:MetadataDate>{date}T00:00:00+09:00</xmp:MetadataDate>
			<pdf:Producer>{producer}</pdf:Producer>
			<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
			</rdf:Description>
			<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
			 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
			 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
			<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
			<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
			<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
			<pdfaProperty:category>internal</pdfaProperty:category>
			<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
			</rdf:li></rdf:Seq></pdfaSchema:property>
			</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
			</rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>""";

	/**
	 * To be said before the file is opened.
	 * @param writer the file
	 */
	void declare(PdfWriter writer) {
		writer.setPDFXConformance(PdfWriter.PDFA2A);
		writer.setFullCompression();
		writer.setCompressionLevel(LEVEL);
		writer.setTagged();
		writer.setTabs(PdfName.S);
		writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
		writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * To be said once the file is open.
	 * @param writer the file
	 * @throws IOException if the file can't be written
	 */
	void describe(PdfWriter writer) throws IOException {
		PdfDictionary info = writer.getInfo();
		String day = "D:" + this.date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000+09'00'";
		info.put(PdfName.TITLE, new PdfString(this.title, PdfObject.TEXT_UNICODE));
		info.put(PdfName.AUTHOR, new PdfString(this.author, PdfObject.TEXT_UNICODE));
		info.put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfObject.TEXT_UNICODE));
		info.put(PdfName.CREATIONDATE, new PdfString(day));
		info.put(PdfName.MODDATE, new PdfString(day));
		writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja"));
		writer.setOutputIntents("sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1",
				ICC_Profile.getInstance(ColorSpace.CS_sRGB));
	}

	private String xmp() {
		return XMP.replace("{date}", this.date.toString())
			.replace("{producer}", PRODUCER)
			.replace("{title}", escaped(this.title))
			.replace("{author}", escaped(this.author));
	}

	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((codePoint) -> {
			switch (codePoint) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '{' -> escaped.append("&#123;");
				default -> escaped.appendCodePoint(isPrintable(codePoint) ? codePoint : 0xFFFD);
			}
		});
		return escaped.toString();
	}

	private static boolean isPrintable(int codePoint) {
		int type = Character.getType(codePoint);
		return type != Character.CONTROL && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
	}

}
