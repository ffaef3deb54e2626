package jp.tejuncho.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 最後に使った人の印.
 *
 * What the cookie says, sealed with a key that this process made: who was never signed in
 * can name somebody, but not prove it. After a start nobody can, until the next sign-in.
 */
final class PersonMark {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String BETWEEN = ".";

	private final byte[] key = new byte[32];

	PersonMark() {
		new SecureRandom().nextBytes(this.key);
	}

	String of(UUID person) {
		return person + BETWEEN + seal(person);
	}

	/**
	 * Who is named.
	 * @param mark what a cookie says
	 * @return the person, whether it is true or not
	 */
	static Optional<UUID> named(String mark) {
		try {
			return Optional.of(UUID.fromString(mark.split("[.]", 2)[0]));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether it was given out here.
	 * @param mark what a cookie says
	 * @return false for what anybody could have written
	 */
	boolean proves(String mark) {
		return named(mark)
			.filter((person) -> MessageDigest.isEqual(of(person).getBytes(StandardCharsets.UTF_8),
					mark.getBytes(StandardCharsets.UTF_8)))
			.isPresent();
	}

	private String seal(UUID person) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key, ALGORITHM));
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(person.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
