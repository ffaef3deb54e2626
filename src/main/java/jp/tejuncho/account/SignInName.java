package jp.tejuncho.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * サインイン名.
 *
 * @param value half-width lower-case letters, digits and . _ -
 */
public record SignInName(String value) {

	/**
	 * 決まりの説明.
	 */
	public static final String RULE = "半角の英数字と「.」「_」「-」で、2文字以上50文字以内にしてください";

	private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{2,50}");

	public SignInName {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a sign-in name");
		}
	}

	/**
	 * 全角で打たれても同じ名前.
	 * @param typed what was typed
	 * @return whether it is a name
	 */
	public static boolean accepts(String typed) {
		return typed.length() <= 200 && FORM.matcher(unified(typed)).matches();
	}

	public static SignInName of(String typed) {
		return new SignInName(unified(typed));
	}

	private static String unified(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

}
