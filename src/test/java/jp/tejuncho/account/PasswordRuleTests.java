package jp.tejuncho.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

	@ParameterizedTest
	@CsvSource({ "short-1, 短すぎます", "aaaaaaaaaaaaaa, 5種類以上", "my-yamada-2026, サインイン名を含まない",
			"YAMADA-pass-77, サインイン名を含まない" })
	void 弱いパスワードは理由つきで断られる(String password, String reason) {
		assertThat(PasswordRule.complaint(password, "yamada"))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains(reason));
	}

	@Test
	void 切り捨てられるほど長いパスワードは断られる() {
		String longest = "いろはにほへとちりぬるをわかよたれそつねならむ春";
		assertThat(PasswordRule.complaint(longest, "yamada")).isEmpty();
		assertThat(new BCryptPasswordEncoder(4).encode(longest)).isNotNull();
		assertThat(PasswordRule.complaint(longest + "夏", "yamada")).isPresent();
		assertThat(PasswordRule.complaint("abcde1234567".repeat(6), "yamada")).isPresent();
		assertThat(PasswordRule.complaint("abcdefg\u0000hijk", "yamada")).isPresent();
	}

	@Test
	void 仮パスワードは決まりに合い毎回違う() {
		assertThat(PasswordRule.complaint(Secrets.temporaryPassword(), "")).isEmpty();
		assertThat(Secrets.temporaryPassword()).isNotEqualTo(Secrets.temporaryPassword());
		assertThat(Secrets.code()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
	}

}
