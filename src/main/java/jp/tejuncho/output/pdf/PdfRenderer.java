package jp.tejuncho.output.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.text.PlainWords;

/**
 * ＰＤＦを作る者.
 *
 * May be used by several threads at once.
 */
public final class PdfRenderer {

	private static final int FINGERPRINT_LENGTH = 16;

	private final PdfFonts fonts;

	private final PrintableLetters printable;

	/**
	 * Makes a renderer.
	 * @param fontFolder a folder with further fonts, tried after our own, or empty
	 */
	public PdfRenderer(String fontFolder) {
		this.fonts = new PdfFonts(fontFolder);
		this.printable = new PrintableLetters(this.fonts);
	}

	/**
	 * Makes a file.
	 * @param document the document
	 * @return the file
	 */
	public RenderedPdf render(Document document) {
		PdfLayout layout = PdfLayout.of(document, this.fonts);
		Numbering numbering = layout.compositor().numbering();
		Document.Head head = document.head();
		byte[] digest = digest(document);
		PdfMetadata metadata = new PdfMetadata(PdfMargins.title(head, numbering),
				PlainWords.of(numbering, PreviewLinks.COVER, head.owner()), head.date(),
				Arrays.copyOf(digest, FINGERPRINT_LENGTH));
		PdfFile file = new PdfFile(metadata, layout.structure(), layout.places(), numbering,
				layout.compositor().paper());
		PdfMargins margins = new PdfMargins(document, layout.compositor(), numbering);
		SplittableRandom lot = new SplittableRandom(ByteBuffer.wrap(digest).getLong());
		byte[] bytes = ScopedValue.where(SubsetNames.LOT, lot)
			.call(() -> file.write(layout.pages(), margins, document.blocks()));
		return new RenderedPdf(bytes, layout.pages().size(), layout.compositor().unprintable());
	}

	/**
	 * The letters that can't be printed as they are written.
	 * @param text any text
	 * @return letters that no font has, each once
	 */
	public List<String> unprintable(String text) {
		return this.printable.missingIn(text);
	}

	private static byte[] digest(Document document) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(document.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
