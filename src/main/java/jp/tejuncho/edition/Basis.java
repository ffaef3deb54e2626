package jp.tejuncho.edition;

/**
 * 根拠の言い方.
 *
 * The files note a basis in three fields, which may say the same; people are told each
 * thing once.
 */
public final class Basis {

	private static final String UNCONFIRMED = "要確認";

	private Basis() {
	}

	/**
	 * A basis in words.
	 * @param source the law or paper, or why
	 * @param since since when; empty if that is nothing to say
	 * @param confirmed whether a primary source confirms it
	 * @return the source, then since when, then whether it has to be confirmed
	 */
	public static String of(String source, String since, boolean confirmed) {
		boolean wrapped = source.startsWith(UNCONFIRMED + "（") && source.endsWith("）");
		String known = wrapped ? source.substring(UNCONFIRMED.length() + 1, source.length() - 1) : source;
		boolean told = since.isEmpty() || since.equals(UNCONFIRMED) || known.contains(since);
		return known + (told ? "" : "（" + since + "）")
				+ ((confirmed || known.endsWith(UNCONFIRMED)) ? "" : "（" + UNCONFIRMED + "）");
	}

}
