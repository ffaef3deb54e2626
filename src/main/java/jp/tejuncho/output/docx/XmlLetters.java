package jp.tejuncho.output.docx;

/**
 * XMLに書ける字.
 *
 * Word refuses a whole file for a single control character or half a surrogate pair.
 */
final class XmlLetters {

	private static final int REPLACEMENT = 0xFFFD;

	private XmlLetters() {
	}

	static String of(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		text.codePoints()
			.map((codePoint) -> isLetter(codePoint) ? codePoint : REPLACEMENT)
			.forEach(letters::appendCodePoint);
		return letters.toString();
	}

	/**
	 * The letters as markup.
	 * @param text any text
	 * @return the text, fit for an element or an attribute
	 */
	static String escaped(String text) {
		return of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static boolean isLetter(int codePoint) {
		int type = Character.getType(codePoint);
		return type != Character.CONTROL && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
	}

}
