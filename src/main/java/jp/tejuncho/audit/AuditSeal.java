package jp.tejuncho.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 操作の記録の封.
 *
 * Each seal covers its entry and the seal before it, so the newest one covers all.
 *
 * @param number 1, 2, 3 …; how many entries it covers
 * @param digest 64 hexadecimal digits
 */
public record AuditSeal(long number, String digest) {

	/**
	 * 最初の封の前.
	 */
	public static final AuditSeal NONE = new AuditSeal(0, "0".repeat(64));

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	public AuditSeal {
		if (number < 0 || digest.length() != 64) {
			throw new IllegalArgumentException("No seal: " + number + " " + digest);
		}
	}

	/**
	 * The digest a person meant.
	 * @param text what was typed, perhaps in groups and in capital letters
	 * @return without blanks, in small letters
	 */
	public static String typed(String text) {
		return text.replaceAll("[\\s\u3000]", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a text can be the digest of a seal.
	 * @param text what somebody typed
	 * @return false for a slip of the pen
	 */
	public static boolean isDigest(String text) {
		return DIGEST.matcher(text).matches();
	}

}
