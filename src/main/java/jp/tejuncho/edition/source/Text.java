package jp.tejuncho.edition.source;

/**
 * A text and where it stands.
 *
 * @param value one line; a stand-in if none is written
 * @param spot where its first letter stands
 * @param written whether it is in the file
 */
record Text(String value, Spot spot, boolean written) {

	private static final String STAND_IN = "missing";

	static Text missing(Spot spot) {
		return new Text(STAND_IN, spot, false);
	}

	Spot spotOf(int offset) {
		return this.spot.right(this.value.codePointCount(0, offset));
	}

}
