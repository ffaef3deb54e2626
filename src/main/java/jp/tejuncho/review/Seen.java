package jp.tejuncho.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 画面で見た経過.
 *
 * What stood on the page from which a person acts. Whatever was done, written or remarked
 * since has not been seen, so nobody acts over it.
 *
 * @param outcome the last outcome
 * @param text the last step of the text
 * @param remarks how many remarks there were
 */
public record Seen(int outcome, long text, int remarks) {

	/** A page that doesn't say what it showed. */
	public static final Seen NOTHING = new Seen(-1, -1, -1);

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,9})");

	/**
	 * Reads what a page sends back.
	 * @param text what it sends
	 * @return what was seen; {@link #NOTHING} if it is nothing this class has written
	 */
	public static Seen read(String text) {
		Matcher written = WRITTEN.matcher(text);
		return written.matches() ? new Seen(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2)),
				Integer.parseInt(written.group(3))) : NOTHING;
	}

	/**
	 * What a page carries along.
	 * @return digits and dots
	 */
	public String written() {
		return this.outcome + "." + this.text + "." + this.remarks;
	}

}
