package jp.tejuncho.output;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.docx.DocxReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 欄の中の、番号のある行. On paper: {@code HangingLinesTests}.
 */
public class HangingMarksTests {

	private static final Pattern INDENT = Pattern
		.compile("<w:ind (?=[^>]*w:left=\"(\\d+)\")(?=[^>]*w:hanging=\"(\\d+)\")[^>]*/>");

	private final DocumentOutput output = new DocumentOutput("");

	/**
	 * A table whose cell has a heading, two items and a line without a mark.
	 * @return a document
	 */
	public static Document document() {
		String sentence = "予備機の電源は毎月一度入れて動作を確かめ、その結果を記録して管理者に報告すること。";
		Words cell = new Words(List.of(new Inline.Plain("点検"), new Inline.Break(), new Inline.Plain("　"),
				new Inline.Marked("①　", Inline.Change.REVISED), new Inline.Hang(),
				new Inline.Marked(sentence, Inline.Change.REVISED), new Inline.Break(), new Inline.Plain("　"),
				new Inline.Plain("・"), new Inline.Hang(), new Inline.Plain(sentence)));
		return new Document(SampleDocuments.head(true), List.of(new Block.Table(new NodeId("table"), "違い",
				List.of(new Block.Column("改正案", 1), new Block.Column("現行", 1)), List.of(List.of(cell, Words.NONE)))));
	}

	@Test
	void Wordでも番号の次から折り返す() {
		String body = DocxReading.body(this.output.docx(document(), PageStyle.STANDARD));
		List<MatchResult> indents = INDENT.matcher(body).results().toList();
		assertThat(indents.stream().map((indent) -> indent.group(1))).containsExactly("600", "400");
		assertThat(indents).allMatch((indent) -> indent.group(1).equals(indent.group(2)));
		assertThat(body).containsPattern("①</w:t></w:r><w:r><w:tab/></w:r><w:r>.{0,90}予備機");
		assertThat(DocxReading.letters(this.output.docx(document(), PageStyle.STANDARD))).contains("点検①予備機", "・予備機");
	}

	@Test
	void 画面でも番号の次から折り返す() {
		assertThat(this.output.html(document(), PageStyle.STANDARD, PreviewLinks.NONE)).contains("<p>点検</p>")
			.containsPattern("<p class=\"doc-hanging\"><span class=\"doc-lead\">　<u [^>]*>.*①　.*</u></span>"
					+ "<span class=\"doc-words\"><u [^>]*>.*予備機")
			.contains("<p class=\"doc-hanging\"><span class=\"doc-lead\">　・</span><span class=\"doc-words\">予備機");
	}

}
