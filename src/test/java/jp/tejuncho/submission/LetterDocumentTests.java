package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 起案文の書類.
 */
class LetterDocumentTests {

	private final LetterDocument letter = new LetterDocument(
			new LetterContent(new LetterWords("件名", "伺い文", "理由", "概要一\n概要二", "根拠", "非公開", "10年"),
					LocalDate.of(2027, 4, 1), "情報課　担当"),
			List.of("01_起案文.pdf", "02_本文.pdf"), DigitStyle.MIXED);

	@ParameterizedTest
	@ValueSource(ints = { 25, 30, 40, 59 })
	void 記は何字の行でも中央に立つ(int letters) {
		Document document = this.letter.document(SampleDocuments.full().head(), letters);
		String line = document.blocks()
			.stream()
			.map(LetterDocumentTests::text)
			.filter((text) -> text.endsWith("記"))
			.findFirst()
			.orElseThrow();
		double middle = 1 + (line.length() - 0.5);
		assertThat(middle).isCloseTo(letters / 2.0, within(0.5));
	}

	@Test
	void 二行目からは初めの語の下に並ぶ() {
		assertThat(this.letter.text().lines()).contains("２　概要　概要一", "　　　　　概要二", "７　添付　01_起案文.pdf", "　　　　　02_本文.pdf");
	}

	private static String text(Block block) {
		return ((Inline.Plain) ((Block.Paragraph) block).words().inlines().getFirst()).text();
	}

}
