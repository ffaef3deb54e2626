package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import jp.tejuncho.text.Letters;

/**
 * 語の並び.
 *
 * A text as sentences and their words, by ICU's Japanese dictionary: 「システム管理者」 is two
 * words to a person, though no blank says so; {@link WholeWords} are one. Each sentence
 * is divided on its own, so that equal sentences have equal words wherever they stand.
 *
 * @param words the words, which make up the text
 * @param sentences the sentences, which make up the text as well
 * @param starts for each sentence the number of its first word, and at last the number of
 * words
 */
record Tokens(List<String> words, List<String> sentences, List<Integer> starts) {

	private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.JAPANESE);

	private static final BreakIterator CHARACTERS = BreakIterator.getCharacterInstance(ULocale.JAPANESE);

	static Tokens of(String text) {
		List<String> sentences = sentences(letters(text));
		List<String> words = new ArrayList<>();
		List<Integer> starts = new ArrayList<>();
		BreakIterator iterator = WORDS.clone();
		for (String sentence : sentences) {
			starts.add(words.size());
			addWords(sentence, iterator, words);
		}
		starts.add(words.size());
		return new Tokens(words, sentences, starts);
	}

	// what neither Unicode nor the house would part
	static List<String> letters(String text) {
		BitSet ends = ends(text);
		List<String> letters = new ArrayList<>(text.length());
		int start = 0;
		while (start < text.length()) {
			int end = ends.nextSetBit(start + 1);
			letters.add(text.substring(start, end));
			start = end;
		}
		return letters;
	}

	private static BitSet ends(String text) {
		BitSet ends = new BitSet(text.length() + 1);
		for (int end = 0; end < text.length();) {
			end = Letters.end(text, end);
			ends.set(end);
		}
		ends.and(boundaries(text, CHARACTERS.clone()));
		return ends;
	}

	private static BitSet boundaries(String text, BreakIterator iterator) {
		BitSet boundaries = new BitSet(text.length() + 1);
		iterator.setText(text);
		for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
			boundaries.set(index);
		}
		return boundaries;
	}

	private static void addWords(String sentence, BreakIterator iterator, List<String> words) {
		BitSet boundaries = boundaries(sentence, iterator);
		boundaries.and(ends(sentence));
		WholeWords.join(sentence, boundaries);
		int start = 0;
		while (start < sentence.length()) {
			int end = boundaries.nextSetBit(start + 1);
			words.add(sentence.substring(start, end));
			start = end;
		}
	}

	// closing brackets and empty lines go with the sentence they follow
	private static List<String> sentences(List<String> letters) {
		List<String> sentences = new ArrayList<>();
		StringBuilder sentence = new StringBuilder();
		boolean ended = false;
		boolean newLine = false;
		for (String letter : letters) {
			LetterKind kind = LetterKind.of(letter);
			boolean follows = kind == LetterKind.NEW_LINE || (kind == LetterKind.CLOSING && !newLine);
			if (ended && !follows) {
				sentences.add(sentence.toString());
				sentence.setLength(0);
				ended = false;
				newLine = false;
			}
			sentence.append(letter);
			newLine |= kind == LetterKind.NEW_LINE;
			ended |= newLine || kind == LetterKind.FULL_STOP;
		}
		if (!sentence.isEmpty()) {
			sentences.add(sentence.toString());
		}
		return sentences;
	}

}
