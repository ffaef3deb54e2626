package jp.tejuncho.output;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.docx.DocxReading;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 変わったことを示す語と、欄の中の改行.
 */
public class MarkedWordsTests {

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 文字だけにしても削った語と加えた語の区別が残る() {
		assertThat(this.output.text(document())).contains("監視は〔削：定期的に〕〔加：毎月〕行う。　二行目");
	}

	@Test
	void 画面では削った語と加えた語が読み上げでも分かる() {
		assertThat(this.output.html(document(), PageStyle.STANDARD, PreviewLinks.NONE)).contains(
				"<del class=\"doc-removed\">定期的に</del>", "<ins class=\"doc-added\">毎月</ins>",
				"行う。<br/>二<span class=\"doc-tie\"></span>行目");
	}

	@Test
	void 紙では削った語が括弧に入り改行が行を分ける() throws IOException {
		try (PDDocument read = Loader.loadPDF(this.output.pdf(document(), PageStyle.STANDARD).bytes())) {
			assertThat(new PDFTextStripper().getText(read).lines().map(String::strip)).contains("二行目")
				.anyMatch((line) -> line.contains("監視は［定期的に］毎月行う。"));
		}
	}

	@Test
	void Wordでも削った語が括弧に入り線は括弧に掛からない() {
		byte[] file = this.output.docx(document(), PageStyle.STANDARD);
		assertThat(DocxReading.letters(file)).contains("監視は［定期的に］毎月行う。", "上の表［を見る］");
		assertThat(DocxReading.body(file))
			.containsPattern("［</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Removed\"/></w:rPr><w:t[^>]*>定期的に</w:t>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2b", "2a", "ua1" })
	void 線を引いた語があっても長く保存できる(String flavour) {
		assertThat(PdfConformance.faults(this.output.pdf(document(), PageStyle.STANDARD).bytes(), flavour)).isEmpty();
	}

	@Test
	void 画面では来た番号も去った番号も語と同じに印が付く() {
		assertThat(this.output.html(numbered(), PageStyle.STANDARD, PreviewLinks.NONE)).contains(
				"<span class=\"doc-mark\"><ins class=\"doc-added\">２</ins></span>",
				"<span class=\"doc-mark\"><del class=\"doc-removed\">(3)</del></span>",
				"<span class=\"doc-mark\"><ins class=\"doc-added\">①</ins></span>",
				"<span class=\"doc-mark\"><del class=\"doc-removed\">・</del></span>");
	}

	@Test
	void Wordでは来た番号も去った番号も語と同じに印が付く() {
		assertThat(DocxReading.body(this.output.docx(numbered(), PageStyle.STANDARD)))
			.containsPattern("\"Added\"/></w:rPr><w:t[^>]*>２<")
			.containsPattern("\"Removed\"/></w:rPr><w:t[^>]*>\\(3\\)<")
			.containsPattern("\"Added\"/></w:rPr><w:t[^>]*>①<")
			.containsPattern("\"Removed\"/></w:rPr><w:t[^>]*>・<");
	}

	/**
	 * A chapter and an item that came, a section and an item that went.
	 * @return the document
	 */
	public static Document numbered() {
		Block came = new Block.Enumeration(new NodeId("e"), List
			.of(new Block.Item(new NodeId("e.1"), added("入退室"), false, new Block.Quoted("①", Inline.Change.ADDED))));
		Block went = new Block.Bullets(new NodeId("b"), List
			.of(new Block.Item(new NodeId("b.1"), removed("鍵"), false, new Block.Quoted("・", Inline.Change.REMOVED))));
		Block section = new Block.Division(new NodeId("s"), Level.SECTION, removed("記録"), List.of(went), false,
				new Block.Quoted("(3)", Inline.Change.REMOVED));
		return new Document(SampleDocuments.head(true), List.of(new Block.Division(new NodeId("c"), Level.CHAPTER,
				added("管理区域"), List.of(came, section), false, new Block.Quoted("２", Inline.Change.ADDED))));
	}

	private static Words added(String text) {
		return new Words(List.of(new Inline.Marked(text, Inline.Change.ADDED)));
	}

	private static Words removed(String text) {
		return new Words(List.of(new Inline.Marked(text, Inline.Change.REMOVED)));
	}

	private static Document document() {
		Words cell = new Words(List.of(new Inline.Plain("監視は"), new Inline.Marked("定期的に", Inline.Change.REMOVED),
				new Inline.Marked("毎月", Inline.Change.ADDED), new Inline.Plain("行う。"), new Inline.Break(),
				new Inline.Plain("二行目"), new Inline.Break()));
		Words linked = new Words(List.of(new Inline.Reference(List.of(new NodeId("table")), "上の表"),
				new Inline.Marked("を見る", Inline.Change.REMOVED), new Inline.Break()));
		return new Document(SampleDocuments.head(true), List.of(new Block.Table(new NodeId("table"), "違い",
				List.of(new Block.Column("違い", 1)), List.of(List.of(cell), List.of(linked), List.of(Words.NONE)))));
	}

}
