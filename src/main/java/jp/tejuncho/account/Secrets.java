package jp.tejuncho.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * 使い捨ての文字列.
 *
 * Letters that are not mistaken for one another when somebody reads them out.
 */
final class Secrets {

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secrets() {
	}

	/**
	 * 仮パスワード: 59 bits.
	 * @return for example k3mf-x8ta-q2rb
	 */
	static String temporaryPassword() {
		return groups(3);
	}

	/**
	 * 最初の設定のコード: 79 bits.
	 * @return for example k3mf-x8ta-q2rb-77hc
	 */
	static String code() {
		return groups(4);
	}

	/**
	 * The mark of a browser: 192 bits.
	 * @return 32 letters that a cookie may hold
	 */
	static String mark() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String groups(int count) {
		return RANDOM.ints(count, 0, 1)
			.mapToObj((ignored) -> RANDOM.ints(4, 0, LETTERS.length())
				.mapToObj((place) -> LETTERS.substring(place, place + 1))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
