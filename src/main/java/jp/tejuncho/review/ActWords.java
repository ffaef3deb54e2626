package jp.tejuncho.review;

import java.util.Optional;

import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 操作に添える言葉の欄.
 *
 * @param field the name of the field; empty where an act is done without words
 * @param label how the page calls it, and a fault
 * @param required whether something has to be written
 */
public record ActWords(String field, String label, boolean required) {

	/** 長さの上限 (文字). */
	public static final int MAX = 2_000;

	static final ActWords NONE = new ActWords("", "", false);

	static ActWords asked(String field, String label) {
		return new ActWords(field, label, false);
	}

	static ActWords required(String field, String label) {
		return new ActWords(field, label, true);
	}

	/**
	 * Whether the form of the act has the field at all.
	 * @return {@code false} where an act is done without words
	 */
	public boolean isAsked() {
		return !this.field.isEmpty();
	}

	/**
	 * What is wrong with words.
	 * @param words what was typed
	 * @return a sentence for the person who typed them, or nothing
	 */
	public Optional<String> complaint(String words) {
		return isMissing(words) ? Optional.of(missing()) : PlainCharacters.complaintOf(this.label, words, MAX, true);
	}

	/**
	 * Goes on only with what has to be written.
	 * @param words what was typed
	 * @throws ActRefused if nothing was
	 */
	void require(String words) {
		if (isMissing(words)) {
			throw ActRefused.at(this.field, missing());
		}
	}

	private boolean isMissing(String words) {
		return this.required && words.isBlank();
	}

	private String missing() {
		return this.label + "を書いてください。";
	}

}
