package jp.tejuncho.contact;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ｔａｒｏ＠ｅｘａｍｐｌｅ．ｌｇ．ｊｐ             | taro@example.lg.jp
			taro@example。lg。jp                  | taro@example.lg.jp
			taro @ example.lg.jp                | taro @ example.lg.jp
			a b@example.jp                      | a b@example.jp
			taro@example.jp。                    | taro@example.jp。
			ｔａ　ｒｏ＠example.jp                | ｔａ　ｒｏ＠example.jp
			taro−y@example.lg.jp                | taro-y@example.lg.jp
			a@example.jp、b@example.jp           | a@example.jp、b@example.jp
			ａ＠example.jp　ｂ＠example.jp         | a@example.jp b@example.jp
			庁内の共有フォルダー　Ａ                  | 庁内の共有フォルダー　Ａ
			""")
	void アドレスは半角で残りアドレスでないものは打ったまま残る(String typed, String stored) {
		assertThat(MailAddresses.tidied(typed)).isEqualTo(stored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "taro@example.lg.jp", "e-2001_a.b+c@sub.example.co.jp", "a@example.jp、b@example.jp" })
	void 送れるアドレスは注意されない(String address) {
		assertThat(MailAddresses.doubt(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "taro", "taro@", "@example.lg.jp", "taro@example", "taro@@example.jp",
			"taro@example.jp、次郎", "011-231-4111", "なし", "a b@example.jp", "taro @example.jp", "taro@ example.jp",
			"ａ　ｂ＠example.jp", "a\u00A0b@example.jp", "a@b@example.jp", "a@example.jp@example.jp", "taro@example.jp.",
			"taro@example.jp。", "taro.@example.jp", ".taro@example.jp", "ta..ro@example.jp", "taro@example..jp",
			"taro@-example.jp", "太郎@example.jp", "taro@example.jpです" })
	void アドレスになりえないものは注意される(String address) {
		assertThat(MailAddresses.doubt(address)).isNotEmpty();
	}

	@Property
	void 何を打っても一度整えたものは二度目に変わらず壊れない(@ForAll String typed) {
		String stored = MailAddresses.tidied(typed);
		assertThat(MailAddresses.tidied(stored)).isEqualTo(stored);
		assertThat(TelephoneNumbers.tidied(TelephoneNumbers.tidied(typed))).isEqualTo(TelephoneNumbers.tidied(typed));
		assertThat(stored.length()).isLessThanOrEqualTo(typed.length());
	}

}
