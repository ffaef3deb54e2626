package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("庁内の外字（U+E000–F8FF）は")
class HouseLettersTests {

	private static final String NAME = "\uE000橋\uE000さん";

	private static final byte[] BUNDLED = bundled();

	@Test
	void 庁内の書体にあればそのまま印刷される(@TempDir Path folder) throws IOException {
		Files.write(folder.resolve("gaiji.ttf"), withOwnLetter(BUNDLED));
		RenderedPdf pdf = new PdfRenderer(folder.toString()).render(document(), PageStyle.STANDARD);
		assertThat(pdf.unprintable()).isEmpty();
		assertThat(PdfReading.letters(PdfReading.text(pdf.bytes()))).contains(NAME).doesNotContain("〓");
	}

	@Test
	void どの書体にもなければげた記号と注になる() {
		RenderedPdf pdf = new PdfRenderer("").render(document(), PageStyle.STANDARD);
		assertThat(pdf.unprintable()).isNotEmpty();
		assertThat(PdfReading.letters(PdfReading.text(pdf.bytes()))).contains("〓橋〓さん", "U+E000");
	}

	private static Document document() {
		return new Document(SampleDocuments.head(false),
				List.of(new Block.Paragraph(new NodeId("p"), Words.of("責任者は、" + NAME + "とする。"))));
	}

	// a font of which nothing but one letter of the house's own can be found
	private static byte[] withOwnLetter(byte[] font) {
		byte[] cmap = ByteBuffer.allocate(40)
			.putShort((short) 0)
			.putShort((short) 1)
			.putShort((short) 3)
			.putShort((short) 10)
			.putInt(12)
			.putShort((short) 12)
			.putShort((short) 0)
			.putInt(28)
			.putInt(0)
			.putInt(1)
			.putInt(0xE000)
			.putInt(0xE000)
			.putInt(500)
			.array();
		ByteBuffer made = ByteBuffer.wrap(Arrays.copyOf(font, font.length + cmap.length));
		for (int table = 0; table < made.getShort(4); table++) {
			int entry = 12 + (16 * table);
			if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("cmap")) {
				made.putInt(entry + 8, font.length).putInt(entry + 12, cmap.length);
			}
		}
		made.put(font.length, cmap);
		return made.array();
	}

	private static byte[] bundled() {
		try (InputStream font = HouseLettersTests.class
			.getResourceAsStream("/fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf")) {
			return Objects.requireNonNull(font).readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
