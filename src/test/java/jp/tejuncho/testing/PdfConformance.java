package jp.tejuncho.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF says of a file.
 */
public final class PdfConformance {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfConformance() {
	}

	/**
	 * Where a file breaks what every file of ours keeps: PDF/A-2a, which is more than
	 * PDF/A-2b, and PDF/UA-1.
	 * @param pdf the file
	 * @return faults; empty if it conforms
	 */
	public static List<String> faults(byte[] pdf) {
		return Stream.of("2a", "ua1").flatMap((flavour) -> faults(pdf, flavour).stream()).toList();
	}

	/**
	 * Where a file breaks a standard.
	 * @param pdf the file
	 * @param flavour the standard in veraPDF's words: 2b, 2a, ua1
	 * @return up to eight faults; empty if it conforms
	 */
	public static List<String> faults(byte[] pdf, String flavour) {
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
			if (result.isCompliant() != faults.isEmpty()) {
				throw new IllegalStateException("veraPDF contradicts itself");
			}
			return faults;
		}
		catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
