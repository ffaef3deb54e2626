package jp.tejuncho.output.pdf;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

class LettersNoteTests {

	private final PdfRenderer renderer = new PdfRenderer("");

	private final PrintableLetters printable = new PrintableLetters(new PdfFonts(""));

	@Test
	void 書体にない文字は符号と箇所が末尾の注に載る() {
		byte[] pdf = this.renderer.render(SampleDocuments.hard(), PageStyle.STANDARD).bytes();
		String text = PdfReading.letters(PdfReading.text(pdf));
		assertThat(text.substring(text.indexOf("（注）次の文字は"))).contains("印刷した字", "〓U+1F680");
		assertThat(this.renderer.render(SampleDocuments.hard(), PageStyle.STANDARD).bytes()).isEqualTo(pdf);
		assertThat(Stream.of("2a", "ua1").flatMap((flavour) -> PdfConformance.faults(pdf, flavour).stream())).isEmpty();
	}

	@Test
	void 綴じた文書ではそれぞれの末尾に載る() {
		byte[] pdf = this.renderer
			.render("一式", List.of(SampleDocuments.hard(), SampleDocuments.bare(), SampleDocuments.hard()),
					PageStyle.STANDARD)
			.bytes();
		assertThat(PdfReading.letters(PdfReading.text(pdf)).split("（注）次の文字は", -1)).hasSize(3);
		assertThat(Stream.of("2a", "ua1").flatMap((flavour) -> PdfConformance.faults(pdf, flavour).stream())).isEmpty();
	}

	@Test
	void すべて印刷できる文書に注は付かない() {
		for (Document document : List.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.bare())) {
			assertThat(LettersNote.added(document, this.printable)).isSameAs(document);
		}
	}

	// the page asks the server only for letters beyond these
	@Test
	void 常用の文字はどれも書体にある() {
		byte[] grid = new byte[94 * 94 * 2];
		IntStream.range(0, 94 * 94).forEach((cell) -> {
			grid[2 * cell] = (byte) (0xA1 + cell / 94);
			grid[2 * cell + 1] = (byte) (0xA1 + cell % 94);
		});
		assertThat(this.printable.missingIn(decoded(grid))).isEmpty();
	}

	private static String decoded(byte[] grid) {
		try {
			return Charset.forName("EUC-JP")
				.newDecoder()
				.onUnmappableCharacter(CodingErrorAction.REPLACE)
				.onMalformedInput(CodingErrorAction.REPLACE)
				.replaceWith(" ")
				.decode(ByteBuffer.wrap(grid))
				.toString()
				.replace(" ", "");
		}
		catch (CharacterCodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
