package jp.tejuncho.output.pdf;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * 書体が持つ異体字.
 *
 * OpenPDF draws an ideographic variation, but does not say whether a font has it: so the
 * table is read here (cmap format 14).
 */
final class VariationSequences {

	private static final int FORMAT = 14;

	private final Set<Long> sequences = new HashSet<>();

	private VariationSequences() {
	}

	static VariationSequences of(FontTables font) {
		VariationSequences sequences = new VariationSequences();
		sequences.readCmap(font.table("cmap"));
		return sequences;
	}

	boolean contains(int base, int selector) {
		return this.sequences.contains(key(base, selector));
	}

	private void readCmap(ByteBuffer buffer) {
		int subtables = buffer.getShort(2);
		for (int i = 0; i < subtables; i++) {
			int subtable = buffer.getInt(4 + (8 * i) + 4);
			if (buffer.getShort(subtable) == FORMAT) {
				readSelectors(buffer, subtable);
			}
		}
	}

	private void readSelectors(ByteBuffer buffer, int subtable) {
		int selectors = buffer.getInt(subtable + 6);
		for (int i = 0; i < selectors; i++) {
			int entry = subtable + 10 + (11 * i);
			int selector = threeBytes(buffer, entry);
			int usual = buffer.getInt(entry + 3);
			int special = buffer.getInt(entry + 7);
			if (usual != 0) {
				readUsual(buffer, subtable + usual, selector);
			}
			if (special != 0) {
				readSpecial(buffer, subtable + special, selector);
			}
		}
	}

	private void readUsual(ByteBuffer buffer, int table, int selector) {
		int ranges = buffer.getInt(table);
		for (int i = 0; i < ranges; i++) {
			int first = threeBytes(buffer, table + 4 + (4 * i));
			int more = buffer.get(table + 4 + (4 * i) + 3) & 0xFF;
			for (int base = first; base <= first + more; base++) {
				this.sequences.add(key(base, selector));
			}
		}
	}

	private void readSpecial(ByteBuffer buffer, int table, int selector) {
		int mappings = buffer.getInt(table);
		for (int i = 0; i < mappings; i++) {
			this.sequences.add(key(threeBytes(buffer, table + 4 + (5 * i)), selector));
		}
	}

	private static int threeBytes(ByteBuffer buffer, int index) {
		return (buffer.getInt(index - 1) & 0xFFFFFF);
	}

	private static long key(int base, int selector) {
		return ((long) base << 32) | selector;
	}

}
