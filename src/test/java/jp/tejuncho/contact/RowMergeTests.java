package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import jp.tejuncho.contact.RowMerge.State;

import static org.assertj.core.api.Assertions.assertThat;

class RowMergeTests {

	private static final List<ContactRow> BASE = List.of(row("a", "甲"), row("b", "乙"), row("c", "丙"));

	@Test
	void 二人が別の行を直せばどちらの文も残る() {
		RowMerge merge = merge(List.of(row("a", "甲二"), row("b", "乙"), row("c", "丙")),
				kept(row("a", "甲"), row("b", "乙"), row("c", "丙三")));
		assertThat(merge.isOpen()).isFalse();
		assertThat(said(merge)).containsExactly("甲二", "乙", "丙三");
	}

	@Test
	void 同じ行の別の欄を直せばどちらの文も残る() {
		RowMerge merge = merge(List.of(row("a", "甲", "端末", ""), row("b", "乙"), row("c", "丙")),
				kept(row("a", "甲", "", "ログ"), row("b", "乙"), row("c", "丙")));
		assertThat(merge.isOpen()).isFalse();
		assertThat(merge.result().getFirst().cells()).containsExactly("甲", "端末", "ログ");
	}

	@Test
	void 同じ欄を違うように直せば両方が示され何も選ばれない() {
		RowMerge merge = merge(List.of(row("a", "相手"), row("b", "乙"), row("c", "丙")),
				kept(row("a", "自分"), row("b", "乙"), row("c", "丙")));
		assertThat(merge.isOpen()).isTrue();
		assertThat(merge.rows().getFirst().state()).isEqualTo(State.CHANGED_BY_BOTH);
		assertThat(merge.rows().getFirst().row().cell(0)).isEqualTo("自分");
		assertThat(merge.rows().getFirst().stored().orElseThrow().getFirst()).isEqualTo("相手");
	}

	@Test
	void 消した行を相手が直していれば黙って消えない() {
		RowMerge merge = RowMerge.of(ContactTable.LOGS, BASE, List.of(row("a", "相手"), row("b", "乙"), row("c", "丙")),
				List.of(removed(row("a", "甲")), entered(row("b", "乙")), entered(row("c", "丙"))));
		assertThat(merge.rows().getFirst().state()).isEqualTo(State.REMOVED_BY_ME);
		assertThat(merge.rows().getFirst().row().cell(0)).isEqualTo("相手");
	}

	@Test
	void 直した行を相手が消していれば打った文は残る() {
		RowMerge merge = merge(List.of(row("b", "乙"), row("c", "丙")),
				kept(row("a", "自分"), row("b", "乙"), row("c", "丙")));
		assertThat(merge.rows().getFirst().state()).isEqualTo(State.REMOVED_BY_THEM);
		assertThat(merge.rows().getFirst().row().cell(0)).isEqualTo("自分");
	}

	@Test
	void 一人が消した行は直していなければ消え二人が加えた行はどちらも入る() {
		RowMerge merge = RowMerge.of(ContactTable.LOGS, BASE, List.of(row("a", "甲"), row("c", "丙"), row("x", "相手の行")),
				List.of(entered(row("a", "甲")), entered(row("b", "乙")), removed(row("c", "丙")),
						entered(row("y", "自分の行"))));
		assertThat(merge.isOpen()).isFalse();
		assertThat(said(merge)).containsExactlyInAnyOrder("甲", "相手の行", "自分の行");
	}

	@Test
	void 相手が行を移し自分が別の行を直しても順も文も残る() {
		RowMerge merge = merge(List.of(row("c", "丙"), row("a", "甲"), row("b", "乙")),
				kept(row("a", "甲"), row("b", "自分"), row("c", "丙")));
		assertThat(said(merge)).containsExactly("丙", "甲", "自分");
	}

	@Test
	void 送り直した新しい行は二行にならない() {
		RowMerge merge = merge(List.of(row("a", "甲"), row("b", "乙"), row("c", "丙"), row("new", "新しい行")),
				kept(row("a", "甲"), row("b", "乙"), row("c", "丙"), row("new", "新しい行")));
		assertThat(merge.isOpen()).isFalse();
		assertThat(merge.result()).hasSize(4);
	}

	@Property(tries = 300)
	void だれも相手がいなければ書いたとおりになる(@ForAll long seed) {
		Random random = new Random(seed);
		List<ContactRow> base = rows(random);
		List<EnteredRow> mine = changed(base, random);
		RowMerge merge = RowMerge.of(ContactTable.LOGS, base, base, mine);
		assertThat(merge.isOpen()).isFalse();
		assertThat(merge.result())
			.containsExactlyElementsOf(mine.stream().filter((row) -> !row.removed()).map(EnteredRow::row).toList());
	}

	@Property(tries = 300)
	void 二人が何をしても打った文はどれも残るか示される(@ForAll long seed) {
		Random random = new Random(seed);
		List<ContactRow> base = rows(random);
		List<EnteredRow> mine = changed(base, random);
		List<ContactRow> theirs = changed(base, random).stream()
			.filter((row) -> !row.removed())
			.map(EnteredRow::row)
			.toList();
		RowMerge merge = RowMerge.of(ContactTable.LOGS, base, theirs, mine);
		List<String> seen = merge.rows()
			.stream()
			.flatMap((row) -> Stream.concat(row.row().cells().stream(), row.stored().stream().flatMap(List::stream)))
			.toList();
		List<String> before = base.stream().flatMap((row) -> row.cells().stream()).toList();
		Stream.concat(mine.stream().filter((row) -> !row.removed()).map(EnteredRow::row), theirs.stream())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> !before.contains(cell))
			.forEach((cell) -> assertThat(seen).contains(cell));
		assertThat(merge.rows().stream().map((row) -> row.row().id())).doesNotHaveDuplicates();
	}

	private static List<ContactRow> rows(Random random) {
		return IntStream.range(0, random.nextInt(8))
			.mapToObj((place) -> row("r" + place, "元" + place, "端末" + place, "ログ" + place))
			.toList();
	}

	private static List<EnteredRow> changed(List<ContactRow> base, Random random) {
		List<EnteredRow> rows = new ArrayList<>();
		for (ContactRow row : base) {
			List<String> cells = new ArrayList<>(row.cells());
			if (random.nextInt(3) == 0) {
				cells.set(random.nextInt(3), "直" + random.nextInt(1_000_000));
			}
			rows.add(new EnteredRow(new ContactRow(row.id(), cells), random.nextInt(6) == 0));
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			rows.add(random.nextInt(rows.size() + 1),
					entered(row("n" + random.nextInt(1_000_000), "新" + random.nextInt(1_000_000))));
		}
		if (random.nextBoolean() && rows.size() > 1) {
			Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
		}
		return rows;
	}

	private static RowMerge merge(List<ContactRow> theirs, List<EnteredRow> mine) {
		return RowMerge.of(ContactTable.LOGS, BASE, theirs, mine);
	}

	private static List<String> said(RowMerge merge) {
		return merge.result().stream().map((row) -> row.cell(0)).toList();
	}

	private static List<EnteredRow> kept(ContactRow... rows) {
		return Stream.of(rows).map(RowMergeTests::entered).toList();
	}

	private static EnteredRow entered(ContactRow row) {
		return new EnteredRow(row, false);
	}

	private static EnteredRow removed(ContactRow row) {
		return new EnteredRow(row, true);
	}

	private static ContactRow row(String id, String server) {
		return row(id, server, "", "");
	}

	private static ContactRow row(String id, String server, String computer, String logs) {
		return new ContactRow(new RowId(id), List.of(server, computer, logs));
	}

}
