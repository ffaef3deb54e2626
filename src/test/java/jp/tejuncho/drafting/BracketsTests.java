package jp.tejuncho.drafting;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class BracketsTests {

	private static final String OWN = "own.0a1b2c3d";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			端末、（以下「機器」という。|「（」に、閉じる括弧がありません。
			「「サーバー等」という。）と」を定める。|「）」に、始めの括弧がありません。
			（「機器）を置く。|「「」に、閉じる括弧がありません。
			端末[貸与したものを置く。|「[」に、閉じる括弧がありません。
			職員）は、記録する。|「）」に、始めの括弧がありません。
			""")
	void 対になっていない括弧は一つずつ知らされる(String text, String told) {
		assertThat(check(text)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).endsWith("の" + told));
	}

	@ParameterizedTest
	@ValueSource(strings = { "端末（以下「機器」という。）を置く。", "1)から3)まで及びア）の例による。", "「（」と「）」を付ける。", "（貸与した端末)を（本庁（分室を含む。）に限る。）置く。",
			"「『見本』の写し」を【控え】とする。" })
	void 対になっている括弧と番号の括弧には何も言わない(String text) {
		assertThat(check(text)).isEmpty();
	}

	private static List<Finding> check(String text) {
		return InspectedDrafts.inspect("brackets-are-closed",
				InspectedDrafts.complete()
					.add(OWN, "general.common.scope", "scope.persons")
					.rewrite(OWN, "p|own-1|" + text));
	}

}
