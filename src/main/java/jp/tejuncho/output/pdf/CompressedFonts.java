package jp.tejuncho.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.springframework.util.function.SingletonSupplier;

/**
 * 圧縮した書体.
 *
 * Compressing the fonts is a third of a file's time, and two documents of one house use
 * nearly the same letters: a font is compressed slice by slice (RFC 1950, RFC 1951), and
 * a slice that was compressed once is found again. May be used by several threads at
 * once.
 */
final class CompressedFonts {

	/** How a typeface hands over its subset: wrapped as zlib data, but not compressed. */
	static final int HANDED_OVER = 0;

	/** Fonts are outlines: more patience than this makes them hardly smaller. */
	private static final int LEVEL = 2;

	/** Compressed with a window of 32 kB, without patience. */
	private static final byte[] HEADER = { 0x78, 0x01 };

	private static final byte[] EMPTY_LAST_BLOCK = { 0x03, 0x00 };

	private static final long REMEMBERED_BYTES = 16_000_000;

	private static final int LIKELY = 512 * 1024;

	private static final int BUFFER = 8192;

	private final SingletonSupplier<Cache<Slice, byte[]>> known = SingletonSupplier.of(() -> Caffeine.newBuilder()
		.maximumWeight(REMEMBERED_BYTES)
		.weigher((Slice slice, byte[] compressed) -> slice.length() + compressed.length)
		.executor(Runnable::run)
		.build());

	/**
	 * Compresses a font.
	 * @param font what a typeface handed over
	 * @return the same font, smaller
	 * @throws IOException if it can't be read
	 */
	PdfStream compress(PdfStream font) throws IOException {
		PdfStream stream = new PdfStream(compressed(content(font)));
		PdfObject length = stream.get(PdfName.LENGTH);
		stream.putAll(font);
		stream.put(PdfName.LENGTH, length);
		return stream;
	}

	private static byte[] content(PdfStream font) throws IOException {
		ByteArrayOutputStream stored = new ByteArrayOutputStream(LIKELY);
		font.writeContent(stored);
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(stored.toByteArray());
			byte[] content = new byte[stored.size()];
			int length = inflater.inflate(content);
			if (!inflater.finished()) {
				throw new IOException("A font is longer than what it was handed over in");
			}
			return Arrays.copyOf(content, length);
		}
		catch (DataFormatException ex) {
			throw new IOException("A font was not handed over as zlib data", ex);
		}
		finally {
			inflater.end();
		}
	}

	private byte[] compressed(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
		bytes.writeBytes(HEADER);
		int start = 0;
		while (start < content.length) {
			Slice slice = Slice.at(content, start);
			bytes.writeBytes(this.known.obtain().get(slice, CompressedFonts::deflated));
			start += slice.length();
		}
		bytes.writeBytes(EMPTY_LAST_BLOCK);
		Adler32 sum = new Adler32();
		sum.update(content);
		bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
		return bytes.toByteArray();
	}

	// flushed, so that it ends with a whole byte and says nothing of an end
	private static byte[] deflated(Slice slice) {
		Deflater deflater = new Deflater(LEVEL, true);
		try {
			deflater.setInput(slice.bytes());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(slice.length());
			byte[] buffer = new byte[BUFFER];
			int written;
			do {
				written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
				bytes.write(buffer, 0, written);
			}
			while (written == buffer.length);
			return bytes.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

}
