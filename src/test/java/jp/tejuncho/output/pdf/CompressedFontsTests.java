package jp.tejuncho.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 圧縮した書体.
 */
class CompressedFontsTests {

	private static final int LONG = 300_000;

	private final CompressedFonts fonts = new CompressedFonts();

	@Property(tries = 60)
	void どんな書体も元に戻る(@ForAll long seed, @ForAll @IntRange(max = 100_000) int length,
			@ForAll @IntRange(min = 1, max = 256) int variety) throws IOException {
		byte[] font = outlines(seed, length, variety);
		assertThat(unpacked(this.fonts.compress(handedOver(font)))).isEqualTo(font);
	}

	@Test
	void 二度目は覚えたものから同じファイルになる() throws IOException {
		byte[] font = outlines(1, LONG, 64);
		byte[] first = packed(this.fonts.compress(handedOver(font)));
		assertThat(packed(this.fonts.compress(handedOver(font)))).isEqualTo(first);
		assertThat(packed(new CompressedFonts().compress(handedOver(font)))).isEqualTo(first).hasSizeLessThan(LONG);
	}

	@Test
	void 長さは圧縮した長さと元の長さ() throws IOException {
		PdfStream stream = this.fonts.compress(handedOver(outlines(1, LONG, 64)));
		assertThat(((PdfNumber) stream.get(PdfName.LENGTH)).intValue()).isEqualTo(packed(stream).length);
		assertThat(((PdfNumber) stream.get(new PdfName("Length1"))).intValue()).isEqualTo(LONG);
	}

	@Property(tries = 60)
	void 一字増えてもほかの切れ端は変わらない(@ForAll long seed, @ForAll @IntRange(max = LONG) int place,
			@ForAll @IntRange(min = 1, max = 2000) int more) {
		byte[] before = outlines(seed, LONG, 256);
		byte[] letter = outlines(seed + 1, more, 256);
		byte[] after = new byte[LONG + more];
		System.arraycopy(before, 0, after, 0, place);
		System.arraycopy(letter, 0, after, place, more);
		System.arraycopy(before, place, after, place + more, LONG - place);
		List<Slice> changed = slices(after);
		changed.removeAll(slices(before));
		assertThat(changed.stream().mapToInt(Slice::length).sum()).isLessThan(3 * Slice.LONGEST);
	}

	@Property(tries = 60)
	void 切れ端は短すぎず長すぎない(@ForAll long seed, @ForAll @IntRange(min = 1, max = 256) int variety) {
		List<Slice> slices = slices(outlines(seed, LONG, variety));
		assertThat(slices.stream().mapToInt(Slice::length).sum()).isEqualTo(LONG);
		assertThat(slices).allSatisfy((slice) -> assertThat(slice.length()).isLessThanOrEqualTo(Slice.LONGEST));
		assertThat(slices.subList(0, slices.size() - 1))
			.allSatisfy((slice) -> assertThat(slice.length()).isGreaterThan(Slice.SHORTEST));
	}

	private static List<Slice> slices(byte[] bytes) {
		List<Slice> slices = new ArrayList<>();
		int start = 0;
		while (start < bytes.length) {
			Slice slice = Slice.at(bytes, start);
			slices.add(slice);
			start += slice.length();
		}
		return slices;
	}

	private static byte[] outlines(long seed, int length, int variety) {
		Random random = new Random(seed);
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) random.nextInt(variety);
		}
		return bytes;
	}

	private static PdfStream handedOver(byte[] font) {
		PdfStream stream = new PdfStream(font);
		stream.put(new PdfName("Length1"), new PdfNumber(font.length));
		stream.flateCompress(CompressedFonts.HANDED_OVER);
		return stream;
	}

	private static byte[] packed(PdfStream stream) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		stream.writeContent(bytes);
		return bytes.toByteArray();
	}

	private static byte[] unpacked(PdfStream stream) throws IOException {
		try (InflaterInputStream content = new InflaterInputStream(new ByteArrayInputStream(packed(stream)))) {
			return content.readAllBytes();
		}
	}

}
