package jp.tejuncho.submission;

import java.nio.charset.StandardCharsets;

/**
 * 文字だけのファイル.
 */
public final class PlainFile {

	/** Without it old programs on Windows take a text for Shift_JIS. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private PlainFile() {
	}

	/**
	 * A text that Windows shows as it is.
	 * @param text its lines
	 * @return its bytes in UTF-8 with the mark of UTF-8, the lines ended as Windows ends
	 * them
	 */
	public static byte[] of(String text) {
		return (BYTE_ORDER_MARK + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
	}

}
