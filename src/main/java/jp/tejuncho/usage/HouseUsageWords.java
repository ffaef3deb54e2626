package jp.tejuncho.usage;

import java.util.Collection;
import java.util.Optional;

import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 用字用語の定め.
 *
 * @param wrong 誤; empty if a word is only called right
 * @param right 正; empty if a word is not to be used at all
 * @param note 備考
 */
public record HouseUsageWords(String wrong, String right, String note) {

	/** 一つの語の長さの上限（文字）. */
	public static final int MAX_WORD = 50;

	/** 備考の長さの上限（文字）. */
	public static final int MAX_NOTE = 200;

	public HouseUsageWords {
		wrong = wrong.strip();
		right = right.strip();
		note = note.strip();
		complaint(wrong, right, note).ifPresent((sentence) -> {
			throw new IllegalArgumentException(sentence);
		});
	}

	/**
	 * What is wrong with words before they are laid down.
	 * @param wrong 誤
	 * @param right 正
	 * @param note 備考
	 * @return a sentence, or nothing when all is well
	 */
	public static Optional<String> complaint(String wrong, String right, String note) {
		return named("誤", PlainCharacters.complaint(wrong.strip(), MAX_WORD, false))
			.or(() -> named("正", PlainCharacters.complaint(right.strip(), MAX_WORD, false)))
			.or(() -> named("備考", PlainCharacters.complaint(note.strip(), MAX_NOTE, false)))
			.or(() -> complaint(wrong.strip(), right.strip()));
	}

	private static Optional<String> named(String field, Optional<String> complaint) {
		return complaint.map((sentence) -> field + "：" + sentence);
	}

	private static Optional<String> complaint(String wrong, String right) {
		if (wrong.isEmpty() && right.isEmpty()) {
			return Optional.of("誤と正のどちらも空いています");
		}
		if (wrong.equals(right)) {
			return Optional.of("誤と正が同じです。この語をそのまま使うのであれば、誤を空けてください");
		}
		if (tooShort(wrong) || (wrong.isEmpty() && tooShort(right))) {
			return Optional.of("漢字でない一文字は登録できません。ほかの語の一部にも当たります。前後の文字も入れてください");
		}
		return Optional.empty();
	}

	private static boolean tooShort(String word) {
		return !word.isEmpty() && word.codePointCount(0, word.length()) == 1
				&& !Character.isIdeographic(word.codePointAt(0));
	}

	/**
	 * 語を正しいとするだけの定めか.
	 * @return {@code true} if it only keeps other rules off a word
	 */
	public boolean allows() {
		return this.wrong.isEmpty();
	}

	/**
	 * What no two entries may share.
	 * @return the word it is about
	 */
	String distinctKey() {
		return allows() ? "正：" + this.right : "誤：" + this.wrong;
	}

	/**
	 * In words, for people and for the audit trail.
	 * @return for example 「持込」→「持込み」
	 */
	public String sentence() {
		if (allows()) {
			return "「" + this.right + "」をそのまま使う";
		}
		return "「" + this.wrong + "」→" + (this.right.isEmpty() ? "使わない" : "「" + this.right + "」");
	}

	/**
	 * Whether it can't stand beside others: a word can't be right and wrong at once.
	 * @param others what has been laid down otherwise
	 * @return a sentence, or nothing when all is well
	 */
	Optional<String> contradiction(Collection<HouseUsageWords> others) {
		for (HouseUsageWords other : others) {
			if (!this.wrong.isEmpty() && this.wrong.equals(other.right)) {
				return Optional.of("「" + this.wrong + "」は、ほかの項目（" + other.sentence() + "）で正しいとしています");
			}
			if (!this.right.isEmpty() && this.right.equals(other.wrong)) {
				return Optional.of("「" + this.right + "」は、ほかの項目（" + other.sentence() + "）で誤りとしています");
			}
		}
		return Optional.empty();
	}

}
