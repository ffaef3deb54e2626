package jp.tejuncho.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;

import jp.tejuncho.text.Sha256;

/**
 * 圧縮した書体.
 *
 * Compressing the fonts is a third of a file's time, and two documents of one house use
 * nearly the same letters: what was compressed once is found again by its digest. May be
 * used by several threads at once.
 */
final class CompressedFonts {

	/** How a typeface hands over its subset: wrapped as zlib data, but not compressed. */
	static final int HANDED_OVER = 0;

	/** Fonts are outlines: more patience than this makes them hardly smaller. */
	private static final int LEVEL = 2;

	private static final PdfName LENGTH_OF_TRUE_TYPE = new PdfName("Length1");

	private static final PdfName OPEN_TYPE = new PdfName("CIDFontType0C");

	private static final long REMEMBERED_BYTES = 16_000_000;

	private final Cache<String, byte[]> known = Caffeine.newBuilder()
		.maximumWeight(REMEMBERED_BYTES)
		.weigher((String digest, byte[] compressed) -> compressed.length)
		.build();

	static boolean isFont(PdfStream stream) {
		return stream.get(LENGTH_OF_TRUE_TYPE) != null || OPEN_TYPE.equals(stream.get(PdfName.SUBTYPE));
	}

	/**
	 * Compresses a font.
	 * @param font what a typeface handed over
	 * @return the same font, smaller
	 * @throws IOException if it can't be read
	 */
	PdfStream compress(PdfStream font) throws IOException {
		ByteArrayOutputStream stored = new ByteArrayOutputStream();
		font.writeContent(stored);
		byte[] bytes = stored.toByteArray();
		String digest = Sha256.hex(bytes);
		byte[] compressed = this.known.getIfPresent(digest);
		if (compressed == null) {
			compressed = compressed(bytes);
			this.known.put(digest, compressed);
		}
		PdfStream stream = new PdfStream(compressed);
		PdfObject length = stream.get(PdfName.LENGTH);
		stream.putAll(font);
		stream.put(PdfName.LENGTH, length);
		return stream;
	}

	private static byte[] compressed(byte[] stored) throws IOException {
		Deflater deflater = new Deflater(LEVEL);
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
