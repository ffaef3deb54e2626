package jp.tejuncho.output.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * ファイルの部品と属性.
 *
 * Styles, fonts and settings are kept as Word keeps them, but for what the house lays
 * down. Every date follows from the document, so that the same document is the same file.
 *
 * @param file the file
 * @param date the day it is dated with
 * @param page what its styles are made for
 */
record DocxParts(XWPFDocument file, LocalDate date, DocxPage page) {

	private static final String PRODUCER = "手順帖";

	private static final String SETTINGS = "word/settings.xml";

	/**
	 * Adds what the letters look like.
	 * @param contentsLine from one line of the contents to the next, in twips
	 * @throws IOException if the file can't be written
	 */
	void addStyles(int contentsLine) throws IOException {
		try {
			String styles = this.page.fill(resource("styles.xml").replace("{toc}", Integer.toString(contentsLine)));
			this.file.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
			PackagePart fonts = this.file.getPackage()
				.createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"),
						XWPFRelation.FONT_TABLE.getContentType());
			try (OutputStream out = fonts.getOutputStream()) {
				out.write(resource("fonts.xml").getBytes(StandardCharsets.UTF_8));
			}
			this.file.getPackagePart()
				.addRelationship(fonts.getPartName(), TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
		}
		catch (XmlException | InvalidFormatException ex) {
			throw new IllegalStateException("The styles of the house can't be read", ex);
		}
	}

	void describe(String title, String owner) {
		POIXMLProperties.CoreProperties core = this.file.getProperties().getCoreProperties();
		Optional<Date> day = Optional.of(Date.from(this.date.atStartOfDay(ZoneOffset.ofHours(9)).toInstant()));
		core.setTitle(XmlLetters.of(title));
		core.setCreator(XmlLetters.of(owner));
		core.setLastModifiedByUser(XmlLetters.of(owner));
		core.setCreated(day);
		core.setModified(day);
		this.file.getProperties().getExtendedProperties().setApplication(PRODUCER);
	}

	/**
	 * Dates every part with the document's day.
	 * @param written the file as it was written
	 * @return the same parts, each of the same day
	 * @throws IOException if the file can't be read
	 */
	byte[] dated(byte[] written) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
				ZipEntry dated = new ZipEntry(part.getName());
				dated.setTimeLocal(this.date.atStartOfDay());
				out.putNextEntry(dated);
				if (SETTINGS.equals(part.getName())) {
					out.write(this.page.fill(resource("settings.xml")).getBytes(StandardCharsets.UTF_8));
				}
				else {
					in.transferTo(out);
				}
				out.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(DocxParts.class.getResourceAsStream("/docx/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
