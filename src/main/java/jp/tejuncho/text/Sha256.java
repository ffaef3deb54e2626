package jp.tejuncho.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 内容の指紋.
 *
 * SHA-256, which every Java has.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * A digest in the making.
	 * @return one that has read nothing yet
	 */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * The digest of bytes.
	 * @param bytes the bytes
	 * @return 64 hexadecimal digits in small letters
	 */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(begin().digest(bytes));
	}

}
