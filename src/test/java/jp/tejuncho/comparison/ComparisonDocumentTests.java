package jp.tejuncho.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
