package jp.tejuncho.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 見え消し.
 */
class TrackChangesTests {

	private static final Block.Item FIRST = item("1", "管理区域の入退室を記録すること。");

	private static final Block.Item SECOND = item("2", "利用者の範囲を定めること。");

	private static final Block.Item THIRD = item("3", "記録を１年間保管すること。");

	@Test
	void 項目は項目のまま番号を引いて並ぶ() {
		Document marked = marked(List.of(list(FIRST, SECOND)), List.of(list(FIRST, THIRD)));
		Block.Enumeration list = (Block.Enumeration) content(marked).getFirst();
		assertThat(content(marked)).hasSize(1);
		Numbering numbering = Numbering.of(marked);
		assertThat(list.items()).hasSize(3);
		assertThat(list.items().stream().map((item) -> numbering.mark(item.id()))).containsExactlyInAnyOrder("①", "②",
				"②");
		assertThat(list.items().stream().map(Block.Item::change)).containsExactlyInAnyOrder(null, Inline.Change.REMOVED,
				Inline.Change.ADDED);
		assertThat(numbering.text(list.items().getFirst().words(), list.items().getFirst().id())).startsWith("管理区域");
	}

	@Test
	void 加えた見出しも削った見出しも番号まで印が付く() {
		Block kept = section("kept", "目的", list(FIRST));
		Block came = section("came", "範囲", list("came.list", SECOND));
		Block went = section("went", "記録", new Block.Bullets(new NodeId("went.list"), List.of(THIRD)));
		Document marked = marked(List.of(kept, went), List.of(kept, came));
		Numbering numbering = Numbering.of(marked);
		Map<String, Inline.Change> changes = new HashMap<>();
		content(marked).stream()
			.map(Block.Division.class::cast)
			.forEach((section) -> changes.put(numbering.mark(section.id()) + section.id(), section.change()));
		assertThat(changes).containsEntry("(1)kept", null)
			.containsEntry("(2)came", Inline.Change.ADDED)
			.containsEntry("(2)(old)/went", Inline.Change.REMOVED)
			.hasSize(3);
	}

	private static Block section(String id, String title, Block block) {
		return new Block.Division(new NodeId(id), Level.SECTION, Words.of(title), List.of(block));
	}

	@Test
	void 段落の後の項目は別の列挙になる() {
		Block paragraph = new Block.Paragraph(new NodeId("c.p"), Words.of("次の事項を記録する。"));
		Block bullets = new Block.Bullets(new NodeId("c.b"), List.of(THIRD));
		Document marked = marked(List.of(list(FIRST)),
				List.of(list(FIRST), paragraph, list("c.other", SECOND), bullets));
		assertThat(content(marked).stream().map((block) -> block.getClass().getSimpleName()))
			.containsExactly("Enumeration", "Paragraph", "Enumeration", "Bullets");
	}

	@Test
	void 加えた表も削った表も見出しは一度だけ出る() {
		Block.Table table = table("用語", "意味");
		for (Document marked : List.of(marked(List.of(), List.of(table)), marked(List.of(table), List.of()))) {
			Block.Table shown = (Block.Table) content(marked).getFirst();
			assertThat(shown.columns().stream().map(Block.Column::head)).containsExactly("用語", "意味");
			assertThat(shown.rows()).hasSize(1);
			assertThat(Numbering.of(marked).text(shown.rows().getFirst().getFirst(), shown.id())).contains("端末機");
		}
	}

	@Test
	void 直した表の見出しは直し方が分かる() {
		Document marked = marked(List.of(table("用語", "意味")), List.of(table("用語", "説明")));
		Block.Table shown = (Block.Table) content(marked).getFirst();
		assertThat(shown.rows()).hasSize(2);
	}

	private static Block.Table table(String... heads) {
		return new Block.Table(new NodeId("c.table"), "用語の表",
				List.of(new Block.Column(heads[0], 1), new Block.Column(heads[1], 3)),
				List.of(List.of(Words.of("端末機"), Words.of("職員が業務に使うパソコン"))));
	}

	private static Block.Item item(String id, String words) {
		return new Block.Item(new NodeId("c.item/" + id), Words.of(words));
	}

	private static Block list(Block.Item... items) {
		return list("c.list", items);
	}

	private static Block list(String id, Block.Item... items) {
		return new Block.Enumeration(new NodeId(id), List.of(items));
	}

	private static Document marked(List<Block> before, List<Block> after) {
		return TrackChanges.of(document(before), document(after), document(after).head());
	}

	private static Document document(List<Block> blocks) {
		Document.Head head = new Document.Head(Words.of("見本システム"), "実施手順", Words.of("令和８年"), Words.of("見本市"), "", "第１版",
				false, LocalDate.of(2026, 4, 1), "");
		return new Document(head, List.of(new Block.Division(new NodeId("c"), Level.CHAPTER, Words.of("記録"), blocks)));
	}

	private static List<Block> content(Document document) {
		return ((Block.Division) document.blocks().getFirst()).blocks();
	}

}
