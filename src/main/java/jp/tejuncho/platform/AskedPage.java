package jp.tejuncho.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * 初めに求めた画面.
 *
 * It travels in the address of the sign-in page and back with its form: nothing is kept
 * here for somebody who has not signed in. As anybody can write such an address, only a
 * path of this application is followed.
 */
public final class AskedPage {

	/** Its name in the address and in the form. */
	public static final String PARAMETER = "to";

	private static final int LONGEST = 1000;

	// no second slash and no backslash at the beginning: that would be another host
	private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\{}]]*");

	private static final Pattern DOORS = Pattern.compile("/(?:sign-in|sign-out|error)(?:[/?#].*)?");

	private static final Pattern FILE = Pattern.compile("[^?#]*\\.(?:pdf|docx|csv|txt|zip|json)(?:[?#].*)?");

	private AskedPage() {
	}

	/**
	 * Reads one.
	 * @param path what an address or a form says
	 * @return the path within the application, if it is one
	 */
	public static Optional<String> of(@Nullable String path) {
		return Optional.ofNullable(path)
			.filter((page) -> page.length() <= LONGEST && OWN.matcher(page).matches()
					&& !DOORS.matcher(page).matches());
	}

	/**
	 * Whether it is a file: a browser that saves it stays on the page it came from.
	 * @param page what {@link #of} gave
	 * @return {@code true} if somebody has to be told that it comes
	 */
	public static boolean isFile(String page) {
		return FILE.matcher(page).matches();
	}

	/**
	 * What brings it to another address of this application.
	 * @param path what an address or a form says
	 * @param before the address so far
	 * @return the address with the page in its query, if it is one
	 */
	public static String carried(@Nullable String path, String before) {
		return of(path)
			.map((page) -> before + (before.contains("?") ? "&" : "?") + PARAMETER + "="
					+ UriUtils.encode(page, StandardCharsets.UTF_8))
			.orElse(before);
	}

}
