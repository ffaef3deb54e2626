package jp.tejuncho.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * 近い語.
 *
 * Guesses which word was meant.
 */
public final class Nearest {

	private static final int FARTHEST = 3;

	private Nearest() {
	}

	/**
	 * A remedy for a word that is not known.
	 * @param word the word
	 * @param known the words there are
	 * @param otherwise what to do if none of them was meant
	 * @return the remedy, as a sentence
	 */
	public static String remedy(String word, Collection<String> known, String otherwise) {
		return find(word, known).map((nearest) -> "「" + nearest + "」の書き誤りなら直し、そうでなければ" + otherwise).orElse(otherwise);
	}

	private static Optional<String> find(String word, Collection<String> known) {
		return known.stream()
			.filter((candidate) -> distance(word, candidate) <= Math.min(FARTHEST, word.length() / 2))
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)));
	}

	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int column = 0; column < row.length; column++) {
			row[column] = column;
		}
		for (int line = 1; line <= left.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int column = 1; column < row.length; column++) {
				int exchanged = diagonal + ((left.charAt(line - 1) == right.charAt(column - 1)) ? 0 : 1);
				diagonal = row[column];
				row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
			}
		}
		return row[right.length()];
	}

}
