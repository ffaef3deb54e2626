package jp.tejuncho.usage;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.organization.DigitStyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UsageRulesTests {

	private static final List<UsageRule> RULES = new UsageRules().all();

	private static final UsageCheck CHECK = UsageCheck.of(RULES, DigitStyle.MIXED);

	private static final String FILE = """
			sources:
			  - id: own
			    title: 自分で決めたもの
			rules:
			  - id: word.one
			    kind: 用字
			    wrong: 予め
			    right: あらかじめ
			    source: own
			    example: 予め
			    good: あらかじめ
			""";

	static Stream<UsageRule> rules() {
		return RULES.stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void どの規則も自分の例を見つけて示したとおりに直す(UsageRule rule) {
		List<UsageFinding> findings = CHECK.check(rule.example());
		assertThat(findings).extracting(UsageFinding::ruleId).containsExactly(rule.id());
		if (findings.getFirst().replacement() != null) {
			assertThat(findings.getFirst().applyTo(rule.example())).isEqualTo(rule.good());
		}
		else {
			assertThat(findings.getFirst().remedy()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("rules")
	void 直した例にはもう何も言わない(UsageRule rule) {
		assertThat(CHECK.check(rule.good())).isEmpty();
	}

	@Test
	void 規則は六十を超えどれにもよりどころがある() {
		assertThat(RULES).hasSizeGreaterThan(60).allMatch((rule) -> rule.source().length() > 5);
		assertThat(RULES).extracting(UsageRule::id).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			wrong: 予め|wrongs: 予め|7|wrongs
			kind: 用字|kind: 文字|6|文字
			id: word.one|id: 1|5|識別子
			source: own|source: other|9|other
			right: あらかじめ|note: あ|5|remedy
			wrong: 予め|pattern: 予.*|7|使えません
			wrong: 予め|pattern: '[^予]め'|7|始めて
			wrong: 予め|pattern: '(予め'|7|括弧
			wrong: 予め|pattern: '予?め?'|7|始めて
			example: 予め|example: [予め]|10|文字列
			example: 予め|confirmed: maybe|10|trueかfalse
			wrong: 予め|wrong: "予め|12|YAML
			wrong: 予め|note: 予め|5|どれか一つだけ
			wrong: 予め|wrong: !!str 予め|7|タグ
			good: あらかじめ|title: あ|5|「good」を書いて
			""")
	void 書き誤りはファイルと行を示して断られる(String right, String wrong, int line, String word) {
		assertThatExceptionOfType(UsageFileMistaken.class)
			.isThrownBy(() -> UsageReader.read("usage.yaml", FILE.replace(right, wrong)))
			.withMessageContaining("usage.yaml:" + line + ":")
			.withMessageContaining(word);
	}

	@Test
	void 正しいファイルは断られない() {
		assertThat(UsageReader.read("usage.yaml", FILE)).hasSize(1);
	}

}
