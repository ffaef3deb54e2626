package jp.tejuncho.platform;

/**
 * 見つからない.
 *
 * Also the answer for what exists but belongs to another section: nobody learns by
 * guessing that it is there.
 */
public class NotFound extends RuntimeException {

	public NotFound(String what) {
		super(what);
	}

}
