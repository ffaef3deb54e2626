package jp.tejuncho.output.docx;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 欄の中の名と見出しの行.
 */
class WordLinesTests {

	@ParameterizedTest
	@CsvSource({ "情報システム担当者,5,情報|システム|担当者", "リストNo.,3.5,リスト|No.", "令和９年３月１日　情第12号,10,令和９年３月１日　|情第12号",
			"操作ログ、OSのイベントログ,8,操作ログ、OSの|イベントログ", "保存期間は30日間,6,保存期間は|30日間", "令和18年４月30日,6.5,令和18年|４月30日",
			"決定令和18年４月30日,10,決定|令和18年４月30日", "090-1234-5678／080-9876-5432,9,090-1234-5678／|080-9876-5432",
			"データベース,3,データベース", "情報課,5,情報課" })
	void 幅の足りない欄では語の切れ目で行を終える(String text, double room, String lines) {
		assertThat(text(WordLines.of(Words.of(text), room, WordLinesTests::letters))).isEqualTo(lines);
	}

	@Test
	void 文はどこで終えるかをWordに任せる() {
		String sentence = "情報システム管理者は、記録を保管する。";
		assertThat(text(WordLines.of(Words.of(sentence), 5, WordLinesTests::letters))).isEqualTo(sentence);
	}

	@Test
	void 記入した値も改行も失われない() {
		Words words = new Words(List.of(new Inline.Filled("post", "情報システム係長"), new Inline.Break(),
				new Inline.Filled("name", "見本 次郎"), new Inline.Plain("（主任）")));
		assertThat(text(WordLines.of(words, 6, WordLinesTests::letters))).isEqualTo("情報システム|係長|見本 次郎|（主任）");
	}

	@Test
	void 表の見出しも欄の中もWordの改行になる() {
		Block.Table table = new Block.Table(new NodeId("t"), "表",
				Collections.nCopies(11, new Block.Column("保守事業者リスト", 1)),
				List.of(Collections.nCopies(11, Words.of("システム担当者"))));
		Document document = new Document(SampleDocuments.head(false), List.of(table));
		assertThat(DocxReading.body(new DocumentOutput("").docx(document, PageStyle.STANDARD)))
			.containsPattern("保守</w:t></w:r><w:r><w:br/></w:r>.{0,60}事業者</w:t></w:r><w:r><w:br/></w:r>.{0,60}リスト")
			.containsPattern("システム</w:t></w:r><w:r><w:br/></w:r>.{0,60}担当者");
	}

	@Test
	void 見え消しの表で加えた名も語の切れ目で行を終える() {
		Words words = new Words(List.of(new Inline.Marked("住民サービス支援情報システム", Inline.Change.ADDED)));
		List<Inline> lines = WordLines.of(words, 12, WordLinesTests::letters).inlines();
		assertThat(lines).containsExactly(new Inline.Marked("住民サービス支援情報", Inline.Change.ADDED), new Inline.Break(),
				new Inline.Marked("システム", Inline.Change.ADDED));
	}

	private static String letters(Inline inline) {
		return switch (inline) {
			case Inline.Plain plain -> plain.text();
			case Inline.Filled filled -> filled.value();
			case Inline.Marked marked -> marked.text();
			default -> "";
		};
	}

	private static String text(Words words) {
		StringBuilder text = new StringBuilder();
		words.inlines().forEach((inline) -> text.append((inline instanceof Inline.Break) ? "|" : letters(inline)));
		return text.toString();
	}

}
