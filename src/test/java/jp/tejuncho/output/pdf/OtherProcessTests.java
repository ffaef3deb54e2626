package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.output.TypesettingSample;
import jp.tejuncho.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 同じ文書からは、いつどこで作っても同じファイルができる.
 */
class OtherProcessTests {

	private static final List<Document> DOCUMENTS = List.of(SampleDocuments.draft(), SampleDocuments.responsePlan(),
			TypesettingSample.document());

	@Test
	void 時刻も地域も言語も違う別のプロセスで作っても同じファイルができる() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Duser.country=TR",
				"-Dfile.encoding=ISO-8859-1", "-cp", System.getProperty("java.class.path"),
				OtherProcessTests.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		assertThat(process.waitFor()).isZero();
		assertThat(there.lines().toList()).isEqualTo(digests());
	}

	/**
	 * The other process. It makes them in another order, so that nothing of one file gets
	 * into the next.
	 * @param arguments none
	 */
	static void main(String[] arguments) {
		new PdfRenderer("").render(SampleDocuments.hard(), PageStyle.STANDARD);
		digests().forEach(System.out::println);
	}

	private static List<String> digests() {
		PdfRenderer renderer = new PdfRenderer("");
		return DOCUMENTS.stream()
			.map((document) -> Sha256.hex(renderer.render(document, PageStyle.STANDARD).bytes()))
			.toList();
	}

}
