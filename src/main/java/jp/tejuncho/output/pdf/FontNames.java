package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * 書体の名乗り.
 *
 * The name table of a TrueType or OpenType font. Where a name is there in several
 * languages the Japanese one counts.
 */
final class FontNames {

	static final int COPYRIGHT = 0;

	static final int FAMILY = 1;

	static final int VERSION = 5;

	static final int LICENCE = 13;

	private static final int WINDOWS = 3;

	private static final int MACINTOSH = 1;

	private static final int JAPANESE = 0x411;

	private static final int ENGLISH = 0x409;

	private static final int LONGEST = 20_000;

	private static final Charset MAC_ROMAN = Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman")
			: StandardCharsets.ISO_8859_1;

	private final Map<Integer, String> names = new HashMap<>();

	private final Map<Integer, Integer> ranks = new HashMap<>();

	private FontNames() {
	}

	/**
	 * Reads what a font says of itself.
	 * @param font the font's file
	 * @return its names
	 * @throws IOException if it is no font, or only the beginning of one
	 */
	static FontNames read(byte[] font) throws IOException {
		FontNames names = new FontNames();
		ByteBuffer table = FontTables.of(font).table("name");
		try {
			if (table.hasRemaining()) {
				names.read(table);
			}
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException ex) {
			throw new IOException("The file ends in the middle of the names of its font", ex);
		}
		return names;
	}

	String get(int name) {
		return this.names.getOrDefault(name, "");
	}

	private void read(ByteBuffer table) {
		table.getShort();
		int count = Short.toUnsignedInt(table.getShort());
		int start = Short.toUnsignedInt(table.getShort());
		for (int i = 0; i < count; i++) {
			int platform = Short.toUnsignedInt(table.getShort());
			table.getShort();
			int language = Short.toUnsignedInt(table.getShort());
			int name = Short.toUnsignedInt(table.getShort());
			byte[] letters = new byte[Short.toUnsignedInt(table.getShort())];
			table.get(start + Short.toUnsignedInt(table.getShort()), letters);
			int rank = rank(platform, language);
			if (rank > this.ranks.getOrDefault(name, 0)) {
				this.ranks.put(name, rank);
				this.names.put(name,
						plain(new String(letters, (platform == MACINTOSH) ? MAC_ROMAN : StandardCharsets.UTF_16BE)));
			}
		}
	}

	// no Macintosh name but a Roman one can be told from its bytes alone
	private static int rank(int platform, int language) {
		if (platform == WINDOWS) {
			return switch (language) {
				case JAPANESE -> 5;
				case ENGLISH -> 4;
				default -> 2;
			};
		}
		if (platform == MACINTOSH) {
			return (language == 0) ? 1 : 0;
		}
		return 3;
	}

	private static String plain(String name) {
		String text = name.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]|\\p{Cs}", "").strip();
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
