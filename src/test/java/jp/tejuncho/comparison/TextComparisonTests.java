package jp.tejuncho.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.BreakIterator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.comparison.TextComparison.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextComparisonTests {

	private static final int LONG = 100_000;

	@Property
	void 前の文も後の文も一字も失われない(@ForAll("texts") String before, @ForAll("texts") String after) {
		assertWhole(before, after);
	}

	@Property
	void どんな文字が来ても失われない(@ForAll String before, @ForAll String after) {
		assertWhole(before, after);
	}

	@Property
	void 少し直しただけの文も一字も失われない(@ForAll("edits") Tuple.Tuple2<String, String> edit) {
		assertWhole(edit.get1(), edit.get2());
	}

	@Property
	void 一つの文字が二つに裂かれない(@ForAll("texts") String before, @ForAll("texts") String after) {
		TextComparison comparison = TextComparison.of(before, after);
		assertPartedBetweenLetters(comparison.before(), before);
		assertPartedBetweenLetters(comparison.after(), after);
	}

	@Property
	void 消えた字は入った字の前に一まとまりで示される(@ForAll("edits") Tuple.Tuple2<String, String> edit) {
		List<Run> runs = TextComparison.of(edit.get1(), edit.get2()).runs();
		for (int index = 1; index < runs.size(); index++) {
			assertThat(runs.get(index).kind()).isNotEqualTo(runs.get(index - 1).kind());
			assertThat(List.of(runs.get(index - 1).kind(), runs.get(index).kind()))
				.isNotEqualTo(List.of(Kind.ADDED, Kind.REMOVED));
		}
	}

	@Property
	void 変えていない文に違いは出ない(@ForAll("texts") String text) {
		assertThat(TextComparison.of(text, text).runs())
			.isEqualTo(Stream.of(text).filter((all) -> !all.isEmpty()).map((all) -> new Run(Kind.SAME, all)).toList());
	}

	@Property
	void 並びの変わらない数は最も多く選ばれる(@ForAll("shuffled") List<Integer> numbers) {
		List<Integer> rising = RisingSequence.of(numbers.stream().mapToInt(Integer::intValue).toArray())
			.stream()
			.mapToObj(numbers::get)
			.toList();
		assertThat(rising).isSorted().hasSize(longestRising(numbers));
	}

	@Example
	void 空の文とも比べられる() {
		assertThat(TextComparison.of("", "").runs()).isEmpty();
		assertThat(TextComparison.of("", "後").runs()).containsExactly(new Run(Kind.ADDED, "後"));
		assertThat(TextComparison.of("前", "").runs()).containsExactly(new Run(Kind.REMOVED, "前"));
	}

	@Example
	void 異体字や合成した濁点や半角の濁点は基の字と一緒に示される() {
		assertThat(TextComparison.of("葛\uDB40\uDD00", "葛").runs())
			.containsExactly(new Run(Kind.REMOVED, "葛\uDB40\uDD00"), new Run(Kind.ADDED, "葛"));
		assertThat(TextComparison.of("か\u3099", "か").runs()).containsExactly(new Run(Kind.REMOVED, "か\u3099"),
				new Run(Kind.ADDED, "か"));
		assertThat(TextComparison.of("ﾊﾞ", "ﾊ").runs()).containsExactly(new Run(Kind.REMOVED, "ﾊﾞ"),
				new Run(Kind.ADDED, "ﾊ"));
		assertThat(TextComparison.of("𠮷", "𠮟").runs()).containsExactly(new Run(Kind.REMOVED, "𠮷"),
				new Run(Kind.ADDED, "𠮟"));
	}

	@Example
	void 表の左に前の文が右に後の文が出る() {
		TextComparison comparison = TextComparison.of("課長に報告する。", "課長へ報告する。");
		assertThat(comparison.before()).containsExactly(new Run(Kind.SAME, "課長"), new Run(Kind.REMOVED, "に"),
				new Run(Kind.SAME, "報告する。"));
		assertThat(comparison.after()).containsExactly(new Run(Kind.SAME, "課長"), new Run(Kind.ADDED, "へ"),
				new Run(Kind.SAME, "報告する。"));
	}

	// with a time that grew with the square of the length this would take minutes
	@Example
	void 十万字をすべて書き直しても待たされない() {
		Random random = new Random(1);
		for (int letters : List.of(2, 40, 5_000)) {
			String before = letters((place) -> 0x4E00 + random.nextInt(letters));
			String after = letters((place) -> 0x4E00 + random.nextInt(letters));
			assertQuick(before, after);
		}
		assertQuick("。".repeat(LONG), "。、".repeat(LONG / 2));
		assertQuick("あ".repeat(LONG), "あ".repeat(LONG / 2));
		assertQuick("、あ".repeat(LONG / 2), "・い".repeat(LONG / 2));
	}

	@Example
	void 長い文の離れた二か所を直しても間は変わらない() {
		String middle = letters((place) -> 0x4E00 + place).substring(0, 20_000);
		assertThat(TextComparison.of("甲は" + middle + "に従う", "乙が" + middle + "を守る").runs())
			.contains(new Run(Kind.SAME, middle));
	}

	@Example
	void 作りかけの比較は作れない() {
		Run run = new Run(Kind.SAME, "同じ");
		assertThatIllegalArgumentException().isThrownBy(() -> new TextComparison(List.of(run, run)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Run(Kind.SAME, ""));
	}

	@Provide
	Arbitrary<String> texts() {
		return pieces().list().ofMaxSize(30).map((pieces) -> String.join("", pieces));
	}

	@Provide
	Arbitrary<Tuple.Tuple2<String, String>> edits() {
		Arbitrary<List<String>> text = pieces().list().ofMinSize(1).ofMaxSize(60);
		return Combinators.combine(text, Arbitraries.integers().between(0, 59).list().ofMaxSize(5), pieces())
			.as((pieces, places, piece) -> {
				List<String> edited = new ArrayList<>(pieces);
				places.forEach((place) -> edited.set(place % edited.size(), piece));
				return Tuple.of(String.join("", pieces), String.join("", edited));
			});
	}

	@Provide
	Arbitrary<List<Integer>> shuffled() {
		return Arbitraries.integers().between(0, 99).list().uniqueElements().ofMaxSize(14);
	}

	private static Arbitrary<String> pieces() {
		return Arbitraries.of("情報", "管理者", "職員", "システム", "の", "を", "は", "に", "する", "こと", "、", "。", "\n", "\r\n", "「",
				"」", "①", "②", "12", "３", "USB", "取扱う", "取り扱う", "𠮷", "葛\uDB40\uDD00", "葛", "か\u3099", "か", "\u3099",
				"ﾊﾞ", "ﾊ", "ﾞ", "\u200D", "👨\u200D👩", "🇯🇵", "🇯", "\uD83C", "\uDF00", " ", "　");
	}

	private static void assertWhole(String before, String after) {
		TextComparison comparison = TextComparison.of(before, after);
		assertThat(joined(comparison.runs(), Kind.ADDED)).isEqualTo(before);
		assertThat(joined(comparison.runs(), Kind.REMOVED)).isEqualTo(after);
		assertThat(joined(comparison.before(), Kind.ADDED)).isEqualTo(before);
		assertThat(joined(comparison.after(), Kind.REMOVED)).isEqualTo(after);
	}

	private static void assertQuick(String before, String after) {
		long start = System.nanoTime();
		assertWhole(before, after);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
	}

	private static String joined(List<Run> runs, Kind without) {
		return runs.stream().filter((run) -> run.kind() != without).map(Run::text).collect(Collectors.joining());
	}

	private static void assertPartedBetweenLetters(List<Run> side, String text) {
		BreakIterator letters = BreakIterator.getCharacterInstance();
		letters.setText(text);
		int place = 0;
		for (Run run : side) {
			place += run.text().length();
			assertThat(letters.isBoundary(place)).as("a letter ends at %d of %s", place, text).isTrue();
		}
	}

	private static int longestRising(List<Integer> numbers) {
		int longest = 0;
		int[] lengths = new int[numbers.size()];
		for (int place = 0; place < lengths.length; place++) {
			lengths[place] = 1;
			for (int earlier = 0; earlier < place; earlier++) {
				if (numbers.get(earlier) < numbers.get(place)) {
					lengths[place] = Math.max(lengths[place], lengths[earlier] + 1);
				}
			}
			longest = Math.max(longest, lengths[place]);
		}
		return longest;
	}

	private static String letters(IntUnaryOperator letter) {
		StringBuilder text = new StringBuilder();
		for (int place = 0; place < LONG; place++) {
			text.appendCodePoint(letter.applyAsInt(place));
		}
		return text.toString();
	}

}
