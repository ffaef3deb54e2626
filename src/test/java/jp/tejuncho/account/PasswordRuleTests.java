package jp.tejuncho.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
	@ValueSource(strings = { "令和8年11月30日です", "reiwa8nen1130", "Sakura2026!!", "kanrisha2026", "令和八年十一月三十日",
			"令和８年１１月３０日", "2026年11月30日", "２０２６年１１月３０日だ", "R8.11.30abc", "R8.11.30!!", "r08-11-30-r08", "R081130R081130",
			"昭和60年4月1日生まれ", "S60.04.01!!!", "heisei31nen4gatsu30nichi", "平成元年一月八日生まれ", "reiwa08nen11gatsu30nichi",
			"Reiwa8-11-30", "令和8年度予算2026", "kanrisya2026!", "tantou12345", "Tantousha-2026", "Shichou@2026",
			"kakaricho2026!", "hokkaido2026!!", "Hokkaido1234!", "jouhou-seisaku", "jouhouseisaku2026",
			"JouhouSeisaku#1", "seisaku20261130", "jimu-2026-11", "yakuba2026!!!", "fuji-sakura-2026", "sakura_sakura",
			"sakura12345678", "s@kura2026!!", "haru2026haru", "himawari2026!", "nigatsu2026!!", "getsuyoubi-01",
			"doyoubi2026!!", "情報政策課2026!!", "市役所総務課2026", "管理者2026年11月", "担当者パスワード2026", "パスワード1234567", "たていすかんなにらせ",
			"ちとしはきくまのりれけむ", "ぬふあうえおやゆよわ", "qwertyuiop@[", "asdfghjkl;:]", "zxcvbnm,./", "1234567890-^¥", "qwerty2026!!",
			"!QAZ2wsx#EDC", "よろしくお願いします", "おはようございます2026", "こんにちは123456", "shiyakusho2026", "soumuka2026!!",
			"shokuin-0001", "suzuki2026!!", "tanaka19850401", "okinawa-2026!", "kouhou2026!!", "Shichou@2026!!",
			"Kanrisha#2026!", "kanrisha-tantou-1", "k@nrish@2026" })
	void 日付と職場の言葉に数字や記号を足したものと並んだ仮名のキーは断られる(String password) {
		assertThat(PasswordRule.complaint(password, List.of()))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains("当てられやすい", "つなげてください"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "たぬき えんぴつ みずうみ カレンダー", "つくえ・ひこうき・みかん・えのぐ", "kitsune-enpitsu-mizuumi-botan",
			"hasami yukata kabocha tegami", "qzfwplxkrvhtmdj", "xkqjzvwpbhgfytr", "猫が屋根で昼寝をした話", "correct-horse-1",
			"my-own-words-7", "aoi-yane-no-ie-3", "12-kitsune-no-mado", "purple-lantern-soup-forty", "8vQ2mXr7Lk",
			"青い鉛筆と古い自転車", "midori no kasa to furui tokei", "Yuugure_no_kaidan_to_pengin", "sakura-enpitsu-kujira-mado",
			"北風とビー玉と味噌汁", "r2d2 wa neko ga suki janai", "8匹のきつねが橋を渡る", "katatsumuri-9-batake", "k%8&Q)z#1!",
			"T7#vq!Lm2z" })
	void 関係のない言葉や無作為の文字でできたものは職場の言葉が混じっても使える(String password) {
		assertThat(PasswordRule.complaint(password, OWN)).isEmpty();
	}

	@Test
	void よく使われる十文字以上のものはどれも断られる() throws IOException {
		try (InputStream common = Objects
			.requireNonNull(PasswordRule.class.getResourceAsStream("/passwords-common.txt"))) {
			assertThat(new String(common.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))).hasSizeGreaterThan(300)
				.allSatisfy((password) -> assertThat(PasswordRule.complaint(password, List.of())).isPresent());
		}
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
