package jp.tejuncho.platform;

/**
 * 部分一致.
 */
public final class LikePattern {

	private LikePattern() {
	}

	/**
	 * For {@code like :part escape '!'}.
	 * @param words what was typed into a search field
	 * @return the pattern that finds it anywhere, its own wildcards taken literally
	 */
	public static String containing(String words) {
		return "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

}
