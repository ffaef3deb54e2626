package jp.tejuncho.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NumberingTests {

	private static final Inline.Reference ALL_FOUR = new Inline.Reference(ids(0, 1, 2, 3), null);

	@Test
	void 連続する参照先は範囲で示す() {
		assertThat(label(ALL_FOUR, 0, 1, 2, 3)).isEqualTo("①～④");
		assertThat(label(ALL_FOUR, 0, 1)).isEqualTo("①及び②");
		assertThat(label(ALL_FOUR, 2)).isEqualTo("①");
	}

	@Test
	void 参照先の一部がなくなれば番号を詰めて報告する() {
		Numbering numbering = Numbering.of(document(List.of(0, 2, 3)));
		assertThat(numbering.label(ALL_FOUR, new NodeId("after"))).isEqualTo("①～③");
		assertThat(numbering.missing())
			.containsExactly(new Numbering.MissingTarget(new NodeId("after"), new NodeId("item1")));
	}

	@Test
	void 参照先がなければ印字して報告する() {
		Inline.Reference nowhere = new Inline.Reference(List.of(new NodeId("nowhere")), null);
		assertThat(label(nowhere, 0)).isEqualTo(Numbering.MISSING);
	}

	@Test
	void 飛び飛びの参照先は読点と及びで示す() {
		Inline.Reference gaps = new Inline.Reference(ids(0, 2, 4), null);
		assertThat(label(gaps, 0, 1, 2, 3, 4)).isEqualTo("①、③及び⑤");
	}

	@Test
	void 別の章の節は章番号を付けて示す() {
		Block.Division section = division("section", Level.SECTION, List.of());
		Document document = document(division("one", Level.CHAPTER, List.of(section, paragraph("near"))),
				division("two", Level.CHAPTER, List.of(paragraph("far"))));
		Inline.Reference reference = new Inline.Reference(List.of(section.id()), null);
		assertThat(Numbering.of(document).label(reference, new NodeId("near"))).isEqualTo("(1)");
		assertThat(Numbering.of(document).label(reference, new NodeId("far"))).isEqualTo("１(1)");
	}

	@Test
	void 通して数える段階は章が改まっても続き番号だけで呼ばれる() {
		Level article = new Level("条",
				new Counting(new Mark("第", Figures.HALF_WIDTH, "条"), new Mark("第", Figures.FULL_WIDTH, "条"), true),
				Level.Heading.SMALL, true);
		Block.Enumeration list = new Block.Enumeration(new NodeId("list"),
				List.of(new Block.Item(new NodeId("item0"), Words.of("項目0")),
						new Block.Item(new NodeId("item1"), Words.of("項目1"))),
				new Counting(new Mark("(", Figures.KATAKANA, ")"), new Mark("第", Figures.HALF_WIDTH, "号"), false));
		Document document = document(
				division("one", Level.CHAPTER,
						List.of(division("a", article, List.of()), division("b", article, List.of(list)))),
				division("two", Level.CHAPTER,
						List.of(new Block.Division(new NodeId("c"), article, Words.of("c"), List.of(), true),
								division("d", article, List.of(paragraph("far"))))));
		Numbering numbering = Numbering.of(document);
		assertThat(List.of("a", "b", "c", "d").stream().map(NodeId::new).map(numbering::mark)).containsExactly("第1条",
				"第2条", "第2条の２", "第3条");
		assertThat(numbering.mark(new NodeId("item1"))).isEqualTo("(イ)");
		NodeId far = new NodeId("far");
		assertThat(numbering.label(new Inline.Reference(List.of(new NodeId("item1")), null), far)).isEqualTo("第２条第2号");
		assertThat(
				numbering.label(new Inline.Reference(List.of(new NodeId("a"), new NodeId("b"), new NodeId("d")), null),
						new NodeId("a")))
			.isEqualTo("第１条～第３条");
	}

	@Test
	void 見出しも番号もない条項の項目は項目の番号だけで示す() {
		Block.Enumeration items = new Block.Enumeration(new NodeId("list"),
				List.of(new Block.Item(new NodeId("item0"), Words.of("項目0"))));
		Document document = document(new Block.Division(new NodeId("untitled"), Level.CLAUSE, null, List.of(items)));
		assertThat(Numbering.of(document).label(ALL_FOUR, new NodeId("cover"))).isEqualTo("①");
	}

	@Test
	void 題名のないまとまりは番号を使わない() {
		Document document = document(new Block.Division(new NodeId("untitled"), Level.SECTION, null, List.of()),
				division("titled", Level.SECTION, List.of()));
		assertThat(Numbering.of(document).mark(new NodeId("titled"))).isEqualTo("(1)");
	}

	@Test
	void 別の文書の番号を引いた見出しは数えられない() {
		Document document = document(new Block.Division(new NodeId("quoted"), Level.CHAPTER, Words.of("別の文書の章"),
				List.of(), false, new Block.Quoted("７")), division("counted", Level.CHAPTER, List.of()));
		assertThat(Numbering.of(document).mark(new NodeId("quoted"))).isEqualTo("７");
		assertThat(Numbering.of(document).mark(new NodeId("counted"))).isEqualTo("１");
	}

	@Test
	void 同じ場所が二度ある文書は作れない() {
		assertThatIllegalArgumentException().isThrownBy(() -> document(paragraph("same"), paragraph("same")));
	}

	@Property
	void どの項目を残しても番号は連続する(@ForAll @Size(60) List<Boolean> kept) {
		List<Integer> positions = IntStream.range(0, kept.size()).filter(kept::get).boxed().toList();
		if (positions.isEmpty()) {
			return;
		}
		Numbering numbering = Numbering.of(document(positions));
		List<String> marks = positions.stream()
			.map((position) -> numbering.mark(new NodeId("item" + position)))
			.toList();
		assertThat(marks).doesNotHaveDuplicates().startsWith("①");
		assertThat(numbering.missing()).hasSize((int) IntStream.range(0, 4).filter((i) -> !kept.get(i)).count());
	}

	private static String label(Inline.Reference reference, Integer... kept) {
		return Numbering.of(document(List.of(kept))).label(reference, new NodeId("after"));
	}

	private static Document document(List<Integer> kept) {
		List<Block.Item> items = new ArrayList<>();
		kept.forEach((position) -> items.add(new Block.Item(new NodeId("item" + position), Words.of("項目" + position))));
		return document(new Block.Enumeration(new NodeId("list"), items),
				new Block.Paragraph(new NodeId("after"), new Words(List.of(ALL_FOUR))));
	}

	private static Document document(Block... blocks) {
		return new Document(new Document.Head(Words.of("見本システム"), "実施手順", Words.of("令和８年11月"), Words.of("総務部情報課"),
				"非公開", "第１版", false, LocalDate.of(2026, 11, 23)), List.of(blocks));
	}

	private static Block.Division division(String id, Level level, List<Block> blocks) {
		return new Block.Division(new NodeId(id), level, Words.of(id), blocks);
	}

	private static Block.Paragraph paragraph(String id) {
		return new Block.Paragraph(new NodeId(id), Words.of("段落"));
	}

	private static List<NodeId> ids(int... positions) {
		return IntStream.of(positions).mapToObj((position) -> new NodeId("item" + position)).toList();
	}

}
