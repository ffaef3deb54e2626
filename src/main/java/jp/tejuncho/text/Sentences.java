package jp.tejuncho.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * 文の切れ目.
 *
 * A sentence ends after a 。 or at the end of a line. A 。 within brackets or quotation
 * marks ends none, as in 「番号利用法（平成25年法律第27号。以下「法」という。）に基づき」; a bracket that is never
 * closed is a letter like any other.
 */
public final class Sentences {

	private static final String OPENING = "（(「『【〔［〈《";

	private static final String CLOSING = "）)」』】〕］〉》";

	private Sentences() {
	}

	/**
	 * Cuts a text.
	 * @param text the text
	 * @return its sentences in order, each with its 。, without line breaks; none is empty
	 */
	public static List<String> of(String text) {
		List<String> sentences = new ArrayList<>();
		BitSet ends = ends(text);
		int start = 0;
		for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
			add(sentences, text.substring(start, end));
			start = end;
		}
		add(sentences, text.substring(start));
		return sentences;
	}

	/**
	 * The sentence something stands in.
	 * @param text the text
	 * @param from where it begins
	 * @param to where it ends
	 * @return the sentence with its 。; several if it goes over their ends
	 */
	public static String around(String text, int from, int to) {
		BitSet ends = ends(text);
		int end = ends.nextSetBit(Math.max(to, from + 1));
		return text.substring(Math.max(0, ends.previousSetBit(from)), (end < 0) ? text.length() : end).strip();
	}

	/**
	 * Where the sentence of a place begins.
	 * @param text the text
	 * @param place an index in it
	 * @return at most the place
	 */
	public static int begin(String text, int place) {
		return Math.max(0, ends(text).previousSetBit(place));
	}

	/**
	 * Where a sentence ends.
	 * @param text the text
	 * @param place an index in it
	 * @return the place itself if a sentence ends there; else the end of the one it is
	 * in, without a line break
	 */
	public static int end(String text, int place) {
		int next = ends(text).nextSetBit(place);
		int line = text.indexOf('\n', place);
		int end = (line < 0) ? text.length() : line;
		return (next < 0) ? end : Math.min(next, end);
	}

	private static void add(List<String> sentences, String sentence) {
		String stripped = sentence.strip();
		if (!stripped.isEmpty()) {
			sentences.add(stripped);
		}
	}

	// the places after the letters that end a sentence
	private static BitSet ends(String text) {
		BitSet ends = new BitSet();
		Deque<Integer> open = new ArrayDeque<>();
		for (int place = 0; place < text.length(); place++) {
			char letter = text.charAt(place);
			// 。 typed twice ends one sentence
			boolean goesOn = letter == '。' && text.startsWith("。", place + 1);
			if (!goesOn && (letter == '。' || letter == '\n')) {
				ends.set(place + 1);
			}
			if (letter == '\n') {
				open.clear();
			}
			else if (OPENING.indexOf(letter) >= 0) {
				open.push(place);
			}
			else if (CLOSING.indexOf(letter) >= 0) {
				close(text, place, open, ends);
			}
		}
		return ends;
	}

	private static void close(String text, int place, Deque<Integer> open, BitSet ends) {
		char opening = OPENING.charAt(CLOSING.indexOf(text.charAt(place)));
		if (open.stream().anyMatch((other) -> text.charAt(other) == opening)) {
			while (text.charAt(open.peek()) != opening) {
				open.pop();
			}
			ends.clear(open.pop() + 1, place + 1);
		}
	}

}
