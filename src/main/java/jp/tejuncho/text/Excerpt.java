package jp.tejuncho.text;

import java.util.BitSet;

/**
 * 抜粋.
 *
 * What is too long for a list is cut between words, and … stands where something is left
 * out. Only a word that is longer than the room is cut itself, between letters.
 */
public final class Excerpt {

	private static final String ELLIPSIS = "…";

	/** So much of the room may be given up for the sake of a word. */
	private static final double LEAST = 0.25;

	private Excerpt() {
	}

	/**
	 * The beginning of a text.
	 * @param text the text
	 * @param most how long it may be, … included
	 * @return the text itself if it is no longer
	 */
	public static String beginning(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int room = Math.max(0, most - ELLIPSIS.length());
		BitSet words = WordBreaking.opportunities(text);
		int end = words.previousSetBit(room);
		return text.substring(0, (end >= room * LEAST && end > 0) ? end : letters(text, room)) + ELLIPSIS;
	}

	/**
	 * Both ends of a text.
	 * @param text the text
	 * @param before how many letters of its beginning are needed; more of them where they
	 * end within a word
	 * @param after the same of its end
	 * @return the text itself if hardly anything would be left out
	 */
	public static String ends(String text, int before, int after) {
		BitSet words = WordBreaking.opportunities(text);
		int end = (before == 0) ? 0 : next(words, before, text.length());
		int start = (after == 0) ? text.length()
				: Math.max(0, words.previousSetBit(Math.max(0, text.length() - after)));
		return (start - end <= 2) ? text : text.substring(0, end) + ELLIPSIS + text.substring(start);
	}

	/**
	 * A place in a text with what stands around it.
	 * @param text the text
	 * @param from where the place begins
	 * @param to where it ends
	 * @param context how many letters are needed on either side; more of them where they
	 * end within a word
	 * @return with … where something is left out
	 */
	public static String around(String text, int from, int to, int context) {
		BitSet words = WordBreaking.opportunities(text);
		int start = (from <= context) ? 0 : Math.max(0, words.previousSetBit(from - context));
		int end = (to + context >= text.length()) ? text.length() : next(words, to + context, text.length());
		return ((start > 0) ? ELLIPSIS : "") + text.substring(start, end) + ((end < text.length()) ? ELLIPSIS : "");
	}

	private static int next(BitSet words, int index, int length) {
		int next = (index >= length) ? length : words.nextSetBit(index);
		return (next < 0) ? length : next;
	}

	private static int letters(String text, int room) {
		int end = 0;
		while (Letters.end(text, end) <= room) {
			end = Letters.end(text, end);
		}
		return end;
	}

}
