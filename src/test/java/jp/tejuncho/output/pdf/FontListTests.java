package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.PrintFont;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * 書体の一覧.
 */
@ExtendWith(OutputCaptureExtension.class)
class FontListTests {

	private static final Path FONT = Path.of("target/classes/fonts/biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf");

	private static final byte[] WHOLE = whole();

	@Test
	void どの書体も名と版と著作権とライセンスを名乗る() {
		assertThat(new PdfRenderer("").ownFonts()).hasSize(5).allSatisfy((font) -> {
			assertThat(font.family()).isNotBlank();
			assertThat(font.version()).contains("ersion");
			assertThat(font.copyright()).containsPattern("Copyright|\\(c\\)");
			assertThat(font.licence()).contains("SIL Open Font License");
			assertThat(font.licenceText()).contains("SIL OPEN FONT LICENSE Version 1.1", "DISCLAIMER");
			assertThat(font.usable()).isTrue();
		});
	}

	@Test
	void 壊れた書体があっても印刷でき何が壊れているかが記録に残る(@TempDir Path folder, CapturedOutput log) throws IOException {
		Files.write(folder.resolve("1-half.ttf"), Arrays.copyOf(WHOLE, WHOLE.length / 2));
		Files.writeString(folder.resolve("2-letter.otf"), "no font at all");
		Files.write(folder.resolve("3-empty.ttf"), new byte[0]);
		Files.write(folder.resolve("4-whole.ttf"), WHOLE);
		PdfRenderer renderer = new PdfRenderer(folder.toString());
		RenderedPdf pdf = renderer.render(SampleDocuments.hard(), PageStyle.STANDARD);
		assertThat(pdf.bytes())
			.isEqualTo(new PdfRenderer("").render(SampleDocuments.hard(), PageStyle.STANDARD).bytes());
		assertThat(log).contains("1-half.ttf", "2-letter.otf", "3-empty.ttf", "この書体なしで印刷します")
			.doesNotContain("4-whole.ttf");
		List<PrintFont> added = renderer.addedFonts();
		assertThat(added).extracting(PrintFont::usable).containsExactly(false, false, false, true);
		assertThat(added.getLast().family()).contains("BIZ UDMincho");
	}

	@Property(tries = 200)
	void 途中までのファイルは書体と認めない(@ForAll @IntRange(max = 6_000_000) int length) {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> FontNames.read(Arrays.copyOf(WHOLE, Math.min(length, WHOLE.length - 16))));
	}

	@Property(tries = 200)
	void どこかの字が化けた書体でも落ちない(@ForAll @IntRange(max = 400) int at, @ForAll byte value) {
		byte[] broken = WHOLE.clone();
		broken[at] = value;
		try {
			assertThat(FontNames.read(broken).get(FontNames.FAMILY)).isNotNull();
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageMatching("The file .*font");
		}
	}

	private static byte[] whole() {
		try {
			return Files.readAllBytes(FONT);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
