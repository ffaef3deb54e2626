package jp.tejuncho.contact;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 行の名.
 *
 * What makes it the same row wherever it is moved. The page names the rows that are added
 * there, so that a form sent twice adds them once.
 *
 * @param value lower case letters, digits and hyphens
 */
@Embeddable
public record RowId(@Column(name = "row_id") String value) {

	private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

	public RowId {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not the id of a row: " + value);
		}
	}

	/**
	 * Whether these letters can be an id.
	 * @param value what somebody sent
	 * @return {@code true} if so
	 */
	public static boolean isOne(String value) {
		return FORM.matcher(value).matches();
	}

	public static RowId fresh() {
		return new RowId(UUID.randomUUID().toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
