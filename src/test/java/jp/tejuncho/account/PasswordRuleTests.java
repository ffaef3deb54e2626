package jp.tejuncho.account;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

	private static final List<String> OWN = List.of("青空市", "手順帖", "tejuncho", "yamada", "山田　ハナコ", "aozora", "職員 12",
			"0451");

	@ParameterizedTest
	@CsvSource({ "short-1, 短すぎます", "aaaaaaaaaaaaaa, 5種類以上", "my-yamada-2026, 「yamada」が入っています",
			"YAMADA-pass-77, 「yamada」が入っています", "ＹＡＭＡＤＡ-pass-77, 「yamada」が入っています", "青空市の防災訓練は九月, 「青空市」が入っています",
			"kitsune-Tejuncho-mado, 「tejuncho」が入っています", "猫とﾊﾅｺの長い散歩道, 「ハナコ」が入っています",
			"tonari-no-0451-mado, 「0451」が入っています", "sora.aozora.kitsune, 「aozora」が入っています" })
	void 弱いパスワードは理由つきで断られる(String password, String reason) {
		assertThat(PasswordRule.complaint(password, OWN))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = { "password123", "P@ssw0rd2026", "1234567890", "qwertyuiop", "1q2w3e4r5t", "qazwsxedcrfv",
			"asdfghjkl;", "20261123abcd", "iloveyou2026", "administrator", "passwordpassword", "abcdeabcde12345",
			"ｐａｓｓｗｏｒｄ１２３４" })
	void 多くの人が使うものと日付や並んだキーは断られる(String password) {
		assertThat(PasswordRule.complaint(password, OWN))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains("当てられやすい", "つなげてください"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "correct-horse-1", "my-own-words-7", "aoi-yane-no-ie-3", "猫が屋根で昼寝をした話", "12-kitsune-no-mado" })
	void 関係のない言葉をつなげたものは使える(String password) {
		assertThat(PasswordRule.complaint(password, OWN)).isEmpty();
	}

	@Test
	void 日本語でも六十四文字まで使えそれより長いものは断られる() {
		String longest = "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす春は夏より来て秋の海に雪を待つ山里";
		assertThat(longest).hasSize(64);
		assertThat(PasswordRule.complaint(longest, OWN)).isEmpty();
		assertThat(PasswordRule.complaint(longest + "夏", OWN)).isPresent();
		assertThat(PasswordRule.complaint("abcdefg\u0000hijk", OWN)).isPresent();
	}

	@Test
	void 長いパスワードは終わりの一文字まで確かめる() {
		PasswordHashes hashes = new PasswordHashes(4);
		for (String password : List.of("春".repeat(25), "春".repeat(64), "a".repeat(73), "a".repeat(71) + "春")) {
			String hash = String.valueOf(hashes.encode(password));
			assertThat(hashes.matches(password, hash)).isTrue();
			assertThat(hashes.matches(password.substring(0, password.length() - 1) + "夏", hash)).isFalse();
			assertThat(hashes.matches(password + "夏", hash)).isFalse();
			assertThat(hashes.upgradeEncoding(hash)).isFalse();
			assertThat(new PasswordHashes(5).upgradeEncoding(hash)).isTrue();
		}
	}

	@Test
	void 前に決めたパスワードはそのまま使え続きを足したものでは入れない() {
		PasswordHashes hashes = new PasswordHashes(4);
		String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("春".repeat(24));
		assertThat(hashes.matches("春".repeat(24), hash)).isTrue();
		assertThat(hashes.matches("春".repeat(25), hash)).isFalse();
		assertThat(hashes.upgradeEncoding(hash)).isFalse();
		assertThat(hashes.encode("correct-horse-1")).startsWith("{bcrypt}");
	}

	@Test
	void 仮パスワードは決まりに合い毎回違う() {
		assertThat(PasswordRule.complaint(Secrets.temporaryPassword(), List.of())).isEmpty();
		assertThat(Secrets.temporaryPassword()).isNotEqualTo(Secrets.temporaryPassword());
		assertThat(Secrets.code()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
	}

}
