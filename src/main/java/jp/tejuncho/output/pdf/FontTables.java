package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * 書体の表.
 *
 * The tables of a TrueType or OpenType font, by their tags.
 */
final class FontTables {

	private static final Set<Integer> KINDS = Set.of(0x00010000, 0x4F54544F, 0x74727565);

	private static final ByteBuffer NONE = ByteBuffer.allocate(0);

	private final Map<Integer, ByteBuffer> tables = new HashMap<>();

	private FontTables() {
	}

	/**
	 * Finds the tables.
	 * @param font the font's file
	 * @return its tables, none of them read
	 * @throws IOException if it is no font, or only the beginning of one
	 */
	static FontTables of(byte[] font) throws IOException {
		FontTables found = new FontTables();
		try {
			found.read(ByteBuffer.wrap(font));
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			throw new IOException("The file ends in the middle of a font", ex);
		}
		return found;
	}

	private void read(ByteBuffer font) throws IOException {
		if (!KINDS.contains(font.getInt())) {
			throw new IOException("The file is no TrueType or OpenType font");
		}
		int count = Short.toUnsignedInt(font.getShort());
		font.position(12);
		for (int i = 0; i < count; i++) {
			int tag = font.getInt();
			font.getInt();
			int offset = font.getInt();
			this.tables.put(tag, font.slice(offset, font.getInt()));
		}
	}

	/**
	 * A table.
	 * @param tag four letters
	 * @return its content, empty where the font has no such table
	 */
	ByteBuffer table(String tag) {
		int key = 0;
		for (int i = 0; i < tag.length(); i++) {
			key = (key << 8) | tag.charAt(i);
		}
		return this.tables.getOrDefault(key, NONE).duplicate();
	}

}
