package jp.tejuncho.drafting.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.text.CountedNumbers;

/**
 * 字で打った行頭の番号.
 */
final class TypedMark {

	// what follows a reference and never a mark: 「①の機器」, 「(1)から」
	private static final String NOT_SAID_OF = "(?![のかとにをはがもへで及並又若～〜~－、,]|まで)";

	private static final Pattern OF_ITEM = Pattern
		.compile("^[\\s　]*(?:(?:[①-⒇㉑-㉟㊱-㊿]|[（(](?:[0-9０-９]{1,2}|[ア-ン]|[一二三四五六七八九十]{1,3})[）)]|"
				+ "[0-9０-９]{1,2}[.．)）](?![0-9０-９])|(?:[0-9０-９]{1,2}|[ア-ン]|[一二三四五六七八九十]{1,3})[\\s　]+" + "(?!"
				+ CountedNumbers.UNIT + "|以[上下内]|未満))" + NOT_SAID_OF + "[\\s　]*)+", Pattern.MULTILINE);

	private static final Pattern DOT = Pattern.compile("^[\\s　]*(?:[・･•‧][\\s　]*)+");

	private TypedMark() {
	}

	/**
	 * Where a typed mark ends that would be printed beside the one that is counted.
	 * @param line the line
	 * @return how many of its letters are marks and blanks
	 */
	static int end(ExaminedLine line) {
		return switch (line.kind()) {
			case ITEM -> end(OF_ITEM, line.letters());
			case BULLET, TITLE -> end(DOT, line.letters());
			case PARAGRAPH, VALUE, CELL -> 0;
		};
	}

	/**
	 * Where marks at the head of a line end: they count the line, and refer to nothing.
	 * @param line the line
	 * @return how many of its letters are marks and blanks
	 */
	static int head(ExaminedLine line) {
		return (line.kind() == ExaminedLine.Kind.PARAGRAPH) ? end(OF_ITEM, line.letters()) : end(line);
	}

	/**
	 * A heading of a section, or the lines of a list, without typed marks.
	 * @param letters what was typed
	 * @return what is left of it
	 */
	static String without(String letters) {
		return OF_ITEM.matcher(letters).replaceAll("");
	}

	private static int end(Pattern pattern, String letters) {
		Matcher matcher = pattern.matcher(letters);
		return matcher.lookingAt() ? matcher.end() : 0;
	}

}
