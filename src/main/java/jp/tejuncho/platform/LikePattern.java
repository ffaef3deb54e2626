package jp.tejuncho.platform;

import java.util.Locale;

/**
 * 部分一致.
 */
public final class LikePattern {

	private static final int MOST = 200;

	private LikePattern() {
	}

	/**
	 * For {@code lower(…) like :part escape '!'}.
	 * @param words what was typed into a search field
	 * @return the pattern that finds it anywhere in any case, its own wildcards taken
	 * literally
	 */
	public static String containing(String words) {
		String visible = words.codePoints()
			.filter((character) -> !Character.isISOControl(character))
			.limit(MOST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return "%" + visible.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
				+ "%";
	}

}
