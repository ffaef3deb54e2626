package jp.tejuncho.platform;

/**
 * 行き違い.
 *
 * The message is shown to the person: a Japanese sentence that says what to do.
 */
public class Conflict extends RuntimeException {

	public Conflict(String sentence) {
		super(sentence);
	}

	public String sentence() {
		return String.valueOf(getMessage());
	}

}
