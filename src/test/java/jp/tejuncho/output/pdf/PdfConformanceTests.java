package jp.tejuncho.output.pdf;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 長期保存と読み上げの規格.
 */
class PdfConformanceTests {

	static Stream<Arguments> filesAndFlavours() {
		return Stream
			.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(), SampleDocuments.hard(),
					SampleDocuments.bare(), SampleDocuments.coverOnly())
			.flatMap((document) -> Stream.of("2b", "2a", "ua1").map((flavour) -> Arguments.of(document, flavour)));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("filesAndFlavours")
	void 公文書として長く保存できる(Document document, String flavour) {
		assertThat(PdfConformance.faults(new PdfRenderer("").render(document, PageStyle.STANDARD).bytes(), flavour))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/OutputIntents", "/StructTreeRoot", "/DisplayDocTitle" })
	void 規格に反するファイルは見逃されない(String needed) {
		byte[] pdf = new PdfRenderer("").render(SampleDocuments.draft(), PageStyle.STANDARD).bytes();
		String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace(needed, needed.replace('t', 'x'));
		byte[] bytes = broken.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(
				Stream.of("2b", "2a", "ua1").mapToInt((flavour) -> PdfConformance.faults(bytes, flavour).size()).sum())
			.isPositive();
	}

}
