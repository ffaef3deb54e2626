package jp.tejuncho.output.docx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.LetterWidths;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 欄の中の名と見出しの行.
 *
 * A word processor breaks Japanese between any two letters and knows nothing of words. So
 * where a name or a label finds no room on one line of its cell its lines are ended here,
 * between words, as on paper. Sentences are left alone: they are set anew by whoever
 * widens a column.
 */
final class WordLines {

	private static final String OPENING = "（(「『〔［";

	private static final String CLOSING = "　 、。）)」』〕］・";

	private WordLines() {
	}

	/**
	 * Ends the lines of names and labels between their words.
	 * @param words what stands in a cell
	 * @param room for one line, in ems
	 * @param letters what is printed of a part
	 * @return the same with line breaks
	 */
	static Words of(Words words, double room, Function<Inline, String> letters) {
		List<Inline> broken = new ArrayList<>();
		for (Words line : words.lines()) {
			broken.add(new Inline.Break());
			broken.addAll(line(line.inlines(), room, letters));
		}
		return new Words(broken.subList(1, broken.size()));
	}

	private static List<Inline> line(List<Inline> inlines, double room, Function<Inline, String> letters) {
		StringBuilder written = new StringBuilder();
		BitSet closed = new BitSet();
		for (Inline inline : inlines) {
			String text = letters.apply(inline);
			if (!isDivisible(inline)) {
				closed.set(written.length() + 1, written.length() + Math.max(text.length(), 1));
			}
			written.append(text);
		}
		String text = written.toString();
		if (!WordBreaking.isLabel(text) || width(text) <= room) {
			return inlines;
		}
		BitSet places = places(text, room);
		places.andNot(closed);
		return divided(inlines, ends(text, places, room), letters);
	}

	// a day longer than the line breaks between its parts, as on paper
	private static BitSet places(String text, double room) {
		BitSet places = WordBreaking.opportunities(text);
		BitSet parts = LineBreaking.opportunities(text);
		parts.andNot(LineBreaking.ragged(text));
		int start = 0;
		while (start < text.length()) {
			int next = places.nextSetBit(start + 1);
			int end = (next < 0) ? text.length() : next;
			if (width(text.substring(start, end)) > room) {
				BitSet within = parts.get(start, end);
				int offset = start;
				within.stream().forEach((part) -> places.set(offset + part));
			}
			start = end;
		}
		return places;
	}

	private static boolean isDivisible(Inline inline) {
		// around what went there are brackets
		return inline instanceof Inline.Plain || inline instanceof Inline.Filled
				|| (inline instanceof Inline.Marked marked && marked.change() != Inline.Change.REMOVED);
	}

	private static double width(String text) {
		return LetterWidths.set(text.stripTrailing(), true);
	}

	// a word longer than the line is left to the word processor
	private static BitSet ends(String text, BitSet places, double room) {
		BitSet ends = new BitSet();
		int start = 0;
		while (width(text.substring(start)) > room) {
			start = end(text, places, start, room);
			if (start < 0) {
				break;
			}
			ends.set(start);
		}
		return ends;
	}

	// as late as there is room, but rather at a blank than between two words: 令和９年３月１日
	// ｜情第12号
	private static int end(String text, BitSet places, int start, double room) {
		int last = places.nextSetBit(start + 1);
		int blank = -1;
		for (int place = last; place >= 0
				&& width(text.substring(start, place)) <= room; place = places.nextSetBit(place + 1)) {
			last = place;
			blank = (text.charAt(place - 1) == '　') ? place : blank;
		}
		if (last < 0 || last >= text.length()) {
			return -1;
		}
		return (blank > 0 && !isPause(text, last)) ? blank : last;
	}

	private static boolean isPause(String text, int place) {
		return OPENING.indexOf(text.charAt(place)) >= 0 || CLOSING.indexOf(text.charAt(place - 1)) >= 0;
	}

	private static List<Inline> divided(List<Inline> inlines, BitSet ends, Function<Inline, String> letters) {
		List<Inline> divided = new ArrayList<>();
		int offset = 0;
		for (Inline inline : inlines) {
			String text = letters.apply(inline);
			int start = 0;
			for (int end = ends.nextSetBit(offset); end >= 0
					&& end < offset + text.length(); end = ends.nextSetBit(end + 1)) {
				if (end > offset) {
					divided.add(part(inline, text.substring(start, end - offset)));
				}
				divided.add(new Inline.Break());
				start = end - offset;
			}
			divided.add((start == 0) ? inline : part(inline, text.substring(start)));
			offset += text.length();
		}
		return divided;
	}

	private static Inline part(Inline inline, String text) {
		return switch (inline) {
			case Inline.Filled filled -> new Inline.Filled(filled.variable(), text);
			case Inline.Marked marked -> new Inline.Marked(text, marked.change());
			default -> new Inline.Plain(text);
		};
	}

}
