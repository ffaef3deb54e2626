package jp.tejuncho.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import jp.tejuncho.document.Document;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 長期保存と読み上げの規格.
 */
class PdfConformanceTests {

	@BeforeAll
	static void initialise() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	static Stream<Arguments> filesAndFlavours() {
		return Stream
			.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(), SampleDocuments.hard(),
					SampleDocuments.bare(), SampleDocuments.coverOnly())
			.flatMap((document) -> Stream.of("2b", "2a", "ua1").map((flavour) -> Arguments.of(document, flavour)));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("filesAndFlavours")
	void 公文書として長く保存できる(Document document, String flavour) {
		assertThat(faults(new PdfRenderer("").render(document).bytes(), flavour)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/OutputIntents", "/StructTreeRoot", "/DisplayDocTitle" })
	void 規格に反するファイルは見逃されない(String needed) {
		byte[] pdf = new PdfRenderer("").render(SampleDocuments.draft()).bytes();
		String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace(needed, needed.replace('t', 'x'));
		byte[] bytes = broken.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Stream.of("2b", "2a", "ua1").mapToInt((flavour) -> faults(bytes, flavour).size()).sum())
			.isPositive();
	}

	private static List<String> faults(byte[] pdf, String flavour) {
		PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> faults = result.getTestAssertions()
				.stream()
				.map((assertion) -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
						+ assertion.getLocation().getContext())
				.distinct()
				.limit(8)
				.toList();
			assertThat(result.isCompliant()).isEqualTo(faults.isEmpty());
			return faults;
		}
		catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
