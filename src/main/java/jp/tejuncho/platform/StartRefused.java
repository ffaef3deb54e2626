package jp.tejuncho.platform;

import org.jspecify.annotations.Nullable;

/**
 * 起動してはいけないわけ.
 *
 * Said to the operator instead of a trace: what stands in the way, and what to do.
 */
public final class StartRefused extends RuntimeException {

	private final String remedy;

	/**
	 * Stops the start.
	 * @param why a sentence: what stands in the way
	 * @param remedy what the operator does now
	 * @param cause what was found, if it was an exception
	 */
	public StartRefused(String why, String remedy, @Nullable Throwable cause) {
		super(why, cause);
		this.remedy = remedy;
	}

	public StartRefused(String why, String remedy) {
		this(why, remedy, null);
	}

	public String remedy() {
		return this.remedy;
	}

}
