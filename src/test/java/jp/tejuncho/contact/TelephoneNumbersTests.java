package jp.tejuncho.contact;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TelephoneNumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			０１１－２３１－４１１１        | 011-231-4111
			０１１ー２３１ー４１１１        | 011-231-4111
			011−231‐4111               | 011-231-4111
			011–231—4111               | 011-231-4111
			011ｰ231ｰ4111               | 011-231-4111
			011 - 231 - 4111           | 011-231-4111
			(011)231-4111              | 011-231-4111
			（011） 231-4111             | 011-231-4111
			０１６６（２６）１１１１          | 0166-26-1111
			011(231)4111               | 011-231-4111
			011 231 4111               | 011-231-4111
			011.231.4111               | 011-231-4111
			０９０１２３４５６７８          | 09012345678
			011-231-4111（内線２２−１２３）  | 011-231-4111（内線22-123）
			内線　２００１                | 内線 2001
			011-231-4111(代表)          | 011-231-4111(代表)
			ＴＥＬ０１１−２３１−４１１１     | TEL011-231-4111
			＋８１−１１−２３１−４１１１      | +81-11-231-4111
			コールセンター 0120-12-3456     | コールセンター 0120-12-3456
			平日ー夜間 2001              | 平日ー夜間 2001
			不明                       | 不明
			""")
	void 電話番号は半角の数字とハイフンで残り言葉は変わらない(String typed, String stored) {
		assertThat(TelephoneNumbers.tidied(typed)).isEqualTo(stored);
		assertThat(TelephoneNumbers.tidied(stored)).isEqualTo(stored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "011-231-4111", "（011）231-4111", "内線2001", "2001", "22-123", "231-4111",
			"090-1234-5678", "0120-12-3456", "050-1234-5678", "110", "119", "#7119", "00-0000-3001", "+81-11-231-4111",
			"010-1-212-555-0100", "011-231-4111（内線22-123）", "011-231-4111、011-231-4112", "011-231-4111（3階の担当）",
			"09012345678", "TEL011-231-4111", "TEL 011-231-4111", "０１１−２３１−４１１１（ext.22-123）", "011-231-4111内線2001",
			"011-231-4111 FAX 011-231-4112", "平日2001、夜間2002", "011-231-4111（Tanaka）" })
	void かけられる番号は注意されない(String number) {
		assertThat(TelephoneNumbers.doubt(number)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "不明", "同上", "なし", "1", "011-231-411", "03-1234-567", "011-231-41111", "011-231-4111-4112",
			"1234567890", "taro@example.lg.jp", "taro＠example.lg.jp", "０１１−２３１", "0l1-231-4111", "011-231-4111abc",
			"O11-231-4111", "011-23I-4111", "０１１－２３１－４１１ｌ", "011-231-4111ａ", "a2001", "011-2三1-4111", "011の231の4111",
			"011-231-4111.", "011-231-4111、", "011-231-4111-", "011-231-411О" })
	void 番号になりえないものは注意される(String number) {
		assertThat(TelephoneNumbers.doubt(number)).isNotEmpty();
	}

	@Property
	void 数字は一つも増えず減らず順も変わらない(@ForAll("typed") String typed) {
		String stored = TelephoneNumbers.tidied(typed);
		assertThat(digits(stored)).isEqualTo(digits(typed));
		assertThat(TelephoneNumbers.tidied(stored)).isEqualTo(stored);
	}

	@Property
	void 仮名や漢字は一字も変わらない(@ForAll("typed") String typed) {
		assertThat(words(TelephoneNumbers.tidied(typed))).isEqualTo(words(typed));
	}

	@Provide
	Arbitrary<String> typed() {
		return Arbitraries
			.of("0", "1", "９", "０", "011", "-", "ー", "−", "‐", "（", "）", "(", ")", " ", "　", ".", "．", "+", "内線", "代表",
					"、", "髙", "／")
			.list()
			.ofMaxSize(25)
			.map((pieces) -> String.join("", pieces));
	}

	private static String digits(String text) {
		StringBuilder digits = new StringBuilder();
		text.codePoints().filter(Character::isDigit).map(Character::getNumericValue).forEach(digits::append);
		return digits.toString();
	}

	private static String words(String text) {
		return text.replaceAll("[^内線代表、髙／]", "");
	}

}
