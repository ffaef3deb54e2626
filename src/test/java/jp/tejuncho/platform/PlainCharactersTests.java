package jp.tejuncho.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.platform.validation.PlainCharacters;

import static org.assertj.core.api.Assertions.assertThat;

class PlainCharactersTests {

	@ParameterizedTest
	@ValueSource(strings = { "髙﨑", "𠮷田", "葛󠄀城", "辻󠄀", "ＩＣカード", "①Ⅰ㈱", "👨‍👩‍👧", "<script>" })
	void 人名や記号はそのまま使える(String name) {
		assertThat(PlainCharacters.complaint(name, 100, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u202e", "\ufffe",
			"\ud83f\udfff" })
	void 画面に出ない文字は断られる(String text) {
		assertThat(PlainCharacters.complaint("税務" + text, 100, true))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains("U+").contains("打ち直してください"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud800", "\udc00x", "\ufffd" })
	void 文字化けした文字は断られる(String text) {
		assertThat(PlainCharacters.complaint(text, 100, true))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains("文字化け"));
	}

	@Test
	void 改行は複数行の欄だけで使える() {
		assertThat(PlainCharacters.complaint("一\r\n二\n三", 5, true)).isEmpty();
		assertThat(PlainCharacters.complaint("一\r\n二", 100, false)).hasValue("改行は使えません。一行で入力してください");
		assertThat(PlainCharacters.complaint("一\t二", 100, true)).hasValue("タブは使えません。空白に置き換えてください");
	}

	@Test
	void 長さは見た目の字数で数える() {
		assertThat(PlainCharacters.complaint("𠮷".repeat(50), 50, false)).isEmpty();
		assertThat(PlainCharacters.complaint("あ".repeat(10_000), 50, false))
			.hasValue("長すぎます。50文字以内で入力してください（今は10,000文字です）");
	}

}
