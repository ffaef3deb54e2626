package jp.tejuncho.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.source.SourceFolder;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A guideline of a body that doesn't exist, in chapters, sections, articles and items.
 */
@DisplayName("章と条で書いた手引の文書は")
class ArticlesTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private static final Edition EDITION = SourceFolder.edition(Path.of("src/test/resources/guidelines/articles"));

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 章と節は改めて数え条は通して数える() throws IOException {
		Document document = compose(Answer.YES);
		String text = this.output.text(document);
		assertThat(text).containsSubsequence("第1章　総則", "第1条　目的", "第2条　管理者", "(1)　機器の台帳", "(3)　機器を捨てる", "第2章　利用",
				"第1節　利用する人", "第3条　利用の始まり", "第4条　合言葉", "第2節　回線", "第5条　回線の守り", "第3章　事故", "第6条　報告");
		assertThat(text).doesNotContain("Ⅰ", "１　", "①", "・", Numbering.MISSING);
		RenderedPdf pdf = this.output.pdf(document, PageStyle.STANDARD);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("procedure-articles.pdf"), pdf.bytes());
		Files.writeString(SAMPLES.resolve("procedure-articles.txt"), text);
		Files.write(SAMPLES.resolve("procedure-articles.docx"), this.output.docx(document, PageStyle.STANDARD));
		assertThat(PdfConformance.faults(pdf.bytes())).isEmpty();
		try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
			assertThat(read.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("第1章　総則");
			assertThat(new PDFTextStripper().getText(read).replace(" ", "")).contains("第5条回線の守り", "(2)機器を貸し");
		}
	}

	@Test
	void 参照は章を言わずに条と号で呼ぶ() {
		String text = this.output.text(compose(Answer.YES));
		assertThat(text).contains("利用する人は、第2条の管理者から", "管理者は第2条第1号の台帳", "第3条及び第4条は、代わりの機器にも");
	}

	@Test
	void 節がなくなれば後の条が詰まる() {
		String text = this.output.text(compose(Answer.NO));
		assertThat(text).contains("第5条　報告").doesNotContain("回線", "第6条");
	}

	@Test
	void 保存した木は番号の体系を失わない() {
		Document document = compose(Answer.YES);
		byte[] kept = DocumentJson.write(document);
		assertThat(new String(kept, StandardCharsets.UTF_8)).startsWith("{\"formatVersion\":2,");
		assertThat(DocumentJson.read(kept)).isEqualTo(document);
		assertThat(DocumentJson.write(DocumentJson.read(kept))).isEqualTo(kept);
	}

	@Test
	void 見え消しと採否理由一覧も同じ番号で呼ぶ() {
		Document before = compose(Answer.YES);
		Document after = compose(Answer.NO);
		String tracked = this.output.text(TrackChanges.of(before, after, after.head()));
		assertThat(tracked).contains("第2節　〔削：回線〕", "第5条　〔削：回線の守り〕", "第5条　報告");
		DecisionList list = DecisionList.of(DraftedManuscripts.of(EDITION, Answer.YES).make());
		String sheet = new String(list.csv(), StandardCharsets.UTF_8);
		assertThat(sheet.lines().findFirst().orElseThrow()).contains("章", "節", "条");
		assertThat(sheet).contains("第2章第1節");
	}

	private static Document compose(Answer answer) {
		return Composer.compose(DraftedManuscripts.of(EDITION, answer).make());
	}

}
