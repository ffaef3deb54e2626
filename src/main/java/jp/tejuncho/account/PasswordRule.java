package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * パスワードの決まり.
 */
final class PasswordRule {

	static final String HINT = "10文字以上64文字以内（日本語を使うと24文字まで）。サインイン名を含むもの、同じ文字の繰り返しは使えません";

	private static final int SHORTEST = 10;

	private static final int LONGEST = 64;

	/**
	 * bcrypt reads no further.
	 */
	private static final int MOST_BYTES = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private PasswordRule() {
	}

	/**
	 * 決まりに合わないところ.
	 * @param password the password
	 * @param signInName whose it is to be
	 * @return a sentence, or nothing when it is fine
	 */
	static Optional<String> complaint(String password, String signInName) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("短すぎます。10文字以上にしてください");
		}
		if (length > LONGEST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return Optional.of("長すぎます。64文字以内（日本語を使うと24文字まで）にしてください");
		}
		if (password.codePoints().anyMatch(PasswordRule::untypable)) {
			return Optional.of("キーボードから打てない文字が入っています。打ち直してください");
		}
		if (!signInName.isBlank()
				&& password.toLowerCase(Locale.ROOT).contains(signInName.strip().toLowerCase(Locale.ROOT))) {
			return Optional.of("サインイン名を含まないものにしてください");
		}
		if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
			return Optional.of("同じ文字の繰り返しではなく、5種類以上の文字を使ってください");
		}
		return Optional.empty();
	}

	private static boolean untypable(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.SURROGATE || character == 0xFFFD;
	}

}
