package jp.tejuncho.system;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeyTests {

	@Property
	void 読み替えを重ねても変わらない(@ForAll @StringLength(max = 40) String words) {
		String folded = SearchKey.fold(words);
		assertThat(SearchKey.fold(folded)).isEqualTo(folded);
	}

	@Property
	void 全角で登録しても半角で登録しても同じ語で見つかる(@ForAll("narrow") String words) {
		assertThat(SearchKey.fold(wide(words))).isEqualTo(SearchKey.fold(words));
	}

	@Property
	void 大文字と小文字を取り違えても見つかる(@ForAll("narrow") String words) {
		assertThat(SearchKey.fold(words.toUpperCase(java.util.Locale.ROOT))).isEqualTo(SearchKey.fold(words));
	}

	@Property
	void 名称の一部を入れれば必ず見つかる(@ForAll("names") String name, @ForAll("places") int from, @ForAll("places") int to) {
		int start = Math.min(from, to) % (name.length() + 1);
		int end = Math.max(start, Math.max(from, to) % (name.length() + 1));
		assertThat(SearchKey.of("前" + name + "後", "略")).contains(SearchKey.fold(name.substring(start, end)));
	}

	@Example
	void 半角カナと濁点も異体字も空白も気にしなくてよい() {
		assertThat(SearchKey.fold("ﾊﾞｯｸｱｯﾌﾟ")).isEqualTo("バックアップ");
		assertThat(SearchKey.fold("葛\uDB40\uDD00飾")).isEqualTo("葛飾");
		assertThat(SearchKey.fold("防災　備品 台帳")).isEqualTo("防災備品台帳");
		assertThat(SearchKey.fold("ＬＧＷＡＮ①")).isEqualTo("lgwan1");
	}

	@Example
	void 名称と略称をまたいでは見つからない() {
		assertThat(SearchKey.of("住民", "情報")).doesNotContain(SearchKey.fold("住民情報"));
	}

	@Provide
	Arbitrary<String> narrow() {
		return Arbitraries.strings().withCharRange('!', '~').ofMaxLength(30);
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.strings()
			.withCharRange('!', '~')
			.withCharRange('ァ', 'ヴ')
			.withCharRange('一', '龠')
			.withCharRange('Ａ', 'Ｚ')
			.ofMinLength(1)
			.ofMaxLength(20);
	}

	@Provide
	Arbitrary<Integer> places() {
		return Arbitraries.integers().between(0, 1000);
	}

	private static String wide(String words) {
		StringBuilder wide = new StringBuilder();
		words.chars().forEach((letter) -> wide.append((char) (letter + 0xFEE0)));
		return wide.toString();
	}

}
