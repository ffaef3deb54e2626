package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import jp.tejuncho.text.LetterWidths;
import jp.tejuncho.text.Letters;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 図の枠に入る行.
 *
 * A box grows with its lines, so what is longer than a line is broken here: a name stands
 * on a line of its own rather than in two pieces, a post breaks after 部, 課 … and before
 * 兼, and 情報システム stays one word.
 */
final class FigureLines {

	private static final String AFTER_UNITS = "部局課室係班所庁社　・";

	private static final String BEFORE_OTHERS = "（兼";

	private static final String INFORMATION = "情報";

	private FigureLines() {
	}

	/**
	 * Post and name of a person.
	 * @param person the person
	 * @param room how many letters go into a line
	 * @return one line if both fit, else each by itself
	 */
	static List<String> of(ContactPerson person, double room) {
		if (LetterWidths.ems(person.who()) <= room) {
			return List.of(person.who());
		}
		List<String> lines = new ArrayList<>(broken(person.post().strip(), room));
		lines.addAll(broken(person.name().strip(), room));
		return lines;
	}

	/**
	 * Breaks what is too long.
	 * @param words one paragraph
	 * @param room how many letters go into a line
	 * @return at least one line unless there is nothing to write
	 */
	static List<String> broken(String words, double room) {
		List<String> lines = new ArrayList<>();
		String rest = words;
		while (LetterWidths.ems(rest) > room) {
			int end = end(rest, room);
			lines.add(rest.substring(0, end).strip());
			rest = rest.substring(end).strip();
		}
		if (!rest.isEmpty()) {
			lines.add(rest);
		}
		return lines;
	}

	private static int end(String words, double room) {
		BitSet ofWords = WordBreaking.opportunities(words);
		BitSet ofCompounds = (BitSet) ofWords.clone();
		ofWords.stream().filter((index) -> isWithinCompound(words, index)).forEach(ofCompounds::clear);
		int end = end(words, room, ofCompounds);
		if (end == 0) {
			end = end(words, room, ofWords);
		}
		if (end == 0) {
			end = end(words, room, LineBreaking.opportunities(words));
		}
		return (end > 0) ? end : torn(words, room);
	}

	private static int end(String words, double room, BitSet opportunities) {
		double even = LetterWidths.ems(words) / Math.ceil(LetterWidths.ems(words) / room);
		int last = 0;
		int good = 0;
		int fair = 0;
		int evenly = 0;
		for (int index = 1; index < words.length() && LetterWidths.ems(words.substring(0, index)) <= room; index++) {
			if (opportunities.get(index)) {
				last = index;
				evenly = (LetterWidths.ems(words.substring(0, index)) <= even + 0.5) ? index : evenly;
				good = isGood(words, index) ? index : good;
				fair = (index > 2 && beginsKatakana(words, index)) ? index : fair;
			}
		}
		if (savesLine(words, good, room)) {
			return good;
		}
		if (savesLine(words, fair, room)) {
			return fair;
		}
		return (evenly > 0) ? evenly : last;
	}

	private static boolean savesLine(String words, int index, double room) {
		return index > 0 && Math.ceil(LetterWidths.ems(words.substring(index)) / room) < Math
			.ceil(LetterWidths.ems(words) / room);
	}

	private static boolean isGood(String words, int index) {
		return index > 2 && (BEFORE_OTHERS.indexOf(words.charAt(index)) >= 0
				|| AFTER_UNITS.indexOf(words.charAt(index - 1)) >= 0);
	}

	private static boolean isWithinCompound(String words, int index) {
		return beginsKatakana(words, index) && words.startsWith(INFORMATION, index - INFORMATION.length());
	}

	private static boolean beginsKatakana(String words, int index) {
		return Letters.isKatakana(words.charAt(index)) && !Letters.isKatakana(words.charAt(index - 1));
	}

	// a word longer than a line, which has no place to break
	private static int torn(String words, double room) {
		int full = Letters.end(words, 0);
		int end = full;
		while (full < words.length() && LetterWidths.ems(words.substring(0, Letters.end(words, full))) <= room) {
			full = Letters.end(words, full);
			end = LineBreaking.mayBreakAtLast(words, full) ? full : end;
		}
		return (end > 1) ? end : full;
	}

}
