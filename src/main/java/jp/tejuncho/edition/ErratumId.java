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

	/**
	 * Where it is decided on.
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
