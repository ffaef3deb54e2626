package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF as a reader who skips what is marked as an artifact.
 */
public final class PdfReading extends PDFTextStripper {

	private final List<Boolean> artifacts = new ArrayList<>();

	private PdfReading() {
		addOperator(new BeginMarkedContentSequence(this));
		addOperator(new BeginMarkedContentSequenceWithProperties(this));
		addOperator(new EndMarkedContentSequence(this));
	}

	public static String text(byte[] pdf) {
		return String.join("", pages(pdf));
	}

	public static List<String> pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<String> pages = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PdfReading reading = new PdfReading();
				reading.setStartPage(page);
				reading.setEndPage(page);
				pages.add(reading.getText(document));
			}
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String letters(String text) {
		return text.replaceAll("[\\s\\u3000\\uFEFF]+", "");
	}

	@Override
	public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
		this.artifacts.add(tag != null && "Artifact".equals(tag.getName()));
		super.beginMarkedContentSequence(tag, properties);
	}

	@Override
	public void endMarkedContentSequence() {
		this.artifacts.removeLast();
		super.endMarkedContentSequence();
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		if (!this.artifacts.contains(true)) {
			super.processTextPosition(position);
		}
	}

}
