package jp.tejuncho.comparison;

import java.util.List;

/**
 * 語の中の違い.
 *
 * Letters are shown on their own only where they were simply put into a word or taken out
 * of it (取扱う, 取り扱う). A word rewritten in any other way is replaced as a whole, and so are
 * numbers and {@link WholeWords}.
 *
 * @param start what stayed in front
 * @param removed what went
 * @param added what came
 * @param end what stayed behind
 */
record WordChange(String start, String removed, String added, String end) {

	static WordChange of(String before, String after) {
		List<String> was = Tokens.letters(before);
		List<String> is = Tokens.letters(after);
		int most = Math.min(was.size(), is.size());
		int start = 0;
		while (start < most && was.get(start).equals(is.get(start))) {
			start++;
		}
		int end = 0;
		while (end < most - start && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
			end++;
		}
		List<String> longer = (was.size() > is.size()) ? was : is;
		if (start + end < most || tears(longer, start) || tears(longer, longer.size() - end)) {
			return new WordChange("", before, after, "");
		}
		return new WordChange(join(was, 0, start), join(was, start, was.size() - end), join(is, start, is.size() - end),
				join(was, was.size() - end, was.size()));
	}

	void writeTo(Runs runs) {
		runs.same(this.start);
		runs.change(this.removed, this.added);
		runs.same(this.end);
	}

	private static boolean tears(List<String> letters, int place) {
		if (place == 0 || place == letters.size()) {
			return false;
		}
		boolean number = LetterKind.of(letters.get(place - 1)) == LetterKind.DIGIT_OR_LATIN
				&& LetterKind.of(letters.get(place)) == LetterKind.DIGIT_OR_LATIN;
		return number || WholeWords.tears(join(letters, 0, letters.size()), join(letters, 0, place).length());
	}

	private static String join(List<String> letters, int from, int to) {
		return String.join("", letters.subList(from, to));
	}

}
