package jp.tejuncho.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RisingMarksTests {

	@ParameterizedTest
	@ValueSource(strings = { "①甲|②乙", "① 甲|②　乙", "(1)甲|(2)乙", "（１）甲|（２）乙", "(9) 甲|(10) 乙", "１．甲|２．乙", "1. 甲|2. 乙",
			"1)甲|2)乙", "1 甲|2 乙", "１　甲|２　乙", "1\t甲|2\t乙", "ア　甲|イ　乙", "(ア)甲|(イ)乙", "ア）甲|イ）乙", "ｱ)甲|ｲ)乙", "イ　甲|ロ　乙",
			"ロ　甲|ハ　乙", "一　甲|二　乙", "九　甲|十　乙", "十　甲|十一　乙", "Ⅰ　甲|Ⅱ　乙", "a)甲|b)乙", "ａ．甲|ｂ．乙", "⑴甲|⑵乙", "㋐甲|㋑乙", "③甲|④乙",
			"⑳甲|㉑乙", "㉟甲|㊱乙" })
	void 番号が続く行は項目である(String lines) {
		assertThat(without(lines)).containsExactly("甲", "乙");
	}

	@ParameterizedTest
	@ValueSource(strings = { "１年間保管する。|２年間保管する。", "アクセス権限を定める。|イベントを記録する。", "①甲", "①甲|③乙", "②甲|①乙", "①甲|①乙", "(1)甲|2)乙",
			"1.5メートル|2.5メートル", "1.甲|2)乙", "・甲|・乙", "-甲|-乙", "A 案を採る。|B 案を採る。", "①|②", "2026 年度|2027 年度", "一般の職員|二人の職員",
			"甲|乙", "2026年4月1日|2027年4月1日", "1、甲|2、乙" })
	void 番号に見えるだけの文字はそのまま残る(String lines) {
		assertThat(without(lines)).containsOnlyNulls();
	}

	@Test
	void 続く行だけが項目になり前後の文は残る() {
		assertThat(without("次のとおりとする。|①甲|②乙|以上|ア 丙|イ 丁|①戊")).containsExactly(null, "甲", "乙", null, "丙", "丁", null);
	}

	@Test
	void 種類の違う番号はそれぞれの続きである() {
		assertThat(without("①甲|②乙|(1)丙|(2)丁")).containsExactly("甲", "乙", "丙", "丁");
		assertThat(without("ア 甲|イ 乙|ロ 丙")).containsExactly("甲", "乙", null);
	}

	private static List<@Nullable String> without(String lines) {
		List<String> parts = Arrays.asList(lines.split("\\|"));
		List<@Nullable String> without = RisingMarks.withoutMarks(parts);
		assertThat(without).hasSameSizeAs(parts);
		assertThat(without.stream().filter(Objects::nonNull)).noneMatch(String::isBlank);
		return without;
	}

}
