package jp.tejuncho.edition;

import java.util.regex.Pattern;

/**
 * 版の識別子.
 *
 * @param value kind of document and date, for instance {@code procedure/2019-05-30}; also
 * the folder of its files
 */
public record EditionId(String value) {

	private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*/\\d{4}-\\d{2}-\\d{2}");

	public EditionId {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("Not the id of an edition: " + value);
		}
	}

	public static boolean isWellFormed(String value) {
		return FORM.matcher(value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
