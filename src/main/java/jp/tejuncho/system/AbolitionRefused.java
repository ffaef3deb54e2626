package jp.tejuncho.system;

/**
 * 情報システムを廃止できないわけ.
 *
 * The message is shown to the person: a Japanese sentence that says what to do.
 */
public class AbolitionRefused extends RuntimeException {

	public AbolitionRefused(String sentence) {
		super(sentence);
	}

	public String sentence() {
		return String.valueOf(getMessage());
	}

}
