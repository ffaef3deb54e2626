package jp.tejuncho.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * 語の切れ目.
 *
 * By ICU's Japanese dictionary, and never where a line could not break either. A word in
 * katakana is one, 課長 is no 課, 会 belongs to 委員会 and a particle to what it follows, though
 * dictionaries part them.
 */
public final class WordBreaking {

	private static final String UNITS = "部局課室係班所庁署院校";

	private static final String OF_UNITS = "長員内外付名等次";

	/** What belongs to the word behind it rather than to the one before. */
	private static final String PREFIXES = "第各全約旧新本当同他非未再両副次前後翌毎及又等不無主総兼";

	/** So many hiragana are said of the word before: 修正して, に関する. */
	private static final int LONGEST_PARTICLE = 3;

	private static final int LONGEST_LABEL = 40;

	/** What stands between the names of a list. */
	private static final Pattern JOINING = Pattern.compile("及び|又は|並びに|若しくは|など|ほか|の|と|や");

	private static final String OF_NAME = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\x{E0100}-\\x{E01EF}]";

	/** 見本 太郎, at the end or before a day: family name and own name stay together. */
	private static final Pattern NAME = Pattern
		.compile("(?<![^　 （(／、])" + OF_NAME + "{1,4}[　 ]" + OF_NAME + "{1,4}(?=$|[）)／、]|[　 ](?:令和|平成|昭和|西暦|20))");

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
		int index = iterator.first();
		while (index != BreakIterator.DONE) {
			int next = iterator.next();
			if (index > 0 && index < text.length() && !isWithinWord(text, index, next)) {
				words.set(index);
			}
			index = next;
		}
		words.and(LineBreaking.ragged(text));
		NAME.matcher(text).results().forEach((name) -> words.clear(name.start() + 1, name.end()));
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

	/**
	 * Whether words are a name or a label, or many of them in a row. Sentences break
	 * anywhere that 禁則 allows, as 公文書 do.
	 * @param text one paragraph
	 * @return {@code false} for a sentence
	 */
	public static boolean isLabel(String text) {
		return text.indexOf('。') < 0 && (text.length() <= LONGEST_LABEL || isList(text));
	}

	// without a verb: セキュリティ、システム及びアプリケーションのログ
	private static boolean isList(String text) {
		return JOINING.matcher(text).replaceAll("").codePoints().noneMatch(WordBreaking::isHiragana);
	}

	private static boolean isHiragana(int letter) {
		return letter >= 'ぁ' && letter <= 'ん';
	}

	private static boolean isWithinWord(String text, int index, int next) {
		char before = text.charAt(index - 1);
		char after = text.charAt(index);
		boolean suffix = next == index + 1 && Character.isIdeographic(after) && Character.isIdeographic(before)
				&& PREFIXES.indexOf(after) < 0;
		boolean particle = next > index && next - index <= LONGEST_PARTICLE && Character.isLetterOrDigit(before)
				&& text.substring(index, next).codePoints().allMatch(WordBreaking::isHiragana);
		return suffix || particle || (Letters.isKatakana(before) && Letters.isKatakana(after))
				|| (UNITS.indexOf(before) >= 0 && OF_UNITS.indexOf(after) >= 0);
	}

}
