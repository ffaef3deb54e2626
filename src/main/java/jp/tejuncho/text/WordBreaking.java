package jp.tejuncho.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * 語の切れ目.
 *
 * By ICU's Japanese dictionary, and never where a line could not break either. A word in
 * katakana is one, and 課長 is no 課, though dictionaries part both.
 */
public final class WordBreaking {

	private static final String UNITS = "部局課室係班所庁署院校";

	private static final String OF_UNITS = "長員内外付名等次";

	private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.JAPANESE);

	private WordBreaking() {
	}

	/**
	 * Where a line may break without tearing a word.
	 * @param text one paragraph
	 * @return the indices at which a word begins, neither 0 nor the text's length
	 */
	public static BitSet opportunities(String text) {
		BitSet words = new BitSet(text.length());
		BreakIterator iterator = WORDS.clone();
		iterator.setText(text);
		for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
			if (index > 0 && index < text.length() && !isWithinWord(text, index)) {
				words.set(index);
			}
		}
		words.and(LineBreaking.opportunities(text));
		return words;
	}

	/**
	 * The words of a text.
	 * @param text one paragraph
	 * @return in their order, without the blanks between them
	 */
	public static List<String> words(String text) {
		BitSet opportunities = opportunities(text);
		List<String> words = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int next = opportunities.nextSetBit(start + 1);
			int end = (next < 0) ? text.length() : next;
			words.add(text.substring(start, end).strip());
			start = end;
		}
		return words;
	}

	private static boolean isWithinWord(String text, int index) {
		char before = text.charAt(index - 1);
		char after = text.charAt(index);
		return (isKatakana(before) && isKatakana(after))
				|| (UNITS.indexOf(before) >= 0 && OF_UNITS.indexOf(after) >= 0);
	}

	/**
	 * Whether a letter is full-width katakana.
	 * @param letter the letter
	 * @return {@code true} for ー, too
	 */
	public static boolean isKatakana(char letter) {
		return letter >= 'ァ' && letter <= 'ー' && letter != '・';
	}

}
