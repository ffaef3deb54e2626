package jp.tejuncho.edition;

import java.util.regex.Pattern;

/**
 * 条項の識別子.
 *
 * @param value words, never a number: what a clause is called must survive its being
 * moved
 */
public record ClauseId(String value) {

	private static final Pattern FORM = Pattern.compile("[a-z]+([.-][a-z]+)*");

	private static final int LONGEST = 100;

	public ClauseId {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("Not the id of a clause: " + value);
		}
	}

	public static boolean isWellFormed(String value) {
		return value.length() <= LONGEST && FORM.matcher(value).matches();
	}

	/**
	 * Where the clause stands.
	 * @return its id among all places
	 */
	public PlaceId place() {
		return new PlaceId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
