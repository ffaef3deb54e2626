package jp.tejuncho.text;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sentence that is cut within its brackets loses what it says.
 */
class SentencesTests {

	@Test
	void 括弧の中の句点では切らない() {
		assertThat(Sentences.of("番号法（平成25年法律第27号。以下「法」という。）に基づき行う。「保存する。」と書く。次の文"))
			.containsExactly("番号法（平成25年法律第27号。以下「法」という。）に基づき行う。", "「保存する。」と書く。", "次の文");
	}

	@Test
	void 閉じない括弧や合わない括弧は文を切らないままにしない() {
		assertThat(Sentences.of("（例 提出する。保存する。")).containsExactly("（例 提出する。", "保存する。");
		assertThat(Sentences.of("１）提出する。２）保存する。")).containsExactly("１）提出する。", "２）保存する。");
		assertThat(Sentences.of("（「写し）は渡さない。次。")).containsExactly("（「写し）は渡さない。", "次。");
	}

	@Test
	void 行の終わりで切り空の文は作らない() {
		assertThat(Sentences.of("（一行目\n二行目。）。\n\n")).containsExactly("（一行目", "二行目。", "）。");
		assertThat(Sentences.of("")).isEmpty();
	}

	@Test
	void 語のある文を取り出す() {
		String text = "初めの文。甲（乙並びに丙。丁及び戊。）とする。終わりの文。";
		int start = text.indexOf("並びに");
		assertThat(Sentences.around(text, start, start + 3)).isEqualTo("甲（乙並びに丙。丁及び戊。）とする。");
		assertThat(Sentences.around(text, text.indexOf("文。") + 1, text.indexOf("文。") + 2)).isEqualTo("初めの文。");
		assertThat(Sentences.around(text, 0, text.length())).isEqualTo(text);
		assertThat(Sentences.around("", 0, 0)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			一つ目。二つ目。三つ目。                   | 二つ  | 二つ目。
			課長（係長を含む。以下同じ。）は、記録する。次の文。 | 記録  | 課長（係長を含む。以下同じ。）は、記録する。
			課長（係長を含む。以下同じ。）は、記録する。次の文。 | 係長  | 課長（係長を含む。以下同じ。）は、記録する。
			「保管した。」「消した。」と書く。次の文。         | 消した | 「保管した。」「消した。」と書く。
			記録する。。次の文。                     | 。次  | 記録する。。
			""")
	void ある所の文の始めと終わりが分かる(String text, String at, String sentence) {
		int place = text.indexOf(at);
		assertThat(text.substring(Sentences.begin(text, place), Sentences.end(text, place + 1))).isEqualTo(sentence);
	}

	@Test
	void 行が変われば文も変わる() {
		String text = "見出し\n本文（続きは\n次の行。）終わり";
		assertThat(Sentences.begin(text, 3)).isZero();
		assertThat(Sentences.end(text, 3)).isEqualTo(3);
		assertThat(Sentences.begin(text, 6)).isEqualTo(4);
		assertThat(Sentences.end(text, 6)).isEqualTo(10);
	}

	@Property
	void 切った文をつなぐと元の文になる(@ForAll("texts") String text) {
		assertThat(String.join("", Sentences.of(text))).isEqualTo(text.replace("\n", ""));
		for (int place = 0; place < text.length(); place++) {
			if (text.charAt(place) != '\n') {
				assertThat(Sentences.of(text)).contains(Sentences.around(text, place, place + 1));
			}
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("甲", "。", "（", "）", "「", "」", "(", "\n", "乙")
			.list()
			.ofMaxSize(14)
			.map((List<String> letters) -> String.join("", letters));
	}

}
