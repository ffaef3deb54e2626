package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.output.DocumentOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ガイドラインの例文の欄.
 */
class ExampleTests {

	private static final ComparisonSettings UNFOLDED = ComparisonSettings.standard().unfolded();

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 例文の欄には自庁の名前も埋めた語も出ず空欄は丸のままである() {
		Manuscript manuscript = DraftedManuscripts.procedure(Answer.YES)
			.fillEverything()
			.call("security-office.name", "見本市デジタル課")
			.make();
		String column = column(manuscript);
		assertThat(this.output.text(Composer.compose(manuscript))).contains("見本市住民情報システム", "見本市デジタル課", "株式会社みほん");
		assertThat(column).contains("○○情報システム", "○○部○○課長", "情報政策課")
			.doesNotContain("見本市", "住民情報", "みほん", "総務部", "JPCERT");
	}

	@Test
	void 作成例の欄の表紙も差込みもガイドラインのままである() {
		Manuscript manuscript = DraftedManuscripts.responsePlan(Answer.YES).fillEverything().make();
		assertThat(column(manuscript)).contains("○○○○システム", "令和○○年○○月", "○○部○○局○○課")
			.doesNotContain("見本市住民情報システム", "総務部", "令和８年", "ログの表");
	}

	@Test
	void 空欄を埋めることは違いになり番号は変わらない() {
		Manuscript manuscript = DraftedManuscripts.procedure(Answer.YES).fillEverything().make();
		Document example = Composer.composeExample(manuscript);
		Document document = bare(manuscript, example);
		assertThat(marks(example)).isEqualTo(marks(document));
		String text = ComparisonTable
			.of(DocumentComparison.of(example, document), ComparisonSettings.standard(), Map.of())
			.text("");
		assertThat(text).contains("〔見本市住民〕情報システム", "○○部○○課長").doesNotContain("（新設）", "（削る）");
	}

	private static List<String> marks(Document document) {
		Numbering numbering = Numbering.of(document);
		return document.blocks().stream().map((block) -> numbering.mark(block.id())).toList();
	}

	private static Document bare(Manuscript manuscript, Document example) {
		Document document = Composer.compose(manuscript);
		return example.head().systemName().isEmpty() ? document.withHead(document.head().withoutNames()) : document;
	}

	private static String column(Manuscript manuscript) {
		Document example = Composer.composeExample(manuscript);
		return ComparisonTable.of(DocumentComparison.of(example, bare(manuscript, example)), UNFOLDED, Map.of())
			.rows()
			.stream()
			.flatMap((row) -> row.before().stream())
			.map((line) -> line.runs().stream().map((run) -> run.text()).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

}
