package jp.tejuncho.output.docx;

/**
 * 字幅の見積り.
 *
 * Nobody knows which typeface the reader's machine has; all that are likely are full or
 * half an em wide.
 */
final class LetterWidths {

	private LetterWidths() {
	}

	static double ems(String text) {
		return text.codePoints().mapToDouble((codePoint) -> isHalfWidth(codePoint) ? 0.5 : 1).sum();
	}

	private static boolean isHalfWidth(int codePoint) {
		return codePoint < 0x100 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
	}

}
