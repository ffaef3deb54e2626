package jp.tejuncho.submission;

import java.util.regex.Pattern;

import jp.tejuncho.text.Excerpt;

/**
 * ファイルの名.
 *
 * Names that every system in an office can store: what may not stand in a name on Windows
 * is written full-width, so that it still reads the same.
 */
final class FileNames {

	/** Longest name, its ending included. */
	static final int MOST = 100;

	private static final String REFUSED = "\\/:*?\"<>|";

	private static final String INSTEAD = "＼／：＊？”＜＞｜";

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]");

	private static final Pattern DEVICE = Pattern
		.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])(\\..*)?");

	private static final Pattern ENDS = Pattern.compile("^[\\s　]+|[\\s　.]+$");

	private FileNames() {
	}

	/**
	 * A name in which one part gives way if it gets too long.
	 * @param before what stands before it
	 * @param middle the part that may be cut
	 * @param after what stands after it, with the ending
	 * @return at most {@link #MOST} characters
	 */
	static String of(String before, String middle, String after) {
		String head = safe(before);
		String tail = safe(after);
		String whole = head + Excerpt.beginning(safe(middle), MOST - head.length() - tail.length()) + tail;
		String name = ENDS.matcher(whole).replaceAll("");
		return (name.isEmpty() || DEVICE.matcher(name).matches()) ? "_" + name : name;
	}

	private static String safe(String text) {
		StringBuilder safe = new StringBuilder();
		UNSEEN.matcher(text).replaceAll("").codePoints().forEach((character) -> {
			int refused = REFUSED.indexOf(character);
			safe.appendCodePoint((refused >= 0) ? INSTEAD.charAt(refused) : character);
		});
		return safe.toString();
	}

}
