package jp.tejuncho.drafting;

import java.util.HexFormat;

import jp.tejuncho.edition.PlaceId;

/**
 * 指摘の鍵.
 *
 * What is left as it is, with a reason, is remembered by it ({@link Amendment.Kind}
 * {@code DISMISSAL}): when the text it is about changes, so does the key, and the finding
 * comes back.
 */
public final class FindingKey {

	/** 長さの上限 (文字). */
	public static final int MAX = 140;

	/** 文まで言う鍵の長さの上限 (文字). */
	public static final int MAX_WITH_SENTENCE = MAX + 17;

	private static final String SENTENCE = "@";

	private static final String MARKS = "ー・._:-";

	private static final int READABLE = 30;

	private static final long PRIME = 0x9E3779B97F4A7C15L;

	private FindingKey() {
	}

	/**
	 * The key of a finding.
	 * @param rule the rule that finds it
	 * @param place where
	 * @param identity the letters it is about
	 * @return at most {@value #MAX} letters
	 */
	public static String of(String rule, PlaceId place, String identity) {
		String about = isReadable(identity) ? identity : hash(identity);
		String key = rule + ":" + place + ":" + about;
		boolean fits = key.length() <= MAX;
		return fits ? key : rule + ":" + hash(place.value()) + ":" + hash(identity);
	}

	/**
	 * The key of a finding about a word of a sentence: whoever accepts it has read that
	 * sentence and no other.
	 * @param key what {@link #of} says of the word
	 * @param sentence the sentence
	 * @return at most {@value #MAX_WITH_SENTENCE} letters
	 */
	public static String within(String key, String sentence) {
		return beginning(key) + hash(sentence);
	}

	/**
	 * How the keys of one word in one place begin, whatever its sentence.
	 * @param key what {@link #of} says of the word
	 * @return the beginning
	 */
	public static String beginning(String key) {
		return key + SENTENCE;
	}

	/**
	 * Where the acceptance of a finding is kept.
	 * @param key what {@link #of} or {@link #within} says
	 * @return the place of the amendment
	 */
	public static PlaceId place(String key) {
		return new PlaceId(key);
	}

	// people meet the keys in the history of a draft
	private static boolean isReadable(String letters) {
		boolean plain = letters.length() <= READABLE;
		for (int i = 0; plain && i < letters.length(); i++) {
			plain = Character.isLetterOrDigit(letters.charAt(i)) || MARKS.indexOf(letters.charAt(i)) >= 0;
		}
		return plain;
	}

	// nobody gains from a collision: the letters only have to be told apart
	private static String hash(String letters) {
		long hash = 1;
		for (int i = 0; i < letters.length(); i++) {
			hash = (hash ^ letters.charAt(i)) * PRIME;
			hash ^= hash >>> 29;
		}
		return HexFormat.of().toHexDigits(hash);
	}

}
