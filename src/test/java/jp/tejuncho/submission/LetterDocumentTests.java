package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 起案文の書類.
 */
class LetterDocumentTests {

	private final LetterDocument letter = new LetterDocument(
			new LetterContent(new LetterWords("件名", "伺い文\n１　規定の追加\n・字句の整理\n(2) 施行\n１月に施行する。", "理由", "概要一\n概要二",
					"①根拠一\n・根拠二", "非公開", "10年"), LocalDate.of(2027, 4, 1), "情報課　担当"),
			List.of("01_起案文.pdf", "02_本文.pdf"), DigitStyle.MIXED);

	@ParameterizedTest
	@ValueSource(ints = { 25, 30, 40, 59 })
	void 記は何字の行でも中央に立ち上下に一行ずつあく(int letters) {
		List<Block> blocks = this.letter.document(SampleDocuments.full().head(), letters).blocks();
		int at = IntStream.range(0, blocks.size())
			.filter((i) -> text(blocks.get(i)).endsWith("記"))
			.findFirst()
			.orElseThrow();
		String line = text(blocks.get(at));
		double middle = 1 + (line.length() - 0.5);
		assertThat(middle).isCloseTo(letters / 2.0, within(0.5));
		assertThat(text(blocks.get(at - 1))).isBlank().isNotEmpty();
		assertThat(text(blocks.get(at + 1))).isBlank().isNotEmpty();
	}

	@Test
	void 記の項目は名の長さによらず同じ所から始まり続きの行もそこに並ぶ() {
		Document document = this.letter.document(SampleDocuments.full().head(), 40);
		Block.Bullets notes = (Block.Bullets) document.blocks().getLast();
		assertThat(notes.items().stream().map((item) -> mark(item) + "|" + words(item))).contains("１　理由　　　|理由",
				"２　概要　　　|概要一", "　　　　　　　|概要二", "４　根拠　　　|", "　　　　　　　①|根拠一", "　　　　　　　・|根拠二", "６　保存期間　|10年");
	}

	@Test
	void 伺い文の番号と中点の行は二行目から番号の後に下がる() {
		Document document = this.letter.document(SampleDocuments.full().head(), 40);
		Block.Enumeration counted = document.blocks()
			.stream()
			.filter(Block.Enumeration.class::isInstance)
			.map(Block.Enumeration.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(counted.items().stream().map((item) -> mark(item) + "|" + words(item))).containsExactly("１|規定の追加",
				"・|字句の整理", "(2)|施行");
	}

	@Test
	void 二行目からは初めの語の下に並ぶ() {
		assertThat(this.letter.text().lines()).contains("２　概要　概要一", "　　　　　概要二", "７　添付　01_起案文.pdf", "　　　　　02_本文.pdf");
	}

	private static String text(Block block) {
		return (block instanceof Block.Paragraph paragraph) ? words(paragraph.words()) : "";
	}

	private static String mark(Block.Item item) {
		return (item.quoted() != null) ? item.quoted().mark() : "";
	}

	private static String words(Block.Item item) {
		return words(item.words());
	}

	private static String words(Words words) {
		return words.isEmpty() ? "" : ((Inline.Plain) words.inlines().getFirst()).text();
	}

}
