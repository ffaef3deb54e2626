package jp.tejuncho.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import jp.tejuncho.text.Sha256;

/**
 * ＰＤＦの書き手.
 *
 * Compressing the fonts is a third of a file's time, and two documents of one house use
 * nearly the same letters: what was compressed once is found again by its digest.
 */
final class FileWriter extends PdfWriter {

	/** Fonts are outlines: more patience than this makes them hardly smaller. */
	private static final int FONT_LEVEL = 2;

	private static final int STORED = 0;

	private static final PdfName LENGTH_OF_TRUE_TYPE = new PdfName("Length1");

	private static final PdfName OPEN_TYPE = new PdfName("CIDFontType0C");

	private static final long REMEMBERED_BYTES = 16_000_000;

	private static final Cache<String, byte[]> FONTS = Caffeine.newBuilder()
		.maximumWeight(REMEMBERED_BYTES)
		.weigher((String digest, byte[] compressed) -> compressed.length)
		.build();

	private FileWriter(PdfDocument document, OutputStream bytes) {
		super(document, bytes);
	}

	/**
	 * Begins a file.
	 * @param file what will be printed
	 * @param bytes where it is written
	 * @return the writer
	 */
	static PdfWriter of(Document file, OutputStream bytes) {
		PdfDocument document = new PdfDocument();
		file.addDocListener(document);
		FileWriter writer = new FileWriter(document, bytes);
		document.addWriter(writer);
		return writer;
	}

	/**
	 * How typefaces hand over their subsets.
	 * @return the compression level of a font that {@link #addToBody} is to compress
	 */
	static int fontLevel() {
		return STORED;
	}

	@Override
	public PdfIndirectObject addToBody(PdfObject object) throws IOException {
		return super.addToBody((object instanceof PdfStream stream && isFont(stream)) ? compressed(stream) : object);
	}

	private static boolean isFont(PdfStream stream) {
		return stream.get(LENGTH_OF_TRUE_TYPE) != null || OPEN_TYPE.equals(stream.get(PdfName.SUBTYPE));
	}

	private static PdfStream compressed(PdfStream font) throws IOException {
		ByteArrayOutputStream stored = new ByteArrayOutputStream();
		font.writeContent(stored);
		byte[] bytes = stored.toByteArray();
		String digest = Sha256.hex(bytes);
		byte[] known = FONTS.getIfPresent(digest);
		if (known == null) {
			known = compressed(bytes);
			FONTS.put(digest, known);
		}
		PdfStream compressed = new PdfStream(known);
		PdfObject length = compressed.get(PdfName.LENGTH);
		compressed.putAll(font);
		compressed.put(PdfName.LENGTH, length);
		return compressed;
	}

	private static byte[] compressed(byte[] stored) throws IOException {
		Deflater deflater = new Deflater(FONT_LEVEL);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(stored.length / 2);
		try (InflaterInputStream font = new InflaterInputStream(new ByteArrayInputStream(stored));
				DeflaterOutputStream compressing = new DeflaterOutputStream(bytes, deflater, 8192)) {
			font.transferTo(compressing);
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

}
