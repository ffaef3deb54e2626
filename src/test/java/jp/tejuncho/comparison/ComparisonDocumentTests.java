package jp.tejuncho.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 新旧対照表の欄の中の字下げ.
 */
class ComparisonDocumentTests {

	private static final Block.Item STAYED = item("c.stayed", "鍵は管理者が保管する。");

	private static final Block.Item OTHER = item("c.other", "予備機の電源は毎月一度入れて動作を確かめること。");

	static Stream<List<Block>> changed() {
		Block list = new Block.Enumeration(new NodeId("c.list"), List.of(STAYED));
		return Stream.of(List.of(new Block.Enumeration(new NodeId("c.list"), List.of(STAYED, OTHER))),
				List.of(list, new Block.Bullets(new NodeId("c.bullets"), List.of(OTHER))),
				List.of(new Block.Enumeration(new NodeId("c.list"),
						List.of(item("c.stayed", "鍵は別に定める管理者が保管する。"), OTHER))));
	}

	@ParameterizedTest
	@MethodSource("changed")
	void 項目は新設でも削るでも直しても番号の次から折り返す(List<Block> blocks) {
		List<Block> usual = List.of(new Block.Enumeration(new NodeId("c.list"), List.of(STAYED)));
		for (Document compared : List.of(compared(usual, blocks), compared(blocks, usual))) {
			List<Words> lines = lines(compared);
			List<Words> marked = lines.stream()
				.filter((line) -> text(line).matches("　[①②・].*"))
				.filter((line) -> !text(line).endsWith("（略）"))
				.toList();
			assertThat(marked).isNotEmpty();
			assertThat(marked).allSatisfy((line) -> assertThat(text(line.hung().mark())).matches("　(?:[①②]　|・)"));
		}
	}

	@Test
	void 表の行は折り返しても字下げしたところから続く() {
		List<Words> rows = lines(compared(List.of(terms("情報資産", "業務で扱う情報")), List.of(terms("情報資産", "業務で扱う全ての情報"))))
			.stream()
			.filter((line) -> text(line).contains("　｜　"))
			.toList();
		assertThat(rows).hasSizeGreaterThan(1).allSatisfy((row) -> assertThat(text(row.hung().mark())).isEqualTo("　"));
	}

	private static Block.Table terms(String term, String meaning) {
		return new Block.Table(new NodeId("c.terms"), "用語",
				List.of(new Block.Column("用語", 1), new Block.Column("意味", 2)),
				List.of(List.of(Words.of(term), Words.of(meaning)), List.of(Words.of("端末"), Words.of("職員が使う機器"))));
	}

	private static List<Words> lines(Document compared) {
		return compared.blocks()
			.stream()
			.filter(Block.Table.class::isInstance)
			.map(Block.Table.class::cast)
			.flatMap((table) -> table.rows().stream())
			.flatMap(List::stream)
			.flatMap((cell) -> cell.lines().stream())
			.toList();
	}

	private static String text(Words words) {
		StringBuilder text = new StringBuilder();
		for (Inline inline : words.inlines()) {
			text.append(switch (inline) {
				case Inline.Plain plain -> plain.text();
				case Inline.Marked marked -> marked.text();
				default -> "";
			});
		}
		return text.toString();
	}

	private static Document compared(List<Block> before, List<Block> after) {
		DocumentComparison comparison = DocumentComparison.of(document(before), document(after));
		return ComparisonDocument.of(ComparisonTable.of(comparison, ComparisonSettings.standard(), Map.of()),
				document(before).head());
	}

	private static Document document(List<Block> blocks) {
		Document.Head head = new Document.Head(Words.of("見本システム"), "実施手順", Words.NONE, Words.NONE, "", "", false,
				LocalDate.of(2026, 11, 29));
		return new Document(head, blocks);
	}

	private static Block.Item item(String id, String text) {
		return new Block.Item(new NodeId(id), Words.of(text));
	}

}
