package jp.tejuncho.edition;

/**
 * 誤記の識別子.
 *
 * @param value the clause and which of its errata, for instance
 * {@code purpose.statement#1}
 */
public record ErratumId(String value) {

	public ErratumId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("An erratum needs an id");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
