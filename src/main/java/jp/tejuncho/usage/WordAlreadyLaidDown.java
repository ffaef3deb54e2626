package jp.tejuncho.usage;

/**
 * 同じ語の定めが既にある.
 */
public class WordAlreadyLaidDown extends RuntimeException {

	WordAlreadyLaidDown(String sentence) {
		super(sentence);
	}

	/**
	 * Why it can't be laid down, for the person.
	 * @return a sentence without a full stop
	 */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
