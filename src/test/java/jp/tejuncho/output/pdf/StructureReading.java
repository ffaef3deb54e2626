package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF as a screen reader does: along its tags, not along its pages.
 */
public final class StructureReading {

	private static final COSName ATTRIBUTES = COSName.A;

	private final Map<COSDictionary, Map<Integer, String>> content = new HashMap<>();

	private final StringBuilder text = new StringBuilder();

	private StructureReading(PDDocument file) throws IOException {
		for (PDPage page : file.getPages()) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			Map<Integer, String> marked = new HashMap<>();
			for (PDMarkedContent part : extractor.getMarkedContents()) {
				if (part.getMCID() >= 0) {
					marked.put(part.getMCID(), words(part));
				}
			}
			this.content.put(page.getCOSObject(), marked);
		}
	}

	/**
	 * What is read aloud.
	 * @param pdf a tagged file
	 * @return a line for every tag: its role, what is said about it, and its words
	 */
	public static String of(byte[] pdf) {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			StructureReading reading = new StructureReading(file);
			for (Object kid : file.getDocumentCatalog().getStructureTreeRoot().getKids()) {
				reading.read((PDStructureElement) kid, 0);
			}
			return reading.text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String words(PDMarkedContent part) {
		StringBuilder words = new StringBuilder();
		for (Object thing : part.getContents()) {
			if (thing instanceof TextPosition position) {
				words.append(position.getUnicode());
			}
		}
		return words.toString();
	}

	private void read(PDStructureElement element, int depth) {
		this.text.append("  ".repeat(depth)).append(element.getStructureType()).append(attributes(element));
		StringBuilder words = new StringBuilder();
		for (Object kid : element.getKids()) {
			switch (kid) {
				case Integer mark -> words.append(said(element.getPage(), mark));
				case PDMarkedContentReference reference ->
					words.append(said((reference.getPage() != null) ? reference.getPage() : element.getPage(),
							reference.getMCID()));
				case PDObjectReference _ -> words.append("→");
				default -> {
				}
			}
		}
		this.text.append(words.isEmpty() ? "" : " " + words).append('\n');
		for (Object kid : element.getKids()) {
			if (kid instanceof PDStructureElement child) {
				read(child, depth + 1);
			}
		}
	}

	private String said(@Nullable PDPage page, int mark) {
		return (page != null) ? this.content.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mark, "") : "";
	}

	private static String attributes(PDStructureElement element) {
		StringBuilder said = new StringBuilder();
		COSBase attributes = element.getCOSObject().getDictionaryObject(ATTRIBUTES);
		if (attributes instanceof COSDictionary dictionary) {
			for (String key : new String[] { "Scope", "ListNumbering", "Summary" }) {
				String value = dictionary.getNameAsString(key);
				said.append((value != null) ? " " + key + "=" + value : "");
			}
		}
		String alternative = element.getAlternateDescription();
		return said + ((alternative != null) ? " Alt=" + alternative : "");
	}

}
