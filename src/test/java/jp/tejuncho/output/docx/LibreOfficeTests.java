package jp.tejuncho.output.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.SampleDocuments;
import jp.tejuncho.output.TypesettingSample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Word文書をLibreOfficeで開く.
 */
class LibreOfficeTests {

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void LibreOfficeで開いても本文の字は失われない(@TempDir Path folder) throws Exception {
		Document document = SampleDocuments.full();
		String text = new String(
				LibreOffice.convert(this.output.docx(document, PageStyle.STANDARD), "txt:Text (encoded):UTF8", folder),
				StandardCharsets.UTF_8);
		String body = DocxReading.flat(this.output.text(document));
		assertThat(DocxReading.flat(text)).contains(body.substring(body.indexOf("Ⅰ総則")));
	}

	@Test
	void LibreOfficeで開いても珍しい字や見え消しの字は失われない(@TempDir Path folder) throws Exception {
		Document document = TypesettingSample.document();
		String text = DocxReading.flat(new String(
				LibreOffice.convert(this.output.docx(document, PageStyle.STANDARD), "txt:Text (encoded):UTF8", folder),
				StandardCharsets.UTF_8));
		assertThat(text).contains("髙橋、山﨑、\uD842\uDFB7田、", "\uFA10本、\uFA19原、葛\uDB40\uDD00西、葛\uDB40\uDD01飾",
				"か\u309Aき\u309Aく\u309A", "パスワードは、", "漏えいのおそれがあるときは、速やかに", "電子メールアドレス");
	}

	@Test
	void LibreOfficeで印刷しても図と様式と表と欄外がある(@TempDir Path folder) throws Exception {
		byte[] pdf = LibreOffice.convert(this.output.docx(SampleDocuments.responsePlan(), PageStyle.STANDARD), "pdf",
				folder);
		String text = DocxReading.flat(text(pdf));
		assertThat(text).contains("住民記録システム緊急時対応計画第１版", "非公開", "-2-", "連絡体制及び責任者", "図連絡体制", "緊急時対応職員", "北海道警察本部",
				"発見した日時", "※大規模な障害の時は、");
	}

	@Test
	void LibreOfficeで印刷しても高い図は見出しと題と同じ頁に立つ(@TempDir Path folder) throws Exception {
		byte[] pdf = LibreOffice.convert(this.output.docx(SampleDocuments.highFigure(), PageStyle.STANDARD), "pdf",
				folder);
		try (PDDocument read = Loader.loadPDF(pdf)) {
			PDFTextStripper last = new PDFTextStripper();
			last.setStartPage(read.getNumberOfPages());
			assertThat(DocxReading.flat(last.getText(read))).contains("連絡体制及び責任者", "連絡の順序", "情報システム担当者1", "情報システム担当者20",
					"図高い連絡体制");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 36, 39 })
	void 書体がほかのものに替わっても目次の終わりの数行だけが次の頁に溢れない(int chapters, @TempDir Path folder) throws Exception {
		List<Block> blocks = new ArrayList<>();
		for (int i = 1; i <= chapters; i++) {
			blocks.add(new Block.Division(new NodeId("c" + i), Level.CHAPTER, Words.of("情報資産の管理" + i), List.of()));
		}
		byte[] pdf = LibreOffice.convert(
				this.output.docx(new Document(SampleDocuments.head(true), blocks), PageStyle.STANDARD), "pdf", folder);
		try (PDDocument read = Loader.loadPDF(pdf)) {
			PDFTextStripper contents = new PDFTextStripper();
			contents.setStartPage(2);
			contents.setEndPage(2);
			assertThat(DocxReading.flat(contents.getText(read))).contains("目次", "情報資産の管理1.",
					"情報資産の管理" + chapters + ".");
		}
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument read = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(read);
		}
	}

}
