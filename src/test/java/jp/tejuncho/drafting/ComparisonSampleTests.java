package jp.tejuncho.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.ComparisonDocument;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.docx.DocxReading;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example beside a procedure tailored in every part.
 */
class ComparisonSampleTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private final DocumentOutput output = new DocumentOutput("");

	private final Document before = Composer.compose(DraftedManuscripts.procedure(Answer.YES).fillEverything().make());

	private final Document after = Composer.compose(TailoredProcedure.manuscript());

	@Test
	void 直した所は左右に並び番号のずれは違いにならない() throws IOException {
		ComparisonTable table = table(this.before, this.after);
		Files.createDirectories(SAMPLES);
		Files.writeString(SAMPLES.resolve("comparison.txt"), table.text("実施手順の新旧対照表"));
		String text = table.text("実施手順の新旧対照表").replace("　", "");
		assertThat(text).contains("改正案\t現行\t備考", "（新設）", "（削る）", "（略）");
		assertThat(text).contains("②〔本システムの予備機及び保守用の端末機等〕\t（新設）", "③～⑤（略）\t②～④（略）");
		assertThat(text).contains("次の各号に〔掲げる〕情報資産", "次の各号に〔定める〕情報資産");
		assertThat(text).doesNotContain("{", Numbering.MISSING);
	}

	@Test
	void 同じ文書には行がない() {
		assertThat(table(this.after, this.after).rows()).isEmpty();
		assertThat(ChangeSummary.of(DocumentComparison.of(this.after, this.after), Map.of()).counts()).isEmpty();
	}

	@Test
	void 対照表も見え消しも長く保存できる形で印刷できる() throws IOException {
		ComparisonTable table = table(this.before, this.after);
		write("comparison", ComparisonDocument.of(table, head("新旧対照表")));
		write("track-changes", TrackChanges.of(this.before, this.after, head("情報セキュリティ対策実施手順（見え消し）")));
	}

	@Test
	void 改正概要は条項ごとに何が変わったかを数える() {
		ChangeSummary summary = ChangeSummary.of(DocumentComparison.of(this.before, this.after), Map.of());
		assertThat(summary.count(ChangeSummary.Change.NEW)).isPositive();
		assertThat(summary.count(ChangeSummary.Change.DELETED)).isPositive();
		assertThat(summary.counts()).startsWith("改正");
	}

	private static ComparisonTable table(Document before, Document after) {
		return ComparisonTable.of(DocumentComparison.of(before, after), ComparisonSettings.standard(),
				Map.of(new NodeId("asset.manager"), "予備機を管理の対象に加えるため"));
	}

	private Document.Head head(String title) {
		Document.Head head = this.after.head();
		return new Document.Head(head.systemName(), title, head.dateLine(), head.owner(), head.confidentiality(),
				head.version(), false, head.date());
	}

	// Word shows by lines what plain text shows by brackets, and 非公開 in the margin where
	// there is no cover
	private static String unmarked(Document.Format format, String text) {
		int start = (format == Document.Format.BOOK) ? 0 : text.indexOf('\n');
		return text.substring(start).replaceAll("〔削：([^〔〕]*)〕", "［$1］").replaceAll("〔(?:加：)?([^〔〕]*)〕", "$1");
	}

	private void write(String name, Document document) throws IOException {
		RenderedPdf pdf = this.output.pdf(document, PageStyle.STANDARD);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve(name + ".pdf"), pdf.bytes());
		byte[] docx = this.output.docx(document, PageStyle.STANDARD);
		Files.write(SAMPLES.resolve(name + ".docx"), docx);
		assertThat(DocxReading.letters(docx))
			.isEqualTo(DocxReading.flat(unmarked(document.format(), this.output.text(document))));
		assertThat(pdf.unprintable()).isEmpty();
		for (String flavour : List.of("2b", "2a", "ua1")) {
			assertThat(PdfConformance.faults(pdf.bytes(), flavour)).isEmpty();
		}
	}

}
