package jp.tejuncho.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.tejuncho.document.Document;
import jp.tejuncho.output.docx.DocxReading;
import jp.tejuncho.output.pdf.PdfReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen, the paper and the Word file say the same, letter by letter.
 */
public final class SameTexts {

	private SameTexts() {
	}

	/**
	 * Compares what the writers wrote.
	 * @param document a document without changes marked in it
	 * @param html for the screen
	 * @param pdf on paper
	 * @param docx for a word processor
	 * @param text as plain text
	 */
	public static void check(Document document, String html, byte[] pdf, byte[] docx, String text) {
		// on paper and in Word the mark stands in the margin
		String mark = document.head().mark().isBlank() ? "" : document.head().mark() + "\n";
		String unmarked = mark.isEmpty() ? text : text.replaceFirst(Pattern.quote(mark), "");
		String letters = letters(unmarked.replaceAll("（図の説明　[^\n]*）", ""));
		assertThat(letters(ofScreen(html.replaceAll("<p class=\"doc-identity\">[^<]*</p>", "")))).as("screen")
			.isEqualTo(letters);
		assertThat(DocxReading.letters(docx)).as("word processor").isEqualTo(letters);
		assertThat(letters(ofPaper(document, pdf, letters))).as("paper").isEqualTo(letters);
	}

	private static String ofScreen(String html) {
		return html.replaceAll("<span class=\"doc-hidden\">[^<]*</span>", "")
			.replaceAll("<(title|desc|caption)[ >][^<]*</\\1>", "")
			.replaceAll("<[^>]*>", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

	// the table of contents stands on paper only
	private static String ofPaper(Document document, byte[] pdf, String letters) {
		List<String> pages = new ArrayList<>(PdfReading.pages(pdf).stream().map(SameTexts::letters).toList());
		if (document.format() == Document.Format.BOOK) {
			String body = letters.substring(pages.getFirst().length());
			int first = 1;
			while (first < pages.size() && !body.startsWith(pages.get(first))) {
				first++;
			}
			pages.subList(1, first).clear();
		}
		return String.join("", pages);
	}

	private static String letters(String text) {
		return PdfReading.letters(text);
	}

}
