package jp.tejuncho.review;

import java.util.Optional;

import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 操作に添える言葉の欄.
 *
 * @param field the name of the field; empty where an act is done without words
 * @param label what a fault calls it
 * @param wanted what has to be written, in words; empty where nothing has to
 */
public record ActWords(String field, String label, String wanted) {

	/** 長さの上限 (文字). */
	public static final int MAX = 2_000;

	static final ActWords NONE = new ActWords("", "", "");

	static final ActWords MESSAGE = new ActWords("message", "伝えること", "");

	static final ActWords NOTE = new ActWords("note", "添える言葉", "");

	static final ActWords OCCASION = new ActWords("occasion", "改正の理由", "改正の理由");

	static ActWords noteOf(String wanted) {
		return new ActWords(NOTE.field(), NOTE.label(), wanted);
	}

	static ActWords reasonOf(String wanted) {
		return new ActWords("reason", "理由", wanted);
	}

	/**
	 * What is wrong with words.
	 * @param words what was typed
	 * @return a sentence for the person who typed them, or nothing
	 */
	public Optional<String> complaint(String words) {
		return (words.isBlank() && !this.wanted.isEmpty()) ? Optional.of(this.wanted + "を書いてください。")
				: PlainCharacters.complaintOf(this.label, words, MAX, true);
	}

	/**
	 * Goes on only with what has to be written.
	 * @param words what was typed
	 * @throws ActRefused if nothing was
	 */
	void require(String words) {
		if (words.isBlank() && !this.wanted.isEmpty()) {
			throw ActRefused.at(this.field, this.wanted + "を書いてください。");
		}
	}

}
