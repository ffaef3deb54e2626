package jp.tejuncho.drafting.body;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 本文の行.
 *
 * @param kind a paragraph, an item …
 * @param key the example's element or item it stands for, or a key of its own beginning
 * with {@value #OWN}; unique within the clause
 * @param markup what it says, as {@link Markup} writes it; {@code null} follows the
 * example
 */
public record TextLine(Kind kind, String key, @Nullable String markup) {

	/** 加えた行の名の頭. */
	public static final String OWN = "own-";

	/** 一行の長さの上限 (文字). */
	public static final int MAX_LENGTH = 4000;

	private static final int MAX_KEY = 100;

	public TextLine {
		if (!isKey(key)) {
			throw new IllegalArgumentException("Not the key of a line: " + key);
		}
		if (markup != null && (markup.indexOf('\n') >= 0 || markup.indexOf('\t') >= 0)) {
			throw new IllegalArgumentException("A line holds neither line breaks nor tabs");
		}
		if (markup == null && key.startsWith(OWN)) {
			throw new IllegalArgumentException("An own line has nothing to follow: " + key);
		}
	}

	// words of small letters and digits with single dots or hyphens between them; written
	// out because every line of every page passes here
	private static boolean isKey(String key) {
		boolean inWord = false;
		for (int i = 0; i < key.length(); i++) {
			char letter = key.charAt(i);
			boolean joint = letter == '.' || letter == '-';
			if (joint ? !inWord : !isOfWord(letter)) {
				return false;
			}
			inWord = !joint;
		}
		return inWord && key.length() <= MAX_KEY;
	}

	private static boolean isOfWord(char letter) {
		return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
	}

	/**
	 * A line that says what the example says.
	 * @param kind what it is
	 * @param key its key in the example
	 * @return the line
	 */
	public static TextLine following(Kind kind, String key) {
		return new TextLine(kind, key, null);
	}

	/**
	 * Whether the guideline has nothing of it.
	 * @return {@code true} for an added line
	 */
	public boolean isOwn() {
		return this.key.startsWith(OWN);
	}

	/**
	 * 行の種類.
	 */
	public enum Kind {

		/** 段落. */
		PARAGRAPH("p"),

		/** ①②③の項目. */
		ITEM("i"),

		/** 「・」の文. */
		BULLET("b"),

		/** 表、様式、図や、記入して増やす列挙: 文としては直さない. */
		WHOLE("w");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

		static Optional<Kind> ofCode(String code) {
			return Stream.of(values()).filter((kind) -> kind.code.equals(code)).findFirst();
		}

	}

}
