package jp.tejuncho.account;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * パスワードの決まり.
 */
final class PasswordRule {

	private static final int SHORTEST = 10;

	private static final int LONGEST = 64;

	private static final int FEWEST_DIFFERENT = 5;

	/**
	 * A hundred million guesses: some years at the pace of the sign-in.
	 */
	private static final double FEWEST_GUESSES = 1e8;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s・()]+");

	private static final int SHORTEST_NUMBER = 3;

	private static final int SHORTEST_WORD = 2;

	private PasswordRule() {
	}

	/**
	 * 決まりに合わないところ.
	 * @param password the password
	 * @param ownWords what a colleague would try first: names of the house, the product,
	 * the person
	 * @return a sentence that says what to do, or nothing when it is fine
	 */
	static Optional<String> complaint(String password, Collection<String> ownWords) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("短すぎます。10文字以上にしてください");
		}
		if (length > LONGEST) {
			return Optional.of("長すぎます。64文字以内にしてください");
		}
		if (password.codePoints().anyMatch(PasswordRule::untypable)) {
			return Optional.of("キーボードから打てない文字が入っています。打ち直してください");
		}
		if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
			return Optional.of("同じ文字の繰り返しではなく、5種類以上の文字を使ってください");
		}
		List<String> words = ownWords.stream().flatMap(PasswordRule::parts).distinct().toList();
		String plain = plain(password);
		return words.stream()
			.filter(plain::contains)
			.findFirst()
			.map((word) -> "「" + word + "」が入っています。団体や手順帖の名前、サインイン名、氏名、メールアドレスの言葉を含まないものにしてください")
			.or(() -> guessable(password, words));
	}

	// lists of passwords know neither full-width letters nor the years of an era
	private static Optional<String> guessable(String password, List<String> words) {
		String narrow = Normalizer.normalize(password, Normalizer.Form.NFKC);
		return Stream.of(password, narrow, PasswordDates.asFigures(narrow))
			.distinct()
			.anyMatch((typed) -> Lists.GUESSES.of(typed, words) < FEWEST_GUESSES)
					? Optional
						.of("多くの人が使うもの、日付や年、役職や職場の言葉、並んだキーなどでできていて、当てられやすいものです。数字や記号を足すのではなく、互いに関係のない言葉を三つか四つ、つなげてください")
					: Optional.empty();
	}

	private static Stream<String> parts(String name) {
		return Stream
			.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFKC)))
			.map(PasswordRule::plain)
			.filter((word) -> word.length() >= (number(word) ? SHORTEST_NUMBER : SHORTEST_WORD));
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
	}

	private static boolean number(String word) {
		return word.chars().noneMatch(Character::isLetter);
	}

	private static boolean untypable(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.SURROGATE || character == 0xFFFD;
	}

	/**
	 * Read when the first password is chosen: no start waits for them.
	 */
	private static final class Lists {

		private static final PasswordGuesses GUESSES = new PasswordGuesses();

	}

}
