package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.tejuncho.comparison.LineMerge.Conflict;
import jp.tejuncho.comparison.LineMerge.Line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LineMergeTests {

	@Property
	void 一方だけが直せばその通りになる(@ForAll("lines") List<Line> base, @ForAll("lines") List<Line> changed) {
		LineMerge unchanged = new LineMerge(changed, List.of());
		assertThat(LineMerge.of(base, changed, base)).isEqualTo(unchanged);
		assertThat(LineMerge.of(base, base, changed)).isEqualTo(unchanged);
		assertThat(LineMerge.of(base, changed, changed)).isEqualTo(unchanged);
	}

	@Property
	void 一方だけが足し又は直した行は失われない(@ForAll("lines") List<Line> base, @ForAll("lines") List<Line> theirs,
			@ForAll("lines") List<Line> mine) {
		LineMerge merge = LineMerge.of(base, theirs, mine);
		assertThat(merge.lines()).containsAll(onlyOnOneSide(base, theirs, mine))
			.containsAll(onlyOnOneSide(base, mine, theirs));
	}

	@Property
	void 双方が違うように変えた行は双方とも残り他は勝手に消えない(@ForAll("lines") List<Line> base, @ForAll("lines") List<Line> theirs,
			@ForAll("lines") List<Line> mine) {
		LineMerge merge = LineMerge.of(base, theirs, mine);
		Map<String, String> was = texts(base);
		Map<String, String> their = texts(theirs);
		Map<String, String> my = texts(mine);
		Set<String> open = Stream.of(was, their, my)
			.flatMap((side) -> side.keySet().stream())
			.filter((key) -> !Objects.equals(their.get(key), my.get(key)))
			.filter((key) -> !Objects.equals(their.get(key), was.get(key)))
			.filter((key) -> !Objects.equals(my.get(key), was.get(key)))
			.collect(Collectors.toSet());
		assertThat(merge.conflicts()).extracting(Conflict::key).containsExactlyInAnyOrderElementsOf(open);
		assertThat(merge.conflicts()).allSatisfy((conflict) -> {
			assertThat(Arrays.asList(conflict.base(), conflict.theirs(), conflict.mine()))
				.isEqualTo(Arrays.asList(was.get(conflict.key()), their.get(conflict.key()), my.get(conflict.key())));
			assertThat(merge.lines()).contains(new Line(conflict.key(),
					Optional.ofNullable(conflict.mine())
						.or(() -> Optional.ofNullable(conflict.theirs()))
						.orElseThrow()));
		});
	}

	@Property
	void 同じ行が二度出たり覚えのない行が出たりしない(@ForAll("lines") List<Line> base, @ForAll("lines") List<Line> theirs,
			@ForAll("lines") List<Line> mine) {
		assertThat(LineMerge.of(base, theirs, mine).lines()).doesNotHaveDuplicates()
			.extracting(Line::key)
			.doesNotHaveDuplicates();
		assertThat(Stream.concat(theirs.stream(), mine.stream()).toList())
			.containsAll(LineMerge.of(base, theirs, mine).lines());
	}

	@Property
	void 一方だけが動かした行はその場所に移る(@ForAll("orders") List<String> order, @ForAll("orders") List<String> added) {
		List<Line> base = lines("あいうえおかきく");
		List<Line> mine = new ArrayList<>(base);
		added.forEach((key) -> mine.add(mine.size() / 2, new Line("私" + key, key)));
		List<Line> theirs = order.stream().map((key) -> new Line(key, key)).toList();
		assertThat(LineMerge.of(base, theirs, mine).lines().stream().filter(base::contains))
			.containsExactlyElementsOf(theirs);
		assertThat(LineMerge.of(base, mine, theirs).lines().stream().filter(base::contains))
			.containsExactlyElementsOf(theirs);
	}

	@Example
	void 同じ所に足した行は相手のものに続けて自分のものが並ぶ() {
		assertThat(merged("あい", "あ甲乙い", "あ丙い")).isEqualTo("あ甲乙丙い");
		assertThat(merged("", "甲", "乙")).isEqualTo("甲乙");
		assertThat(merged("あ", "甲あ", "乙あ丙")).isEqualTo("甲乙あ丙");
	}

	@Example
	void 触らなかった行は相手が消せば消える() {
		assertThat(merged("あいう", "あう", "あいう丙")).isEqualTo("あう丙");
		assertThat(merged("あいう", "あい甲う", "あう")).isEqualTo("あ甲う");
	}

	@Example
	void 別々の行を動かせばどちらも動く() {
		assertThat(merged("あいうえお", "いうえおあ", "おあいうえ")).isEqualTo("おいうえあ");
	}

	@Example
	void 同じ行を双方が動かせば自分の順になる() {
		assertThat(merged("あいうえ", "いあうえ", "いうえあ")).isEqualTo("いうえあ");
	}

	@Example
	void 相手が消した行を直していたら尋ねられる() {
		LineMerge merge = LineMerge.of(lines("あい"), lines("い"), List.of(new Line("あ", "直した"), new Line("い", "い")));
		assertThat(merge.lines()).containsExactly(new Line("あ", "直した"), new Line("い", "い"));
		assertThat(merge.conflicts()).containsExactly(new Conflict("あ", "あ", null, "直した"));
	}

	@Example
	void 自分が消した行を相手が直していたら尋ねられる() {
		LineMerge merge = LineMerge.of(lines("あいう"),
				List.of(new Line("あ", "あ"), new Line("い", "直した"), new Line("う", "う")), lines("あう"));
		assertThat(merge.lines()).containsExactly(new Line("あ", "あ"), new Line("い", "直した"), new Line("う", "う"));
		assertThat(merge.conflicts()).containsExactly(new Conflict("い", "い", "直した", null));
	}

	@Example
	void 双方が違うように直した行は自分の文を残して尋ねられる() {
		LineMerge merge = LineMerge.of(lines("あ"), List.of(new Line("あ", "相手")), List.of(new Line("あ", "自分")));
		assertThat(merge.lines()).containsExactly(new Line("あ", "自分"));
		assertThat(merge.conflicts()).containsExactly(new Conflict("あ", "あ", "相手", "自分"));
	}

	@Example
	void 見分けのつかない行は受け付けない() {
		assertThatIllegalArgumentException().isThrownBy(() -> LineMerge.of(lines("ああ"), lines(""), lines("")));
	}

	@Provide
	Arbitrary<List<Line>> lines() {
		Arbitrary<Line> line = Combinators
			.combine(Arbitraries.of("あ", "い", "う", "え", "お", "か", "き"), Arbitraries.of("一", "二", "三"))
			.as(Line::new);
		return line.list().uniqueElements(Line::key).ofMaxSize(7);
	}

	@Provide
	Arbitrary<List<String>> orders() {
		return Arbitraries.shuffle("あ", "い", "う", "え", "お", "か", "き", "く");
	}

	private static List<Line> onlyOnOneSide(List<Line> base, List<Line> side, List<Line> other) {
		Map<String, String> was = texts(base);
		Map<String, String> otherwise = texts(other);
		return side.stream()
			.filter((line) -> !line.text().equals(was.get(line.key())))
			.filter((line) -> Objects.equals(was.get(line.key()), otherwise.get(line.key())))
			.toList();
	}

	private static Map<String, String> texts(List<Line> lines) {
		return lines.stream().collect(Collectors.toMap(Line::key, Line::text));
	}

	private static String merged(String base, String theirs, String mine) {
		return LineMerge.of(lines(base), lines(theirs), lines(mine))
			.lines()
			.stream()
			.map(Line::text)
			.collect(Collectors.joining());
	}

	private static List<Line> lines(String keys) {
		return keys.codePoints().mapToObj(Character::toString).map((key) -> new Line(key, key)).toList();
	}

}
