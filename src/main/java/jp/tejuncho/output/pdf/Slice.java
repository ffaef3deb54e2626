package jp.tejuncho.output.pdf;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * 書体の切れ端.
 *
 * Where it ends depends on the few bytes before that place and on nothing else: a letter
 * more makes one slice another, and those behind it stay what they were, wherever they
 * stand now.
 */
final class Slice {

	static final int SHORTEST = 4 * 1024;

	static final int LONGEST = 32 * 1024;

	/** One place in two to the power of this ends a slice: 8 kB. */
	private static final int RARITY = 13;

	/** So many bytes decide. */
	private static final int WINDOW = Integer.SIZE;

	/** Any odd number with its bits well mixed. */
	private static final int MIXER = 0x9E3779B1;

	private final byte[] bytes;

	private final int hash;

	private Slice(byte[] bytes) {
		this.bytes = bytes;
		CRC32 sum = new CRC32();
		sum.update(bytes);
		this.hash = (int) sum.getValue();
	}

	/**
	 * The slice that begins at a place.
	 * @param whole what is cut
	 * @param start the place, before the end of the whole
	 * @return the slice, at least one byte
	 */
	static Slice at(byte[] whole, int start) {
		return new Slice(Arrays.copyOfRange(whole, start, end(whole, start)));
	}

	private static int end(byte[] whole, int start) {
		int last = Math.min(whole.length, start + LONGEST);
		int hash = 0;
		for (int i = Math.min(last, start + SHORTEST - WINDOW); i < last; i++) {
			// a byte is shifted out of the hash once the window has passed it
			hash = (hash << 1) + ((whole[i] + 1) * MIXER);
			if (i >= start + SHORTEST && hash >>> (Integer.SIZE - RARITY) == 0) {
				return i + 1;
			}
		}
		return last;
	}

	/**
	 * What it consists of.
	 * @return its bytes, not to be changed
	 */
	byte[] bytes() {
		return this.bytes;
	}

	int length() {
		return this.bytes.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Slice slice && Arrays.equals(this.bytes, slice.bytes);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

}
