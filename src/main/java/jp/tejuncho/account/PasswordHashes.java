package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * パスワードのハッシュ.
 *
 * bcrypt reads 72 bytes, 24 letters of Japanese. What is longer is made short first, and
 * its hash says so: a word that happens to be the short form of another opens nothing.
 * Every question takes one bcrypt, whatever is asked.
 */
final class PasswordHashes implements PasswordEncoder {

	private static final int READ_BY_BCRYPT = 72;

	private static final String BCRYPT = "bcrypt";

	private static final String LONG = "{long}";

	private static final String MAC = "HmacSHA256";

	/** No secret: nobody else's list of digests fits. */
	private static final byte[] PURPOSE = "tejuncho password".getBytes(StandardCharsets.US_ASCII);

	private final PasswordEncoder bcrypt;

	PasswordHashes(int strength) {
		this.bcrypt = new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(strength)));
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return isLong(password) ? LONG + this.bcrypt.encode(readable(password)) : this.bcrypt.encode(password);
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		boolean fits = this.bcrypt.matches(readable(password), within(hash));
		return fits && hash != null && hash.startsWith(LONG) == isLong(password);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.bcrypt.upgradeEncoding(within(hash));
	}

	private static @Nullable String within(@Nullable String hash) {
		return (hash != null && hash.startsWith(LONG)) ? hash.substring(LONG.length()) : hash;
	}

	private static boolean isLong(@Nullable CharSequence password) {
		return password != null && bytes(password).length > READ_BY_BCRYPT;
	}

	private static @Nullable CharSequence readable(@Nullable CharSequence password) {
		if (password == null || !isLong(password)) {
			return password;
		}
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(PURPOSE, MAC));
			return Base64.getEncoder().encodeToString(mac.doFinal(bytes(password)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(CharSequence password) {
		return password.toString().getBytes(StandardCharsets.UTF_8);
	}

}
