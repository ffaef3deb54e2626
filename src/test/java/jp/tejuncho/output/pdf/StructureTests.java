package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 読み上げ.
 *
 * What a screen reader gets is kept as text: whoever changes a tag sees what it does to a
 * person who listens.
 */
class StructureTests {

	@ParameterizedTest
	@ValueSource(strings = { "draft", "plan" })
	void 読み上げる順と役割が変わらない(String name) throws IOException {
		Document document = name.equals("draft") ? SampleDocuments.draft() : SampleDocuments.responsePlan();
		String read = StructureReading.of(new PdfRenderer("").render(document, PageStyle.STANDARD).bytes());
		assertThat(read.lines().toList()).isEqualTo(kept(name));
	}

	private static List<String> kept(String name) throws IOException {
		try (InputStream file = StructureTests.class.getResourceAsStream("structure-" + name + ".txt")) {
			return (file != null) ? new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()
					: List.of();
		}
	}

}
