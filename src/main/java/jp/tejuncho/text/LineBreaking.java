package jp.tejuncho.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * 禁則.
 *
 * Unicode's rules in their strict Japanese form, and what 公文書 ask beyond them: numbers,
 * 第111条, 2-C-a and addresses stay whole, …… and ―― stay together.
 */
public final class LineBreaking {

	private static final String NOT_FIRST = "、。，．・：；？！）］｝〕〉》」』】゛゜ヽヾゝゞ々ー" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
			+ "!%),.:;?]}°’”‰′″℃";

	private static final String NOT_LAST = "（［｛〔〈《「『【‘“$([{£￥";

	private static final String NEVER_PARTED = "…‥―—";

	private static final Pattern WHOLE = Pattern
		.compile("第[0-9０-９一二三四五六七八九十百千]+[条項号章節編款目]?(?:の[0-9０-９一二三四五六七八九十]+)?|[0-9０-９]+(?:[.,．，:/／：][0-9０-９]+)*");

	private static final Pattern ADDRESS = Pattern
		.compile("(?<![a-z0-9._%+-])(?:[a-z][a-z0-9+.-]*+://[!-~]++|[a-z0-9._%+-]++@[a-z0-9.-]++"
				+ "|[a-z0-9]++(?:[-./_:][a-z0-9]++)++)", Pattern.CASE_INSENSITIVE);

	private static final String JOINTS_OF_ADDRESSES = "/.-_?&=@:,;#";

	private static final BreakIterator LINES = BreakIterator.getLineInstance(new ULocale("ja@lb=strict"));

	private LineBreaking() {
	}

	/**
	 * Where a line may break.
	 * @param text one paragraph
	 * @return the indices at which a new line may begin, neither 0 nor the text's length
	 */
	public static BitSet opportunities(String text) {
		BitSet opportunities = new BitSet(text.length());
		BreakIterator iterator = LINES.clone();
		iterator.setText(text);
		for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
			if (index > 0 && index < text.length() && isAllowed(text, index)) {
				opportunities.set(index);
			}
		}
		for (Pattern pattern : List.of(WHOLE, ADDRESS)) {
			Matcher whole = pattern.matcher(text);
			while (whole.find()) {
				opportunities.clear(whole.start() + 1, whole.end());
			}
		}
		return opportunities;
	}

	/**
	 * Where an address may break if it is longer than the line.
	 * @param text one paragraph
	 * @return the indices after the joints of addresses
	 */
	public static BitSet joints(String text) {
		BitSet joints = new BitSet(text.length());
		Matcher address = ADDRESS.matcher(text);
		while (address.find()) {
			for (int index = address.start() + 1; index < address.end(); index++) {
				if (JOINTS_OF_ADDRESSES.indexOf(text.charAt(index - 1)) >= 0
						&& Character.isLetterOrDigit(text.charAt(index))) {
					joints.set(index);
				}
			}
		}
		return joints;
	}

	/**
	 * Where a line may break if a word is longer than the line.
	 * @param text one paragraph
	 * @return the ends of all letters that don't offend against 禁則
	 */
	public static BitSet lastResorts(String text) {
		BitSet resorts = new BitSet(text.length());
		int index = 0;
		while (index < text.length()) {
			index = Letters.end(text, index);
			if (index < text.length() && isAllowed(text, index)) {
				resorts.set(index);
			}
		}
		return resorts;
	}

	/**
	 * Whether a line may begin with this character.
	 * @param codePoint the character
	 * @return {@code false} for 行頭禁則文字
	 */
	public static boolean mayBegin(int codePoint) {
		return NOT_FIRST.indexOf(codePoint) < 0;
	}

	/**
	 * Whether a line may end with this character.
	 * @param codePoint the character
	 * @return {@code false} for 行末禁則文字
	 */
	public static boolean mayEnd(int codePoint) {
		return NOT_LAST.indexOf(codePoint) < 0;
	}

	private static boolean isAllowed(String text, int index) {
		int before = text.codePointBefore(index);
		int after = text.codePointAt(index);
		return mayEnd(before) && mayBegin(after) && !(before == after && NEVER_PARTED.indexOf(after) >= 0)
				&& Letters.end(text, index - Character.charCount(before)) == index;
	}

}
