package jp.tejuncho.yaml;

/**
 * YAMLの文字列.
 *
 * A text and where it stands.
 *
 * @param value one line; a stand-in if none is written
 * @param spot where its first letter stands
 * @param written whether it is in the file
 */
public record YamlText(String value, Spot spot, boolean written) {

	private static final String STAND_IN = "missing";

	public static YamlText missing(Spot spot) {
		return new YamlText(STAND_IN, spot, false);
	}

	public Spot spotOf(int offset) {
		return this.spot.right(this.value.codePointCount(0, offset));
	}

}
