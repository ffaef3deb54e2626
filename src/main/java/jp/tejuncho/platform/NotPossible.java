package jp.tejuncho.platform;

/**
 * できない操作.
 *
 * Refused by a rule: nobody was faster, and opening the page anew changes nothing. The
 * sentence says what would.
 */
public class NotPossible extends Conflict {

	private static final long serialVersionUID = 1;

	public NotPossible(String sentence) {
		super(sentence);
	}

}
